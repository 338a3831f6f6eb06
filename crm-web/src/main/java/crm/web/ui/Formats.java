package crm.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Dates, times, numbers and money as the reader writes them, in the reader's time zone. Null becomes an empty text. */
@Named("fmt")
@RequestScoped
public class Formats {

    private static final Pattern WORD_END = Pattern.compile("[\\s._-]+");

    private final Texts texts;
    private final Locale locale;
    private final ZoneId zone;

    protected Formats() {
        this(null, Languages.DEFAULT, ZoneId.of("UTC"));
    }

    @Inject
    public Formats(Texts texts, Preferences preferences) {
        this(texts, preferences.getLocale(), preferences.getZone());
    }

    Formats(Texts texts, Locale locale, ZoneId zone) {
        this.texts = texts;
        this.locale = locale;
        this.zone = zone;
    }

    public String date(LocalDate date) {
        return date == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(date);
    }

    public String day(Instant instant) {
        return instant == null ? "" : date(instant.atZone(zone).toLocalDate());
    }

    public String time(Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .withZone(zone)
                        .format(instant);
    }

    /** The month an entry belongs to, as a heading: "March 2026". */
    public String month(Instant instant) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale).withZone(zone).format(instant);
    }

    /** How long ago or how soon: "3 hours ago", "in 2 days"; a date beyond a month. */
    public String relative(Instant instant) {
        return instant == null ? "" : relative(instant, Instant.now());
    }

    String relative(Instant instant, Instant now) {
        Duration distance = Duration.between(instant, now);
        Duration size = distance.abs();
        String way = distance.isNegative() ? "ui.time.in." : "ui.time.ago.";
        if (size.toSeconds() < 60) {
            return texts.get("ui.time.now");
        }
        if (size.toMinutes() < 60) {
            return texts.of(way + "minutes", size.toMinutes());
        }
        long days = Math.abs(ChronoUnit.DAYS.between(dayOf(instant), dayOf(now)));
        if (days == 0 || size.toHours() < 12) {
            return texts.of(way + "hours", size.toHours());
        }
        return days <= 31 ? texts.of(way + "days", days) : day(instant);
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public String number(Number number) {
        return number == null ? "" : NumberFormat.getInstance(locale).format(number);
    }

    public String percent(Number share) {
        return share == null ? "" : NumberFormat.getPercentInstance(locale).format(share);
    }

    /** Money with its ISO 4217 currency; without cents if there are none. */
    public String money(BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(currency));
        if (amount.stripTrailingZeros().scale() <= 0) {
            format.setMaximumFractionDigits(0);
        }
        return format.format(amount);
    }

    /** The first letters of the first and last word of a name, for avatars. */
    public String initials(String name) {
        if (name == null || name.isBlank()) {
            return "";
        }
        List<String> words = WORD_END.splitAsStream(name.trim()).toList();
        String first = firstLetter(words.get(0));
        return words.size() == 1 ? first : first + firstLetter(words.get(words.size() - 1));
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
