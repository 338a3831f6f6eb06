package crm.web.ui;

import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages one may choose. Nothing else ever becomes the locale of a page, whatever a browser asks for. */
public final class Languages {

    public static final Locale DEFAULT = Locale.UK;
    public static final List<Locale> SUPPORTED = List.of(DEFAULT, Locale.GERMANY);

    private Languages() {}

    static boolean isSupported(String language) {
        return find(language).isPresent();
    }

    /** The supported locale of an ISO 639 language code; empty if the code is null or not offered. */
    static Optional<Locale> find(String language) {
        return SUPPORTED.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    /** The first of the browser's wishes that is offered. */
    static Locale firstOf(Enumeration<Locale> wishes) {
        while (wishes.hasMoreElements()) {
            Optional<Locale> offered = find(wishes.nextElement().getLanguage());
            if (offered.isPresent()) {
                return offered.get();
            }
        }
        return DEFAULT;
    }
}
