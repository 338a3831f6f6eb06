package crm.domain.shared;

import java.util.Locale;
import java.util.Set;

/** The domain an organisation is known by, from its web site or an employee's e-mail address. */
public final class WebDomain {
    /** Mail providers for everybody: their domain says nothing about the organisation. */
    private static final Set<String> PROVIDERS = Set.of("""
            gmail.com googlemail.com yahoo.com yahoo.de hotmail.com outlook.com live.com msn.com icloud.com
            me.com mac.com aol.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de posteo.de
            mailbox.org proton.me protonmail.com mail.com mail.ru yandex.ru qq.com 163.com orange.fr wanadoo.fr
            laposte.net libero.it example.com example.org example.net
            """.strip().split("\\s+"));

    private WebDomain() {}

    /** Domain of a web address such as {@code https://www.acme.de/contact}; null if there is none. */
    public static String ofWebsite(String website) {
        if (website == null) {
            return null;
        }
        String rest = website.strip().toLowerCase(Locale.ROOT).replaceFirst("^[a-z][a-z0-9+.-]*://", "");
        String host = rest.split("[/?#:]", 2)[0].replaceFirst("^www\\d?\\.", "");
        return host.matches("[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+") ? host : null;
    }

    /** Domain of an e-mail address unless it belongs to a mail provider for everybody; null if there is none. */
    public static String ofEmail(String email) {
        if (email == null || email.lastIndexOf('@') < 0) {
            return null;
        }
        String domain = ofWebsite(email.substring(email.lastIndexOf('@') + 1));
        return domain == null || PROVIDERS.contains(domain) ? null : domain;
    }

    /** The web site's domain, else the e-mail address's; null if neither tells one. */
    public static String of(String website, String email) {
        String fromSite = ofWebsite(website);
        return fromSite != null ? fromSite : ofEmail(email);
    }
}
