package crm.oracle;

import java.util.Collection;

/** How far somebody reaches into a record, in rising order. */
public enum Level {
    NONE,
    READ,
    EDIT,
    TRANSFER,
    FULL;

    public boolean reaches(Level wanted) {
        return compareTo(wanted) >= 0;
    }

    public Level atMost(Level cap) {
        return reaches(cap) ? cap : this;
    }

    public static Level higher(Level one, Level other) {
        return one.reaches(other) ? one : other;
    }

    /** The highest of them, NONE if there are none: a grant only ever adds. */
    public static Level highest(Collection<Level> levels) {
        return levels.stream().max(Level::compareTo).orElse(NONE);
    }
}
