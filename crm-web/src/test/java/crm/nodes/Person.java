package crm.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;

/** Somebody signed in at one node, over one connection that is kept open. Redirects are not followed. */
public final class Person {
    private final URI node;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Person(URI node) {
        this.node = node;
    }

    /** Signs in through the page, as a browser does. */
    public static Person signIn(URI node, String userName, String password) {
        Person person = new Person(node);
        Answer answer = person.open("/login.xhtml")
                .form("signIn")
                .write("User name", userName)
                .write("Password", password)
                .press("signIn:submit");
        if (answer.status() != 302) {
            throw new IllegalStateException(userName + " was not let in: " + answer.status());
        }
        return person;
    }

    /** What a page says; the body is that of an error page if he may not see it. */
    Answer read(String path) {
        return send(HttpRequest.newBuilder(node.resolve(path)).build());
    }

    /** A page to be filled in. */
    Page open(String path) {
        return new Page(this, path, read(path).body());
    }

    Answer post(String path, String form) {
        return send(HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** What a browser would send with each request now. */
    public String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a node has answered. */
    record Answer(int status, String body) {
        boolean shows(String text) {
            return body.contains(text);
        }

        @Override
        public String toString() {
            return "HTTP " + status + ", " + body.length() + " characters";
        }
    }
}
