package crm.ejb.transfer;

import crm.domain.transfer.Separator;
import java.io.Serializable;
import java.util.List;

/**
 * An uploaded file.
 *
 * @param bytes its size
 * @param header headings of its columns
 * @param lines records without the header
 */
public record ImportFile(String name, long bytes, Separator separator, List<String> header, long lines)
        implements Serializable {
    public ImportFile {
        header = List.copyOf(header);
    }
}
