package crm.oracle;

import java.util.Locale;
import java.util.Optional;

/** What others have given: owner rules, criteria rules, shares, teams, queues. */
final class Given {
    private final Facts facts;
    private final Members members;
    private final Sharing sharing;

    Given(Facts facts) {
        this.facts = facts;
        this.members = new Members(facts);
        this.sharing = facts.world().sharing();
    }

    /** C5: records whose owner is a member of the source are granted to the target. */
    Level c5(User viewer, Item record) {
        Level highest = Level.NONE;
        for (Rule rule : sharing.rules()) {
            if (rule.source() != null
                    && facts.holds(Condition.C5_OF_THIS_TYPE, rule.kind() == record.kind())
                    && facts.holds(Condition.C5_OWNER_IS_IN_THE_SOURCE, isOwnedBy(rule.source(), record))
                    && facts.holds(Condition.C5_SERVES_THE_VIEWER, members.serves(rule.target(), viewer))) {
                highest = Level.higher(highest, rule.level());
            }
        }
        return highest;
    }

    /** R13: a queue as source means what it owns itself; others mean what their members own. */
    private boolean isOwnedBy(Grantee source, Item record) {
        if (source.sort() == Grantee.Sort.QUEUE && record.owner() == source.id()) {
            return true;
        }
        boolean ofMembers = facts.holds(Condition.C5_A_QUEUE_IS_NOT_ITS_MEMBERS, source.sort() != Grantee.Sort.QUEUE);
        Optional<User> owner = facts.world().user(record.owner());
        return ofMembers && owner.isPresent() && members.contains(source, owner.get());
    }

    /** C6: records that fulfil the condition are granted to the target, whoever owns them. */
    Level c6(User viewer, Item record) {
        Level highest = Level.NONE;
        for (Rule rule : sharing.rules()) {
            if (rule.criterion() != null
                    && facts.holds(Condition.C6_OF_THIS_TYPE, rule.kind() == record.kind())
                    && facts.holds(Condition.C6_IS_FULFILLED, fulfils(record.content(), rule.criterion()))
                    && facts.holds(Condition.C6_SERVES_THE_VIEWER, members.serves(rule.target(), viewer))) {
                highest = Level.higher(highest, rule.level());
            }
        }
        return highest;
    }

    /** R18: all, any, or one comparison, which is never true of an empty value. */
    private boolean fulfils(Content content, Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return all.parts().stream().allMatch(part -> fulfils(content, part));
        }
        if (criterion instanceof Criterion.Any any) {
            return any.parts().stream().anyMatch(part -> fulfils(content, part));
        }
        if (criterion instanceof Criterion.OfText text) {
            return content.text() == null
                    ? facts.holds(Condition.C6_VALUE_IS_NOT_EMPTY, false)
                    : isTrue(content.text().toLowerCase(Locale.ROOT), text);
        }
        Criterion.OfNumber number = (Criterion.OfNumber) criterion;
        return content.number() == null
                ? facts.holds(Condition.C6_VALUE_IS_NOT_EMPTY, false)
                : isTrue(content.number(), number);
    }

    private static boolean isTrue(String value, Criterion.OfText criterion) {
        String wanted = criterion.value().toLowerCase(Locale.ROOT);
        return switch (criterion.how()) {
            case EQUALS -> value.equals(wanted);
            case DIFFERS -> !value.equals(wanted);
            case CONTAINS -> value.contains(wanted);
            case STARTS_WITH -> value.startsWith(wanted);
            default -> throw new IllegalStateException("not of texts: " + criterion);
        };
    }

    private static boolean isTrue(int value, Criterion.OfNumber criterion) {
        return switch (criterion.how()) {
            case EQUALS -> value == criterion.value();
            case DIFFERS -> value != criterion.value();
            case BELOW -> value < criterion.value();
            case AT_MOST -> value <= criterion.value();
            case ABOVE -> value > criterion.value();
            case AT_LEAST -> value >= criterion.value();
            default -> throw new IllegalStateException("not of numbers: " + criterion);
        };
    }

    /** C7, C15: a share that has not expired serves its grantee, unless that is a user who was deactivated. */
    Level c7(User viewer, Item record) {
        Level highest = Level.NONE;
        for (Share share : sharing.shares()) {
            if (facts.holds(Condition.C7_ON_THIS_RECORD, share.isOn(record))
                    && facts.holds(Condition.C7_NOT_EXPIRED, !share.expiry().isOver())
                    && facts.holds(Condition.C15_SHARE_HAS_NOT_ENDED, goesOn(share))
                    && facts.holds(Condition.C7_SERVES_THE_VIEWER, members.serves(share.grantee(), viewer))) {
                highest = Level.higher(highest, share.level());
            }
        }
        return highest;
    }

    private boolean goesOn(Share share) {
        return share.grantee().sort() != Grantee.Sort.USER
                || isActive(share.grantee().id());
    }

    /** C8, C15: a member of the record's team, and everybody above him, has his level. */
    Level c8(User viewer, Item record) {
        Level highest = Level.NONE;
        for (Teammate mate : sharing.team()) {
            boolean served = mate.user() == viewer.id() || facts.isAboveUser(viewer, mate.user());
            if (facts.holds(Condition.C15_TEAM_HAS_NOT_ENDED, isActive(mate.user()))
                    && facts.holds(Condition.C8_IS_IN_THE_TEAM_OR_ABOVE, served)) {
                highest = Level.higher(highest, inTeam(mate, record));
            }
        }
        return highest;
    }

    /** R15: his level on the record itself, or on the children of the account. */
    private Level inTeam(Teammate mate, Item record) {
        if (mate.isOn(record)) {
            return mate.level();
        }
        if (mate.kind() == Kind.ACCOUNT && record.kind().isChild() && record.account() == mate.record()) {
            Level set = mate.onChildren(record.kind());
            return set == Level.NONE && facts.holds(Condition.C8_CHILD_LEVEL_IS_SET, false) ? Level.READ : set;
        }
        boolean another = mate.kind() == record.kind();
        return another && facts.holds(Condition.C8_OF_THIS_RECORD_OR_ITS_ACCOUNT, false) ? mate.level() : Level.NONE;
    }

    private boolean isActive(int user) {
        return facts.world().user(user).map(User::active).orElse(false);
    }

    /** C14, R17: whom the owning queue serves, TRANSFER. */
    Level c14(User viewer, Item record) {
        Grantee queue = Grantee.queue(record.owner());
        return record.kind() == Kind.LEAD
                        && sharing.circle(queue).isPresent()
                        && facts.holds(Condition.C14_SERVES_THE_VIEWER, members.serves(queue, viewer))
                ? Level.TRANSFER
                : Level.NONE;
    }
}
