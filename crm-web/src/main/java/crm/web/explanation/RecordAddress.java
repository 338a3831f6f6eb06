package crm.web.explanation;

import crm.domain.shared.NotFoundException;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a page about a record's access is told which record is meant. */
final class RecordAddress {
    /** The address of a record's page as copied from the browser, or the short form {@code lead/4711}. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?:.*/)?([a-z]+)/(?:view\\.xhtml\\?(?:.*&)?id=)?(\\d{1,18})(?:[&#].*)?");

    private RecordAddress() {}

    /** The record that the parameters {@code type} and {@code id} of the request name. */
    static RecordRef ofRequest() {
        Map<String, String> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        return parse(request.getOrDefault("type", "").toLowerCase(Locale.ROOT) + "/" + request.get("id"))
                .orElseThrow(() -> new NotFoundException("no record named"));
    }

    /** A user's number as doors take it. */
    static int user(long id) {
        if (id > Integer.MAX_VALUE) {
            throw new NotFoundException("person");
        }
        return (int) id;
    }

    /** The record that a written address names, if it names one. */
    static Optional<RecordRef> parse(String written) {
        Matcher parts = WRITTEN.matcher(written == null ? "" : written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Stream.of(RecordType.values())
                .filter(type -> type.word().equals(parts.group(1)))
                .map(type -> new RecordRef(type, Long.parseLong(parts.group(2))))
                .findFirst();
    }
}
