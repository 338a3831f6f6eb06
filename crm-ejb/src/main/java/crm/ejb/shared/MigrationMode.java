package crm.ejb.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** What the application does with the database schema when it starts. */
public enum MigrationMode {
    /** Bring the schema up to date; nodes that start together wait for one another. */
    AUTO,
    /** Change nothing, and refuse to start on a schema of another release. */
    VERIFY,
    /** Trust the operator. */
    OFF;

    /** Name of the environment variable that chooses the mode. */
    public static final String VARIABLE = "CRM_MIGRATE";

    /**
     * Reads the mode from an environment; absent or blank is {@link #AUTO}.
     *
     * @throws IllegalArgumentException if the value is none of the modes
     */
    static MigrationMode from(Map<String, String> environment) {
        String value = environment.getOrDefault(VARIABLE, "").strip();
        if (value.isEmpty()) {
            return AUTO;
        }
        return Arrays.stream(values())
                .filter(mode -> mode.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(VARIABLE + " is '" + value + "'; it may be auto, verify or off."));
    }
}
