package crm.ejb.team;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.directory.GranteeKind;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.AccessOfOthers;
import crm.ejb.access.Organisation;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What may be given with a place in a team. On the children of an account somebody has as much to give as he has on every
 * one of them, whoever owns it: by the account owner's role, by his own place in the team, by default or by permission.
 */
@Dependent
public class Giving {
    private static final List<RecordType> CHILDREN = List.of(RecordType.CONTACT, RecordType.OPPORTUNITY);

    private final AccessOfOthers others;
    private final Teams teams;

    @Inject
    public Giving(AccessOfOthers others, Teams teams) {
        this.others = others;
        this.teams = teams;
    }

    /**
     * Goes on only if the user can have a place in the team of such a record at all.
     *
     * @throws InvalidException naming the user field if he is unknown, inactive or may not read the type
     */
    void requireAble(int userId, RecordType type) {
        boolean able = others.organisation()
                .member(userId)
                .filter(member -> member.may(Permission.read(type)))
                .isPresent();
        if (!able) {
            throw new InvalidException(Problem.of("userId", "team.unable"));
        }
    }

    /**
     * Goes on only if the giver has what the place gives, or the member had it before.
     *
     * @param before the place the member has, or null
     * @throws InvalidException naming the field that gives too much
     */
    void requireHad(int giver, TeamPlace place, TeamPlace before) {
        if (place.record().type() != RecordType.ACCOUNT) {
            return;
        }
        for (RecordType child : CHILDREN) {
            AccessLevel given = place.onChildren(child);
            boolean kept = before != null && before.onChildren(child).atLeast(given);
            if (given != AccessLevel.NONE
                    && !kept
                    && !others.levelOnChildren(giver, place.record().id(), child)
                            .atLeast(given)) {
                throw new InvalidException(Problem.of(field(child), "team.moreThanOneHas"));
            }
        }
    }

    /**
     * Goes on only if the place raises nobody: neither the user nor those above him.
     *
     * @throws InvalidException naming the field that would
     */
    void requireNoRise(int userId, TeamPlace place) {
        int grantee = grantee(userId);
        RecordRef account = teams.accountOf(place.record());
        boolean opened = others.allReach(grantee, place.record(), place.level())
                && others.allReach(grantee, account, AccessLevel.READ);
        if (!opened) {
            throw new InvalidException(Problem.of("userId", "team.raises"));
        }
        for (RecordType child : CHILDREN) {
            if (!others.allReachChildren(grantee, account.id(), child, place.onChildren(child))) {
                throw new InvalidException(Problem.of(field(child), "team.raises"));
            }
        }
    }

    private int grantee(int userId) {
        Organisation organisation = others.organisation();
        return organisation.grantees().all().stream()
                .filter(grantee -> grantee.kind() == GranteeKind.USER && grantee.subject() == userId)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String field(RecordType child) {
        return child == RecordType.CONTACT ? "contacts" : "opportunities";
    }
}
