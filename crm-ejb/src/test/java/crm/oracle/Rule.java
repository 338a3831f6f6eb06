package crm.oracle;

/**
 * A sharing rule: of owners (C5) if it has a source, of criteria (C6) if it has a criterion; it has one of the two.
 *
 * @param kind the type of record it is about
 * @param source whose records, null for a criteria rule
 * @param criterion which records, null for an owner rule
 * @param target to whom
 * @param level READ or EDIT
 */
public record Rule(int id, Kind kind, Grantee source, Criterion criterion, Grantee target, Level level) {
    public Rule {
        if ((source == null) == (criterion == null)) {
            throw new IllegalArgumentException("rule " + id + " is of owners or of criteria");
        }
    }

    public static Rule ofOwners(int id, Kind kind, Grantee source, Grantee target, Level level) {
        return new Rule(id, kind, source, null, target, level);
    }

    public static Rule ofCriteria(int id, Kind kind, Criterion criterion, Grantee target, Level level) {
        return new Rule(id, kind, null, criterion, target, level);
    }

    public Rule to(Grantee now) {
        return new Rule(id, kind, source, criterion, now, level);
    }

    public Rule at(Level now) {
        return new Rule(id, kind, source, criterion, target, now);
    }

    public Rule when(Criterion now) {
        return new Rule(id, kind, source, now, target, level);
    }

    public boolean names(Grantee grantee) {
        return target.equals(grantee) || grantee.equals(source);
    }
}
