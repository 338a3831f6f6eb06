package crm.web.webform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser sent with a form, read within limits.
 *
 * @param values by name; of several of one name the first that is not empty
 * @param readable whether all of it could be read; otherwise as much as could
 */
record FormBody(Map<String, String> values, boolean readable) {
    /** Longest body that is read. */
    static final int BYTES = 65_536;

    /** Most fields that are looked at. */
    static final int FIELDS = 100;

    private static final String TYPE = "application/x-www-form-urlencoded";
    private static final Charset OLD = Charset.forName("windows-1252");
    private static final char UNKNOWN = '\uFFFD';
    private static final int PATIENCE = 1 << 20;

    /** The container says what we told it to assume, not what the browser says. */
    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    FormBody {
        values = Map.copyOf(values);
    }

    static FormBody of(HttpServletRequest request) throws IOException {
        InputStream body = request.getInputStream();
        byte[] read = body.readNBytes(BYTES + 1);
        passOver(body);
        String type = request.getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(TYPE)) {
            return new FormBody(Map.of(), false);
        }
        Charset charset = charset(type);
        return of(read, charset == null ? StandardCharsets.UTF_8 : charset, charset != null);
    }

    static FormBody of(byte[] read, Charset charset, boolean known) {
        boolean readable = known && read.length <= BYTES;
        String text = new String(read, 0, Math.min(read.length, BYTES), StandardCharsets.ISO_8859_1);
        String[] parts = text.split("&", FIELDS + 1);
        readable &= parts.length <= FIELDS;
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(parts.length, FIELDS); i++) {
            readable &= take(parts[i], charset, values);
        }
        return new FormBody(values, readable);
    }

    private static boolean take(String part, Charset charset, Map<String, String> values) {
        int sign = part.indexOf('=');
        if (sign <= 0) {
            return true;
        }
        try {
            String name = decoded(part.substring(0, sign), charset);
            String value = decoded(part.substring(sign + 1), charset);
            if (values.getOrDefault(name, "").isEmpty()) {
                values.put(name, value);
            }
            return true;
        } catch (IllegalArgumentException broken) {
            return false;
        }
    }

    /** What is no text in the character set that was named is one in that of old pages, rather than lost. */
    private static String decoded(String part, Charset charset) {
        String text = URLDecoder.decode(part, charset);
        return text.indexOf(UNKNOWN) < 0 ? text : URLDecoder.decode(part, OLD);
    }

    /** Lets a browser that sends too much finish, so that it reads our answer; whoever sends far too much does not. */
    private static void passOver(InputStream body) throws IOException {
        int passed = 0;
        int read = body.readNBytes(BYTES).length;
        while (read > 0 && passed < PATIENCE) {
            passed += read;
            read = body.readNBytes(BYTES).length;
        }
    }

    /** The character set that the type names, UTF-8 if it names none, or null if nobody knows it. */
    private static Charset charset(String type) {
        Matcher named = CHARSET.matcher(type);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
