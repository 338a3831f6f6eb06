package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.shared.RecordType;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a user may do and reach, as sets that can be compared without looking at a single record: his functions, and
 * for each type and level the owners, rules and grantees through which he reaches records.
 */
public final class Reach {
    private static final List<AccessLevel> LEVELS =
            List.of(AccessLevel.READ, AccessLevel.EDIT, AccessLevel.TRANSFER, AccessLevel.FULL);

    private final Set<String> permissions;
    private final Map<RecordType, Map<AccessLevel, List<Term>>> terms = new EnumMap<>(RecordType.class);

    private Reach(Organisation organisation, Member member) {
        permissions = Set.copyOf(member.permissions());
        Clauses clauses = new Clauses(organisation, member);
        for (RecordType type : RecordType.values()) {
            List<Grant> grants = clauses.grants(type);
            Map<AccessLevel, List<Term>> byLevel = new EnumMap<>(AccessLevel.class);
            LEVELS.forEach(level -> byLevel.put(level, atLeast(level, grants)));
            terms.put(type, byLevel);
        }
    }

    /** What the user reaches in the organisation; nothing if he is unknown there. */
    public static Reach of(Organisation organisation, int userId) {
        return new Reach(organisation, organisation.member(userId).orElse(Member.nobody(userId)));
    }

    /** The functions of the other that this one lacks, by name. */
    public Set<String> lacking(Reach other) {
        Set<String> lacking = new TreeSet<>(other.permissions);
        lacking.removeAll(permissions);
        return lacking;
    }

    /**
     * Whether this reaches at least as far as the other, on every record there is or will be.
     *
     * @param newcomers whom the other may reach beyond this: users and grantees that did not exist before
     */
    public boolean covers(Reach other, Newcomers newcomers) {
        for (RecordType type : RecordType.values()) {
            for (AccessLevel level : LEVELS) {
                List<Term> mine = terms.get(type).get(level);
                boolean covered =
                        other.terms.get(type).get(level).stream().allMatch(term -> covered(term, mine, newcomers));
                if (!covered) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Users and grantees that one organisation has and an earlier one has not. */
    public record Newcomers(BitSet users, BitSet grantees) {
        public static final Newcomers NONE = new Newcomers(new BitSet(), new BitSet());

        /** Who is in the later organisation only. */
        public static Newcomers between(Organisation before, Organisation after) {
            BitSet users = new BitSet();
            after.members().stream()
                    .filter(member -> before.member(member.id()).isEmpty())
                    .forEach(member -> users.set(member.id()));
            BitSet grantees = new BitSet();
            after.grantees().all().stream()
                    .filter(grantee -> before.grantees().find(grantee.id()).isEmpty())
                    .forEach(grantee -> grantees.set(grantee.id()));
            return new Newcomers(users, grantees);
        }
    }

    private static List<Term> atLeast(AccessLevel level, List<Grant> grants) {
        return Term.united(grants.stream()
                .filter(grant -> grant.level().atLeast(level))
                .map(Grant::term)
                .toList());
    }

    private static boolean covered(Term term, List<Term> mine, Newcomers newcomers) {
        if (mine.stream().anyMatch(Term.Everything.class::isInstance)) {
            return true;
        }
        if (term instanceof Term.Everything) {
            return false;
        }
        BitSet left = beyond(term, newcomers);
        mine.stream().filter(own -> own.opensLike(term)).forEach(own -> left.andNot(own.numbers()));
        return left.isEmpty();
    }

    private static BitSet beyond(Term term, Newcomers newcomers) {
        BitSet scopes = term.numbers();
        switch (term.scoped()) {
            case USERS -> scopes.andNot(newcomers.users());
            case GRANTEES -> scopes.andNot(newcomers.grantees());
            case RULES -> {}
        }
        return scopes;
    }
}
