package crm.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several sessions of the reader on one node that read all the time while something happens. */
final class Crowd implements AutoCloseable {
    private final Scene scene;
    private final List<Person> readers = new ArrayList<>();
    private final ExecutorService threads;
    private volatile boolean happened;

    Crowd(Scene scene, Node node, int size) {
        this.scene = scene;
        for (int i = 0; i < size; i++) {
            readers.add(node.signIn(Scene.READER));
        }
        threads = Executors.newFixedThreadPool(size);
    }

    /**
     * Reads until each has begun and ended a request after the event.
     *
     * @param event begins when each has read once, so that requests are under way all the time
     * @return all answers, those from before the event as well
     */
    List<Person.Answer> readDuring(Runnable event, List<Surface> surfaces) throws Exception {
        happened = false;
        CountDownLatch underWay = new CountDownLatch(readers.size());
        List<Future<List<Person.Answer>>> all = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            all.add(threads.submit(reading(readers.get(i), underWay, surfaces.get(i % surfaces.size()))));
        }
        underWay.await();
        event.run();
        happened = true;
        List<Person.Answer> answers = new ArrayList<>();
        for (Future<List<Person.Answer>> one : all) {
            answers.addAll(one.get());
        }
        return answers;
    }

    private Callable<List<Person.Answer>> reading(Person reader, CountDownLatch underWay, Surface surface) {
        return () -> {
            List<Person.Answer> answers = new ArrayList<>();
            boolean after;
            do {
                after = happened;
                answers.add(reader.read(surface.path(scene)));
                underWay.countDown();
            } while (!after);
            return answers;
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
