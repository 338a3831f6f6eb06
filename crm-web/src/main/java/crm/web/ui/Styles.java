package crm.web.ui;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** The version of our styles and scripts: a checksum of what they say, the same on every node. */
@Named
@ApplicationScoped
public class Styles {

    @Inject
    private ServletContext context;

    private String version;

    @PostConstruct
    void read() {
        CRC32 sum = new CRC32();
        for (String file : new TreeSet<>(context.getResourcePaths("/resources/crm/"))) {
            try (InputStream content = context.getResourceAsStream(file)) {
                sum.update(content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        version = Long.toHexString(sum.getValue());
    }

    public String getVersion() {
        return version;
    }
}
