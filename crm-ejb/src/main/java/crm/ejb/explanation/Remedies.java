package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.directory.Grantee;
import crm.domain.directory.GranteeKind;
import crm.domain.explanation.Phrase;
import crm.domain.explanation.Phrase.Kind;
import crm.domain.shared.RecordType;
import crm.ejb.access.Evidence;
import crm.ejb.access.Member;
import crm.ejb.access.RecordFacts;
import crm.ejb.access.RolePlace;
import crm.ejb.access.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes that would give a person a level on a record, the one that opens least besides first: the one record, what
 * a circle has, what a place has, everything. Each is tried before it is proposed.
 */
final class Remedies {
    private static final int CIRCLES = 3;

    private final AccessLevel wanted;
    private final Trial start;

    Remedies(Evidence evidence, Member person, AccessLevel wanted) {
        this.wanted = wanted;
        this.start = withoutObstacle(Trial.of(evidence, person), wanted);
    }

    List<Proposal> proposals() {
        if (start.level().atLeast(wanted)) {
            return List.of(start.proposal());
        }
        return Stream.of(directly(), circles(), places(), everything())
                .flatMap(List::stream)
                .map(Trial::proposal)
                .filter(proposal -> proposal.level().atLeast(wanted))
                .toList();
    }

    /** What stands before every grant has to go first. */
    private static Trial withoutObstacle(Trial first, AccessLevel wanted) {
        Trial trial = first;
        String name = trial.person().displayName();
        RecordFacts facts = trial.facts();
        if (facts.state().deleted()) {
            trial = trial.on(facts.restored(), Phrase.of(Kind.RESTORE));
        }
        if (!trial.person().active()) {
            trial = trial.active(Phrase.of(Kind.ACTIVATE, name));
        }
        for (RecordType type :
                Stream.of(facts.ref().type(), facts.judged()).distinct().toList()) {
            trial = holding(trial, Permission.read(type), name);
            if (wanted.compareTo(AccessLevel.READ) > 0) {
                trial = holding(trial, Permission.edit(type), name);
            }
        }
        return trial;
    }

    private static Trial holding(Trial trial, String permission, String name) {
        return trial.person().may(permission) ? trial : trial.with(permission, Phrase.of(Kind.GIVE, name, permission));
    }

    /** Changes of this record alone. */
    private List<Trial> directly() {
        RecordFacts facts = start.facts();
        String name = start.person().displayName();
        List<Trial> trials = new ArrayList<>();
        if (wanted.compareTo(AccessLevel.EDIT) > 0) {
            trials.add(start.on(facts.ownedBy(start.person().id()), Phrase.of(Kind.MAKE_OWNER, name)));
            return trials;
        }
        Kind sharing = facts.controlledByAccount() ? Kind.SHARE_ACCOUNT_WITH : Kind.SHARE_WITH;
        himself()
                .ifPresent(grantee -> trials.add(start.on(
                        facts.with(new Tie(Tie.Kind.SHARE, null, grantee.id(), wanted, null, null)),
                        Phrase.of(sharing, name, wanted))));
        if (facts.ref().type() == RecordType.ACCOUNT || facts.ref().type() == RecordType.OPPORTUNITY) {
            trials.add(start.on(
                    facts.with(new Tie(Tie.Kind.TEAM, null, start.person().id(), wanted, null, null)),
                    Phrase.of(Kind.ADD_TO_TEAM, name, wanted)));
        }
        return trials;
    }

    /** Groups and queues to which the record is open already. */
    private List<Trial> circles() {
        Names names = new Names(start.organisation());
        return himself().stream()
                .flatMap(himself -> Openings.of(new Evidence(start.organisation(), start.facts())).stream()
                        .filter(opening -> opening.level().atLeast(wanted))
                        .map(this::circle)
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(CIRCLES)
                        .map(circle -> start.in(
                                start.organisation().listing(himself, circle),
                                Phrase.of(Kind.ADD_TO, start.person().displayName(), names.grantee(circle)))))
                .toList();
    }

    private Grantee circle(Opening opening) {
        return opening.served() instanceof Served.To to
                ? start.organisation()
                        .grantees()
                        .find(to.grantee())
                        .filter(grantee -> grantee.kind() == GranteeKind.GROUP || grantee.kind() == GranteeKind.QUEUE)
                        .orElse(null)
                : null;
    }

    /** The place just above the owner's. */
    private List<Trial> places() {
        Names names = new Names(start.organisation());
        return start
                .organisation()
                .member(start.facts().ownerId())
                .map(Member::roleId)
                .flatMap(start.organisation()::role)
                .map(RolePlace::parentId)
                .map(role -> start.placed(
                        role,
                        Phrase.of(
                                Kind.PLACE_IN,
                                start.person().displayName(),
                                names.role(role),
                                names.owner(start.facts().ownerId()))))
                .stream()
                .toList();
    }

    private List<Trial> everything() {
        RecordType type = start.facts().ref().type();
        String permission = wanted == AccessLevel.READ ? Permission.viewAll(type) : Permission.modifyAll(type);
        return List.of(
                start.with(permission, Phrase.of(Kind.GIVE, start.person().displayName(), permission)));
    }

    private Optional<Grantee> himself() {
        return start.organisation()
                .grantees()
                .standingFor(GranteeKind.USER, start.person().id());
    }
}
