package crm.load;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Looks into the Java of the server from outside. */
final class Gauge {
    private static final double MB = 1024 * 1024;

    private final Process process;
    private final MemoryMXBean memory;
    private final ThreadMXBean threads;

    private Gauge(Process process, MBeanServerConnection server) throws IOException {
        this.process = process;
        this.memory = ManagementFactory.getPlatformMXBean(server, MemoryMXBean.class);
        this.threads = ManagementFactory.getPlatformMXBean(server, ThreadMXBean.class);
    }

    static Gauge of(Process process) throws IOException, AttachNotSupportedException {
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(process.pid()));
        try {
            JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
            return new Gauge(process, JMXConnectorFactory.connect(address).getMBeanServerConnection());
        } finally {
            machine.detach();
        }
    }

    /** What is on the heap, in MB, after so many collections. */
    double heapAfterCollections(int collections) {
        for (int i = 0; i < collections; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed() / MB;
    }

    /** What the operating system keeps in memory for the process, in MB; 0 where it does not tell. */
    double resident() throws IOException {
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    /** Bytes allocated so far by all threads that live. */
    long allocated() {
        long sum = 0;
        for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            sum += Math.max(0, bytes);
        }
        return sum;
    }
}
