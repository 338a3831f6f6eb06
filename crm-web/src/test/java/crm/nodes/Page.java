package crm.nodes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page as it came, with its form as a browser would send it back. Fields go by their labels. */
final class Page {
    private static final Pattern LABEL = Pattern.compile("<label for=\"([^\"]+)\"[^>]*>([^<]+)");
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern SELECT = Pattern.compile("<select ([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"([^>]*)>([^<]*)");
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']*)'");

    private final Person reader;
    private final String path;
    private final String html;
    private final Map<String, String> values = new LinkedHashMap<>();
    private String form;

    Page(Person reader, String path, String html) {
        this.reader = reader;
        this.path = path;
        this.html = html;
    }

    /** Takes up the form of that id, with what stands in it. */
    Page form(String id) {
        int from = html.indexOf("<form id=\"" + id + "\"");
        if (from < 0) {
            throw new IllegalStateException("no form " + id + " on " + path + ": " + html);
        }
        form = html.substring(from, html.indexOf("</form>", from));
        INPUT.matcher(form).results().map(found -> found.group(1)).forEach(this::take);
        SELECT.matcher(form).results().forEach(found -> OPTION.matcher(found.group(2))
                .results()
                .filter(option -> option.group(2).contains("selected"))
                .forEach(option -> values.put(attribute("name", found.group(1)), option.group(1))));
        NONCE.matcher(html).results().forEach(found -> values.put("primefaces.nonce", found.group(1)));
        return this;
    }

    private void take(String input) {
        boolean box = input.contains("type=\"checkbox\"");
        if (!input.contains("disabled=") && (!box || input.contains("checked="))) {
            values.put(attribute("name", input), box ? "on" : attribute("value", input));
        }
    }

    Page write(String label, String text) {
        values.put(name(label), text);
        return this;
    }

    /** Chooses an option by its value, in every field of that name's ending. */
    Page choose(String ending, String value) {
        SELECT.matcher(form)
                .results()
                .map(found -> attribute("name", found.group(1)))
                .filter(name -> name.endsWith(":" + ending))
                .forEach(name -> values.put(name, value));
        return this;
    }

    /** Ticks or clears every box of that label. */
    Page tick(String label, boolean ticked) {
        LABEL.matcher(form)
                .results()
                .filter(found -> found.group(2).strip().equals(label))
                .map(found -> found.group(1))
                .forEach(name -> {
                    values.remove(name);
                    if (ticked) {
                        values.put(name, "on");
                    }
                });
        return this;
    }

    Person.Answer press(String button) {
        values.put(button, button);
        return reader.post(
                path,
                values.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** Presses the button that stores what was filled in, and agrees to what that changes; it must lead on to another page. */
    void save() {
        Person.Answer answer = press("form:save");
        if (answer.status() == 200 && answer.body().contains("form:keep")) {
            answer = new Page(reader, path, answer.body()).form("form").press("form:keep");
        }
        if (answer.status() != 302) {
            throw new IllegalStateException(path + " was not saved: " + answer);
        }
    }

    private String name(String label) {
        return LABEL.matcher(form)
                .results()
                .filter(found -> found.group(2).strip().equals(label))
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no field " + label + " on " + path));
    }

    private static String attribute(String name, String tag) {
        return Pattern.compile("\\b" + name + "=\"([^\"]*)\"")
                .matcher(tag)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
