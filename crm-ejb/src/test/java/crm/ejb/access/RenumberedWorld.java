package crm.ejb.access;

import crm.oracle.Circle;
import crm.oracle.Grantee;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Role;
import crm.oracle.Rule;
import crm.oracle.Share;
import crm.oracle.Sharing;
import crm.oracle.Teammate;
import crm.oracle.User;
import crm.oracle.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The same world with all its ids dealt out anew: nobody's access may depend on a number. */
final class RenumberedWorld {
    private final Map<Integer, Integer> users = new HashMap<>();
    private final Map<Integer, Integer> roles = new HashMap<>();
    private final Map<Integer, Integer> groups = new HashMap<>();
    private final Map<Integer, Integer> rules = new HashMap<>();
    private final Map<Kind, Map<Long, Long>> items = new HashMap<>();
    private final World original;

    RenumberedWorld(World original, Random random) {
        this.original = original;
        List<Integer> owners =
                new ArrayList<>(original.users().stream().map(User::id).toList());
        owners.addAll(original.sharing().queues().stream().map(Grantee::id).toList());
        deal(owners, random, users);
        deal(ids(original.sharing(), Grantee.Sort.GROUP), random, groups);
        deal(original.sharing().rules().stream().map(Rule::id).toList(), random, rules);
        deal(original.roles().stream().map(Role::id).toList(), random, roles);
        for (Kind kind : Kind.values()) {
            Map<Long, Long> dealt = items.computeIfAbsent(kind, each -> new HashMap<>());
            deal(original.items(kind).stream().map(Item::id).toList(), random, dealt);
        }
    }

    World world() {
        return new World(
                original.settings(),
                original.roles().stream().map(this::of).toList(),
                original.users().stream().map(this::of).toList(),
                original.items().stream().map(this::of).toList(),
                sharing(original.sharing()));
    }

    int user(int id) {
        return users.get(id);
    }

    Item of(Item item) {
        Long account = item.account() == null ? null : items.get(Kind.ACCOUNT).get(item.account());
        long id = items.get(item.kind()).get(item.id());
        return new Item(
                item.kind(),
                id,
                user(item.owner()),
                account,
                item.person(),
                item.converted(),
                item.deleted(),
                item.content());
    }

    private Role of(Role role) {
        return new Role(roles.get(role.id()), roles.get(role.parent()), role.contacts(), role.opportunities());
    }

    private User of(User user) {
        return new User(user(user.id()), user.active(), roles.get(user.role()), user.permissions());
    }

    private Sharing sharing(Sharing sharing) {
        return new Sharing(
                sharing.circles().stream().map(this::of).toList(),
                sharing.rules().stream().map(this::of).toList(),
                sharing.shares().stream().map(this::of).toList(),
                sharing.team().stream().map(this::of).toList());
    }

    private Circle of(Circle circle) {
        List<Grantee> listed = circle.listed().stream().map(this::of).toList();
        return new Circle(of(circle.self()), circle.confidential(), listed);
    }

    private Rule of(Rule rule) {
        Grantee source = rule.source() == null ? null : of(rule.source());
        return new Rule(rules.get(rule.id()), rule.kind(), source, rule.criterion(), of(rule.target()), rule.level());
    }

    private Share of(Share share) {
        long id = items.get(share.kind()).get(share.record());
        return new Share(share.kind(), id, of(share.grantee()), share.level(), share.expiry());
    }

    private Teammate of(Teammate mate) {
        long id = items.get(mate.kind()).get(mate.record());
        return new Teammate(mate.kind(), id, user(mate.user()), mate.level(), mate.contacts(), mate.opportunities());
    }

    private Grantee of(Grantee grantee) {
        int id = grantee.id();
        return new Grantee(
                grantee.sort(),
                switch (grantee.sort()) {
                    case USER, QUEUE -> users.get(id);
                    case ROLE, ROLE_AND_BELOW -> roles.get(id);
                    case GROUP -> groups.get(id);
                });
    }

    private static List<Integer> ids(Sharing sharing, Grantee.Sort sort) {
        return sharing.circles().stream()
                .map(Circle::self)
                .filter(self -> self.sort() == sort)
                .map(Grantee::id)
                .toList();
    }

    private static <T> void deal(List<T> ids, Random random, Map<T, T> dealt) {
        List<T> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        for (int i = 0; i < ids.size(); i++) {
            dealt.put(ids.get(i), shuffled.get(i));
        }
    }
}
