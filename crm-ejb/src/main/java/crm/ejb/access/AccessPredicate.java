package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.RecordType;
import crm.ejb.shared.SqlText;
import java.util.Comparator;
import java.util.List;

/**
 * The condition "this viewer reaches at least this level" for records of one type: the only writer of visibility SQL.
 * Valid for the epoch of the organisation it was made from, and nothing longer.
 */
public final class AccessPredicate {
    private final RecordType type;
    private final List<Grant> grants;
    private final boolean recycled;

    private AccessPredicate(RecordType type, List<Grant> grants, boolean recycled) {
        this.type = type;
        this.grants = grants;
        this.recycled = recycled;
    }

    /** The predicate of a viewer; reaches nothing if the viewer is unknown, inactive or the system. */
    static AccessPredicate of(Organisation organisation, Viewer viewer, RecordType type) {
        return ofUser(organisation, viewer.userId(), type);
    }

    /** The predicate of a user, for questions about others than the one who asks. */
    static AccessPredicate ofUser(Organisation organisation, int userId, RecordType type) {
        return new AccessPredicate(
                type,
                organisation
                        .member(userId)
                        .map(member -> new Clauses(organisation, member).grants(type))
                        .orElse(List.of()),
                false);
    }

    /** The predicate over the recycle bin: deleted records, for those alone who had FULL on them. */
    AccessPredicate recycled() {
        List<Grant> full = grants.stream()
                .filter(grant -> grant.level() == AccessLevel.FULL)
                .toList();
        return new AccessPredicate(type, full, true);
    }

    /** The terms that give at least the level; the viewer reaches what any of them opens. */
    List<Term> terms(AccessLevel level) {
        return Term.united(grants.stream()
                .filter(grant -> grant.level().atLeast(level))
                .map(Grant::term)
                .toList());
    }

    /** The terms that give exactly the level. */
    private List<Term> exactly(AccessLevel level) {
        return Term.united(grants.stream()
                .filter(grant -> grant.level() == level)
                .map(Grant::term)
                .toList());
    }

    /** The condition that a record of the table under {@code alias} is reached at least that far, its state included. */
    SqlText condition(String alias, AccessLevel level) {
        SqlText condition = SqlText.of("(" + alias + ".deleted_at is " + (recycled ? "not null" : "null"));
        if (type == RecordType.LEAD && level.compareTo(AccessLevel.READ) > 0) {
            condition.add(" and " + alias + ".converted_at is null");
        }
        return condition.add(" and ").add(anyOf(alias, terms(level))).add(")");
    }

    /** The condition that a record that is in the list's part already, alive or deleted as asked, is read. */
    SqlText read(String alias) {
        return anyOf(alias, terms(AccessLevel.READ));
    }

    /** The level reached on a record of the table under {@code alias}, as the ordinal of {@link AccessLevel}. */
    SqlText level(String alias) {
        SqlText levels =
                SqlText.of("case when " + alias + ".deleted_at is " + (recycled ? "null" : "not null") + " then 0");
        boolean stateCaps = type == RecordType.LEAD;
        if (stateCaps) {
            levels.add(" when " + alias + ".converted_at is not null then case when ")
                    .add(anyOf(alias, terms(AccessLevel.READ)))
                    .add(" then 1 else 0 end");
        }
        grants.stream()
                .map(Grant::level)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(level ->
                        levels.add(" when ").add(anyOf(alias, exactly(level))).add(" then " + level.ordinal()));
        return levels.add(" else 0 end");
    }

    private static SqlText anyOf(String alias, List<Term> terms) {
        if (terms.stream().anyMatch(Term.Everything.class::isInstance)) {
            return SqlText.of("true");
        }
        if (terms.isEmpty()) {
            return SqlText.of("false");
        }
        SqlText any = new SqlText();
        for (Term term : terms) {
            any.add(any.isEmpty() ? "(" : " or ").add(term.test(alias));
        }
        return any.add(")");
    }
}
