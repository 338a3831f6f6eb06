package crm.load;

import crm.bench.BenchDatabase;
import crm.nodes.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Somebody signed in, who asks for pages over connections that all share. */
final class Visitor {
    private static final HttpClient SHARED = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final URI server;
    private final String name;
    private final String cookies;
    private List<Long> own;
    private int next;

    private Visitor(URI server, String name, String cookies) {
        this.server = server;
        this.name = name;
        this.cookies = cookies;
    }

    static Visitor signIn(URI server, String name) {
        return new Visitor(
                server,
                name,
                Person.signIn(server, name, BenchDatabase.PASSWORD).cookies());
    }

    /**
     * How long an answer took and how large it was.
     *
     * @param before what came before it and does not count, in nanoseconds
     */
    record Seen(long before, long nanos, long bytes) {}

    /**
     * Asks and reads the whole answer; of an action the answer to the pressed button.
     *
     * @throws IllegalStateException if it is not the page
     */
    Seen ask(Question question, BenchDatabase database) {
        String path = question.path(this, database);
        long start = System.nanoTime();
        byte[] page = send(HttpRequest.newBuilder(server.resolve(path)));
        long opened = System.nanoTime();
        if (!question.isAction()) {
            return new Seen(0, opened - start, page.length);
        }
        String form = new Steps(new String(page, StandardCharsets.UTF_8)).next();
        long pressed = System.nanoTime();
        byte[] answer = send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Faces-Request", "partial/ajax")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        return new Seen(pressed - start, System.nanoTime() - pressed, answer.length);
    }

    private byte[] send(HttpRequest.Builder request) {
        HttpRequest asked = request.header("Cookie", cookies).build();
        try {
            HttpResponse<byte[]> answer = SHARED.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(name + " asked for " + asked.uri() + ": HTTP " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(asked.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Another one of his own leads. */
    synchronized long nextOwn(BenchDatabase database) {
        if (own == null) {
            own = database.leadsOf(name);
        }
        return own.get(next++ % own.size());
    }
}
