package crm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Bare requests, for what a browser would hide: no cookies, no redirects followed. */
final class Http {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private Http() {}

    /** Headers are given as name, value, name, value. */
    static HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(Suite.address(path)), headers);
    }

    /** Sends a body as it is. */
    static HttpResponse<String> post(String path, byte[] body, String... headers) {
        return send(
                HttpRequest.newBuilder(Suite.address(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body)),
                headers);
    }

    /** Headers are given as name, value, name, value. */
    static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
