package crm.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server process that outlived the launcher that started it, because that one was killed. */
final class Forgotten {
    private Forgotten() {}

    /** Notes a process with its time of start, so that a later process of the same number is not mistaken for it. */
    static void remember(Path note, Process process) throws IOException {
        Files.write(note, List.of(String.valueOf(process.pid()), birth(process.toHandle())));
    }

    /** Ends the noted process if it still runs. */
    static void end(Path note) throws IOException {
        if (!Files.exists(note)) {
            return;
        }
        List<String> lines = Files.readAllLines(note);
        Optional<ProcessHandle> process = lines.size() < 2
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0)))
                        .filter(found -> birth(found).equals(lines.get(1)));
        process.ifPresent(found -> {
            found.destroyForcibly();
            found.onExit().join();
        });
        Files.delete(note);
    }

    private static String birth(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }
}
