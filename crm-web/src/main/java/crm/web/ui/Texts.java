package crm.web.ui;

import crm.domain.access.Permission;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The texts of the product in the language of the request: {@code #{m['lead.list.title']}} in pages.
 *
 * <p>A text without parameters is shown as it stands. A text with parameters is asked for by {@link #of} and is a
 * {@link MessageFormat}, so an apostrophe in it is written twice. A missing text is shown as {@code ???key???}.
 */
@Named("m")
@RequestScoped
public class Texts extends AbstractMap<String, String> {

    private final TextBundles bundles;
    private final Locale locale;

    @Inject
    public Texts(TextBundles bundles, Preferences preferences) {
        this.bundles = bundles;
        this.locale = preferences.getLocale();
    }

    protected Texts() {
        this.bundles = null;
        this.locale = Languages.DEFAULT;
    }

    @Override
    public String get(Object key) {
        String text = find(String.valueOf(key));
        return text == null ? "???" + key + "???" : text;
    }

    /** True if there is such a text: for helps and hints that only some fields have. */
    public boolean has(String key) {
        return find(key) != null;
    }

    /** The text in another language than the reader's, by its ISO 639 code. */
    public String in(String language, String key) {
        String text = bundles.find(bundles.offered(Locale.forLanguageTag(language)), key);
        return text == null ? get(key) : text;
    }

    /** The text with {@code {0}, {1} …} filled in by the arguments, formatted for the reader's language. */
    public String of(String key, Object... arguments) {
        return new MessageFormat(get(key), locale).format(arguments);
    }

    /** The text of a reason given by the domain; enum constants among its values are named. */
    public String because(Reason reason) {
        Object[] values = reason.args().stream()
                .map(value -> value instanceof Enum<?> constant ? label(constant) : value)
                .toArray();
        return values.length == 0 ? get(reason.key()) : of(reason.key(), values);
    }

    /** The name of an enum constant: key {@code LeadStatus.NEW}; empty for null. */
    public String label(Enum<?> constant) {
        return constant == null ? "" : get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** What a permission allows, in words; a name that is none stays as it is. */
    public String permission(String name) {
        if (!Permission.ALL.contains(name)) {
            return name;
        }
        return Stream.of(RecordType.values())
                .filter(type -> name.startsWith(type + "_"))
                .filter(type -> has("directory.permission.verb." + verb(name, type)))
                .findFirst()
                .map(type ->
                        of("explanation.permission", label(type), get("directory.permission.verb." + verb(name, type))))
                .orElseGet(() -> get("directory.permission." + name));
    }

    private static String verb(String permission, RecordType type) {
        return permission.substring(type.name().length() + 1);
    }

    private String find(String key) {
        String text = bundles.find(locale, key);
        return text == null ? bundles.find(Languages.DEFAULT, key) : text;
    }

    /** Every text there is, for whoever looks at the map as a whole; pages ask by key. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        return bundles.all(locale).entrySet();
    }
}
