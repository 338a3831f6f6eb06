package crm.web.ui;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** All texts of all features in all languages, read once: a language is the file suffix, a feature the file name. */
@ApplicationScoped
public class TextBundles {

    private static final String FOLDER = "/WEB-INF/classes/crm/web/messages/";

    private final Map<String, Map<String, String>> textsByLanguage = new HashMap<>();

    @Inject
    private ServletContext context;

    @PostConstruct
    void read() {
        Languages.SUPPORTED.forEach(locale -> textsByLanguage.put(locale.getLanguage(), new HashMap<>()));
        Set<String> files = context.getResourcePaths(FOLDER);
        if (files == null) {
            throw new IllegalStateException("No texts found in " + FOLDER);
        }
        files.stream().filter(file -> file.endsWith(".properties")).forEach(this::read);
    }

    private void read(String file) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(context.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        Map<String, String> texts = textsByLanguage.get(languageOf(file));
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }

    private static String languageOf(String file) {
        int suffix = file.lastIndexOf('_');
        String language = suffix < 0 ? "" : file.substring(suffix + 1, file.length() - ".properties".length());
        return Languages.isSupported(language) ? language : Languages.DEFAULT.getLanguage();
    }

    /** All texts of that language, and those of the default language that it has not. */
    Map<String, String> all(Locale locale) {
        Map<String, String> all = new HashMap<>(textsByLanguage.get(Languages.DEFAULT.getLanguage()));
        all.putAll(textsByLanguage.get(locale.getLanguage()));
        return Map.copyOf(all);
    }

    /** The language that is offered to somebody who wishes for one. */
    public Locale offered(Locale wish) {
        return Languages.find(wish.getLanguage()).orElse(Languages.DEFAULT);
    }

    /** The text of that key, or null if that language has none. */
    public String find(Locale locale, String key) {
        return textsByLanguage.get(locale.getLanguage()).get(key);
    }
}
