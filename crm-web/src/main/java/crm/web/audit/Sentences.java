package crm.web.audit;

import crm.ejb.audit.AuditRow;
import crm.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened, as a sentence in the reader's language. The text of a kind names the values it speaks of: {@code {who}
 * moved the role {role}}. A kind without a text of its own is told with all its values.
 */
@Named("sentences")
@RequestScoped
public class Sentences {
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final String NONE = "–";

    private Texts texts;

    protected Sentences() {}

    @Inject
    public Sentences(Texts texts) {
        this.texts = texts;
    }

    /** The sentence of an entry. */
    public String of(AuditRow row) {
        return VALUE.matcher(text(row.kind()))
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), row)));
    }

    private String text(String kind) {
        if (kind.endsWith(".more")) {
            return texts.get("audit.more");
        }
        if (kind.endsWith(".transferred")) {
            return texts.get("audit.transferred");
        }
        String key = "audit.event." + kind;
        return texts.has(key) ? texts.get(key) : texts.get("audit.other");
    }

    private String value(String name, AuditRow row) {
        String value = row.detail().getOrDefault(name, "");
        return switch (name) {
            case "who" -> row.who().isEmpty() ? texts.get("audit.somebody") : row.who();
            case "kind" -> row.kind();
            case "everything" -> everything(row.detail());
            case "reason" -> reason(value);
            case "type" -> named("directory.type.", value);
            case "level", "contacts", "opportunities" -> named("ui.access.", value);
            case "added", "removed", "permissions" -> shown(permissions(value));
            case "from", "to" -> row.kind().equals("sharing.default") ? setting(value) : shown(value);
            default -> shown(value);
        };
    }

    private String permissions(String names) {
        return Stream.of(names.split(", ", -1)).map(texts::permission).collect(Collectors.joining(", "));
    }

    /** Why something was refused, where that can be said without the values of then. */
    private String reason(String key) {
        String text = texts.has(key) ? texts.get(key) : "";
        return text.isEmpty() || text.contains("{") ? "" : " " + text;
    }

    /** A default as the sharing settings show it: {@code PRIVATE + hierarchy}. */
    private String setting(String value) {
        String[] parts = value.split(" \\+ ", 2);
        String level = named("directory.sharing.level.", parts[0]);
        return parts.length == 1 ? level : level + texts.get("audit.hierarchy");
    }

    private String named(String beginning, String word) {
        return texts.has(beginning + word) ? texts.get(beginning + word) : shown(word);
    }

    private static String shown(String value) {
        return value.isEmpty() ? NONE : value;
    }

    private static String everything(Map<String, String> detail) {
        return detail.isEmpty() ? NONE : new TreeMap<>(detail).toString().replaceAll("^\\{|}$", "");
    }
}
