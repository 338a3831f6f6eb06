package crm.ejb.access;

import crm.oracle.World;
import crm.oracle.WorldText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The worlds that once showed a fault, real or put in on purpose. They are asked about for ever. */
final class Corpus {
    private static final String FILE = "/crm/oracle/corpus.txt";

    private Corpus() {}

    /** The worlds in the file's order; lines of equals signs stand between them. */
    static List<World> worlds() {
        try (InputStream file = Corpus.class.getResourceAsStream(FILE)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=+$"))
                    .map(WorldText::read)
                    .filter(world -> !world.items().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
