package crm.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured of one case for one class of people. */
final class Cell {
    final Figures page = new Figures();
    final Figures count = new Figures();
    final Figures door = new Figures();
    final List<Long> buffers = new ArrayList<>();
    int statements;
    /** The slowest statement and how it was run. */
    String worst = "";

    double slowest;

    long medianBuffers() {
        return buffers.isEmpty() ? 0 : buffers.stream().sorted().toList().get(buffers.size() / 2);
    }
}
