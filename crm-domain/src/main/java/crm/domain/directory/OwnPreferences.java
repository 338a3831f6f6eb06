package crm.domain.directory;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a user wants to see pages.
 *
 * @param theme {@code light}, {@code dark} or {@code system}
 * @param locale language tag such as {@code de}, or null to leave it to the browser
 * @param timeZone zone id such as {@code Europe/Berlin}, or null to leave it to the organisation
 */
public record OwnPreferences(String theme, String locale, String timeZone) implements Serializable {
    private static final Set<String> THEMES = Set.of("light", "dark", "system");
    private static final Pattern LOCALE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    /** @throws InvalidException naming every wrong field */
    public void requireValid() {
        List<Problem> problems = new ArrayList<>();
        if (theme == null || !THEMES.contains(theme)) {
            problems.add(Problem.of("theme", "problem.choice"));
        }
        if (locale != null && !LOCALE.matcher(locale).matches()) {
            problems.add(Problem.of("locale", "problem.choice"));
        }
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            problems.add(Problem.of("timeZone", "problem.choice"));
        }
        InvalidException.throwIfAny(problems);
    }
}
