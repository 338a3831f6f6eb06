package crm.ejb.access;

import crm.domain.access.AccessDefault;
import crm.domain.access.AccessDefaults;
import crm.domain.access.AccessLevel;
import crm.domain.access.DefaultLevel;
import crm.domain.access.Permission;
import crm.domain.directory.Grantee;
import crm.domain.directory.GranteeKind;
import crm.domain.shared.RecordType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A small organisation without any database. Vera is above Max, Max above Rita and Ralf; Olga is beside Max; Nora has no
 * role; Gus, in the role of Rita, has left.
 */
final class Firm {
    static final int TOP = 1;
    static final int SALES = 2;
    static final int INSIDE = 3;
    static final int SERVICE = 4;
    static final int VERA = 10;
    static final int MAX = 11;
    static final int RITA = 12;
    static final int RALF = 13;
    static final int OLGA = 14;
    static final int NORA = 15;
    static final int GUS = 16;
    static final int INBOX = 20;

    /** Lists Rita alone. */
    static final int OPEN_GROUP = 401;

    /** Lists the open group and Olga, and passes nothing up. */
    static final int CLOSED_GROUP = 402;

    /** Lists the role of Rita. */
    static final int QUEUE = 501;

    private final List<Rule> rules = new ArrayList<>();
    private final Map<RecordType, AccessDefault> defaults = new EnumMap<>(RecordType.class);
    private final Set<String> permissions = new HashSet<>(Set.of(Permission.SIGNED_IN));

    Firm() {
        for (RecordType type : RecordType.values()) {
            permissions.addAll(List.of(Permission.read(type), Permission.edit(type)));
            defaults.put(type, new AccessDefault(DefaultLevel.PRIVATE, true));
        }
    }

    static int user(int id) {
        return 100 + id;
    }

    static int role(int id) {
        return 200 + id;
    }

    static int branch(int role) {
        return 300 + role;
    }

    Firm rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    Firm defaults(RecordType type, DefaultLevel level, boolean hierarchy) {
        defaults.put(type, new AccessDefault(level, hierarchy));
        return this;
    }

    Organisation organisation() {
        List<RolePlace> roles = List.of(
                new RolePlace(TOP, null, "Top", AccessLevel.EDIT, AccessLevel.EDIT),
                new RolePlace(SALES, TOP, "Sales", AccessLevel.NONE, AccessLevel.READ),
                new RolePlace(INSIDE, SALES, "Inside", AccessLevel.READ, AccessLevel.NONE),
                new RolePlace(SERVICE, TOP, "Service", AccessLevel.EDIT, AccessLevel.EDIT));
        List<Member> people = List.of(
                member(VERA, TOP),
                member(MAX, SALES),
                member(RITA, INSIDE),
                member(RALF, INSIDE),
                member(OLGA, SERVICE),
                member(NORA, null),
                member(GUS, INSIDE, false));
        List<Circle> groups = List.of(
                new Circle(1, "Open", false, List.of(user(RITA))),
                new Circle(2, "Closed", true, List.of(OPEN_GROUP, user(OLGA))));
        List<Circle> queues = List.of(new Circle(INBOX, "Inbox", false, List.of(role(INSIDE))));
        Sharing sharing = new Sharing(grantees(people), groups, queues, rules);
        return new Organisation(7, new AccessDefaults(defaults), roles, new Staff(people, FieldSecurity.OPEN), sharing);
    }

    private static List<Grantee> grantees(List<Member> people) {
        List<Grantee> grantees = new ArrayList<>();
        people.forEach(member -> grantees.add(new Grantee(user(member.id()), GranteeKind.USER, member.id())));
        for (int role : List.of(TOP, SALES, INSIDE, SERVICE)) {
            grantees.add(new Grantee(role(role), GranteeKind.ROLE, role));
            grantees.add(new Grantee(branch(role), GranteeKind.ROLE_AND_BELOW, role));
        }
        grantees.add(new Grantee(OPEN_GROUP, GranteeKind.GROUP, 1));
        grantees.add(new Grantee(CLOSED_GROUP, GranteeKind.GROUP, 2));
        grantees.add(new Grantee(QUEUE, GranteeKind.QUEUE, INBOX));
        return grantees;
    }

    Member member(int id, Integer role) {
        return member(id, role, true);
    }

    private Member member(int id, Integer role, boolean active) {
        return new Member(id, "user" + id, "User " + id, role, active, Instant.EPOCH, permissions);
    }

    static BitSet bits(int... numbers) {
        BitSet bits = new BitSet();
        for (int number : numbers) {
            bits.set(number);
        }
        return bits;
    }
}
