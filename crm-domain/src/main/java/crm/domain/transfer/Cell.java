package crm.domain.transfer;

import crm.domain.lead.Channel;
import crm.domain.lead.Rating;
import crm.domain.shared.Fold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the text of a cell means as a value; empty if it means none. */
final class Cell {
    private static final Pattern CURRENCY = Pattern.compile("[\\s\\p{Sc}'’]|(?i:EUR|USD|GBP|CHF)");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}([.,]\\d{3})*|\\d{1,9}");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}([.,])\\d{3}(\\1\\d{3})*");
    private static final Pattern GERMAN = Pattern.compile("[+-]?(\\d{1,3}(\\.\\d{3})+|\\d+),\\d{1,2}");
    private static final Pattern ENGLISH = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d{1,6})?");
    private static final int LARGEST = 15;

    private static final Map<String, String> FLAGS = ImportFields.words("""
            true: true, yes, y, 1, x, on, ja, j, wahr
            false: false, no, n, 0, off, nein, falsch
            """);

    private static final Map<String, String> RATINGS = ImportFields.words("""
            HOT: hot, a, heiss
            WARM: warm, b, lauwarm
            COLD: cold, c, kalt
            """);

    private static final Map<String, String> CHANNELS = ImportFields.words("""
            INBOUND: inbound, in, eingehend
            OUTBOUND: outbound, out, ausgehend
            """);

    private Cell() {}

    /** A number of things, with or without thousands separators. */
    static Optional<Integer> count(String text) {
        String bare = CURRENCY.matcher(text).replaceAll("");
        if (!COUNT.matcher(bare).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(bare.replaceAll("[.,]", ""));
        return number > Integer.MAX_VALUE ? Optional.empty() : Optional.of((int) number);
    }

    /** An amount written the English or the German way: {@code 1,234.50}, {@code 1.234,50 €}, {@code 1.234}. */
    static Optional<BigDecimal> money(String text) {
        String bare = CURRENCY.matcher(text).replaceAll("");
        String plain = null;
        if (THOUSANDS.matcher(bare).matches()) {
            plain = bare.replaceAll("[.,]", "");
        } else if (GERMAN.matcher(bare).matches()) {
            plain = bare.replace(".", "").replace(',', '.');
        } else if (ENGLISH.matcher(bare).matches()) {
            plain = bare.replace(",", "");
        }
        return Optional.ofNullable(plain)
                .map(digits -> new BigDecimal(digits).setScale(2, RoundingMode.HALF_UP))
                .filter(amount -> amount.precision() - amount.scale() <= LARGEST);
    }

    static Optional<Boolean> flag(String text) {
        return meaning(FLAGS, text).map(Boolean::valueOf);
    }

    static Optional<Rating> rating(String text) {
        return meaning(RATINGS, text).map(Rating::valueOf);
    }

    static Optional<Channel> channel(String text) {
        return meaning(CHANNELS, text).map(Channel::valueOf);
    }

    private static Optional<String> meaning(Map<String, String> words, String text) {
        return Optional.ofNullable(words.get(ImportFields.key(Fold.of(text))));
    }
}
