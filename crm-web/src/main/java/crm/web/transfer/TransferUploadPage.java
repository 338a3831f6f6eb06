package crm.web.transfer;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.ejb.transfer.ImportService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Choosing a file to import. */
@Named
@RequestScoped
public class TransferUploadPage {
    private static final long MEGABYTE = 1024L * 1024L;

    @Inject
    private ImportService imports;

    @Inject
    private HttpServletRequest request;

    private long limit;

    @PostConstruct
    void open() {
        limit = imports.limit();
    }

    /** The largest file that is taken, in megabytes. */
    public long getLimit() {
        return limit;
    }

    /** Takes the file and leads to its columns. */
    public String upload() {
        try {
            Part file = request.getPart("file");
            if (file == null || file.getSize() == 0) {
                throw refused("transfer.file.missing");
            }
            if (file.getSize() > limit * MEGABYTE) {
                throw refused("transfer.file.tooLarge", limit);
            }
            try (InputStream content = file.getInputStream()) {
                long id = imports.upload(file.getSubmittedFileName(), content);
                return "/transfer/map.xhtml?faces-redirect=true&id=" + id;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException | IllegalStateException noFile) {
            throw refused("transfer.file.tooLarge", limit);
        }
    }

    private static InvalidException refused(String key, java.io.Serializable... args) {
        return new InvalidException(Problem.of("file", key, args));
    }
}
