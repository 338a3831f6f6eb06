package crm.web.shared;

import crm.it.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a cookie jar who sends what no browser would; redirects are not followed. */
final class Visitor {
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']*)'");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(Suite.address(path)).build());
    }

    HttpResponse<String> send(String verb, String path) {
        return send(HttpRequest.newBuilder(Suite.address(path))
                .method(verb, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** Submits a form of a page that was read, with these values and nothing else. */
    HttpResponse<String> submit(String path, String page, String form, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("primefaces.nonce", first(NONCE, page));
        return submitWithoutNonce(path, page, form, all);
    }

    /** As {@link #submit}, without what shows that the page of this session was read. */
    HttpResponse<String> submitWithoutNonce(String path, String page, String form, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(form, form);
        all.put("jakarta.faces.ViewState", first(STATE, page));
        return post(path, all);
    }

    /**
     * Sends values, from wherever.
     *
     * @param headers names and values in turn
     */
    HttpResponse<String> post(String path, Map<String, String> values, String... headers) {
        String body = values.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(Suite.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    /** Signs in, whoever was signed in before. */
    Visitor signIn(String userName) {
        String page = get("/login.xhtml").body();
        Map<String, String> values = Map.of(
                "signIn:userName", userName, "signIn:password", "sightline-demo", "signIn:submit", "signIn:submit");
        int status = submit("/login.xhtml", page, "signIn", values).statusCode();
        if (status != 302) {
            throw new IllegalStateException(userName + " is not let in: " + status);
        }
        return this;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
