package crm.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file as it is written. */
record Source(Path path, String text) {
    private static final Pattern COMMENT_OR_LITERAL = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])'|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    static Source read(Path path) {
        try {
            return new Source(path, Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    long lines() {
        return text.lines().count();
    }

    /** Simple file name without its ending: {@code LeadListPage}, {@code list}. */
    String name() {
        String file = path.getFileName().toString();
        return file.substring(0, file.indexOf('.'));
    }

    /** Path from the root of the house, with forward slashes. */
    String where() {
        Path shown = path.startsWith(House.ROOT) ? House.ROOT.relativize(path) : path;
        return shown.toString().replace('\\', '/');
    }

    /** Java text without its comments; literals stay. */
    String withoutComments() {
        return COMMENT_OR_LITERAL
                .matcher(text)
                .replaceAll(found -> found.group().startsWith("/") ? " " : Matcher.quoteReplacement(found.group()));
    }
}
