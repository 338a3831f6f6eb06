package crm.web.webform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Asks the server that the operator has named whether the question that tells people from machines was answered rightly,
 * in the way all common ones understand: {@code secret} and {@code response} are posted, {@code success} comes back.
 * Without such a server nobody is asked, and nothing passes for answered.
 */
@ApplicationScoped
public class Captcha {
    private static final System.Logger LOG = System.getLogger(Captcha.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String address;
    private final String secret;
    private final String field;
    private HttpClient client;

    public Captcha() {
        this(System.getenv());
    }

    Captcha(Map<String, String> environment) {
        address = environment.getOrDefault("CRM_CAPTCHA_URL", "").strip();
        secret = environment.getOrDefault("CRM_CAPTCHA_SECRET", "");
        field = environment.getOrDefault("CRM_CAPTCHA_FIELD", "h-captcha-response");
    }

    @PostConstruct
    void open() {
        client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    /** Whether the answer among these values is right; if nobody can be asked, it is not. */
    public boolean isAnswered(Map<String, String> values) {
        String answer = values.getOrDefault(field, "");
        return !address.isEmpty() && !answer.isEmpty() && ask(answer);
    }

    private boolean ask(String answer) {
        String body = "secret=" + encoded(secret) + "&response=" + encoded(answer);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            try (var reader = Json.createReader(new StringReader(response.body()))) {
                return reader.readObject().getBoolean("success", false);
            }
        } catch (IOException | JsonException unreachable) {
            LOG.log(System.Logger.Level.WARNING, "The captcha server gives no answer", unreachable);
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
