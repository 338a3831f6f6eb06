package crm.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of a lead on its page, as a browser would press one of its buttons. */
final class Steps {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"");
    private static final Pattern BUTTON = Pattern.compile("<button id=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']*)'");

    private final String html;
    private final String form;

    Steps(String html) {
        int from = html.indexOf("<form id=\"path\"");
        if (from < 0) {
            throw new IllegalStateException("no path on the page");
        }
        this.html = html;
        this.form = html.substring(from, html.indexOf("</form>", from));
    }

    /** What is sent when the first button is pressed: the lead goes there and, with the next one, back again. */
    String next() {
        List<String> fields = new ArrayList<>();
        for (MatchResult hidden : HIDDEN.matcher(form).results().toList()) {
            fields.add(field(hidden.group(1), hidden.group(2)));
        }
        Matcher button = BUTTON.matcher(form);
        if (!button.find()) {
            throw new IllegalStateException("no step may be taken");
        }
        String pressed = button.group(1);
        fields.add(field(pressed, pressed));
        fields.add(field("jakarta.faces.source", pressed));
        fields.add(field("jakarta.faces.partial.ajax", "true"));
        fields.add(field("jakarta.faces.partial.execute", "@all"));
        fields.add(field("jakarta.faces.partial.render", "@all"));
        NONCE.matcher(html).results().forEach(found -> fields.add(field("primefaces.nonce", found.group(1))));
        return String.join("&", fields);
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
