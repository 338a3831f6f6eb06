package crm.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Grows what people of a world give each other: nested and confidential groups, queues with nobody in them, rules from a
 * role to its ancestor, two rules of different level about the same records, shares to one's own superior, shares that
 * ended a microsecond ago, criteria on empty values.
 */
final class SharingWorlds {
    private static final String[] TEXTS = {"Abc", "abc", "ABCD", "a_c", "a%c", "xabcx", "\u00c4bc", "\u00e4BC", "b"};
    private static final Level[] ON_CHILDREN = {Level.NONE, Level.READ, Level.EDIT};
    private static final int NUMBERS = 6;

    private final Random random;
    private final Ids ids;

    SharingWorlds(Random random, Ids ids) {
        this.random = random;
        this.ids = ids;
    }

    /** What a record of that kind contains; often nothing. */
    Content content(Kind kind) {
        String text = chance(35) ? null : any(List.of(TEXTS));
        Integer number = kind == Kind.CONTACT || chance(35) ? null : Integer.valueOf(random.nextInt(NUMBERS));
        return new Content(text, number);
    }

    /** Up to four groups and three queues, each listing up to four. */
    List<Circle> circles(List<Role> roles, List<User> users) {
        List<Circle> circles = new ArrayList<>();
        int groups = random.nextInt(5);
        for (int i = 0; i < groups; i++) {
            circles.add(circle(Grantee.group(ids.other()), roles, users, circles));
        }
        int queues = random.nextInt(4);
        for (int i = 0; i < queues; i++) {
            circles.add(circle(Grantee.queue(ids.owner()), roles, users, circles));
        }
        return circles;
    }

    private Circle circle(Grantee self, List<Role> roles, List<User> users, List<Circle> inner) {
        Circle circle = new Circle(self, chance(30), List.of());
        int listed = chance(15) ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < listed; i++) {
            circle = circle.listing(member(roles, users, inner));
        }
        return circle;
    }

    /** Somebody a circle may list. */
    Grantee member(List<Role> roles, List<User> users, List<Circle> circles) {
        List<Grantee> groups = circles.stream()
                .map(Circle::self)
                .filter(self -> self.sort() == Grantee.Sort.GROUP)
                .toList();
        if (!groups.isEmpty() && chance(35)) {
            return any(groups);
        }
        return single(roles, users);
    }

    private Grantee single(List<Role> roles, List<User> users) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> Grantee.user(any(users).id());
            case 2, 3 -> Grantee.role(any(roles).id());
            default -> Grantee.roleAndBelow(any(roles).id());
        };
    }

    /** Anybody to whom something can be granted. */
    Grantee grantee(World world) {
        List<Circle> circles = world.sharing().circles();
        return !circles.isEmpty() && chance(45) ? any(circles).self() : single(world.roles(), world.users());
    }

    /** Everything given in the world, some worlds more generous than others. */
    Sharing sharing(World world) {
        Sharing sharing = world.sharing();
        int generosity = random.nextInt(4);
        sharing = sharing.withRules(several(2 * generosity, () -> rule(world)));
        for (Share share : several(1 + 3 * generosity, () -> share(world))) {
            sharing = sharing.adding(share);
        }
        for (User gone : gone(world)) {
            for (Item item : List.of(any(world.items()), any(world.items()))) {
                Grantee grantee = Grantee.user(gone.id());
                sharing = sharing.adding(new Share(item.kind(), item.id(), grantee, readOrEdit(), Share.Expiry.NEVER));
            }
        }
        for (Teammate mate : several(1 + 3 * random.nextInt(3), () -> mate(world))) {
            sharing = sharing.adding(mate);
        }
        return sharing;
    }

    /** A rule; sometimes the same as another one but for its level. */
    Rule rule(World world) {
        List<Rule> rules = world.sharing().rules();
        if (!rules.isEmpty() && chance(10)) {
            Rule like = any(rules);
            return new Rule(ids.other(), like.kind(), like.source(), like.criterion(), like.target(), readOrEdit());
        }
        Kind kind = chance(20) ? Kind.LEAD : any(List.of(Kind.values()));
        return chance(50)
                ? Rule.ofOwners(ids.other(), kind, source(world, kind), grantee(world), readOrEdit())
                : Rule.ofCriteria(ids.other(), kind, criterion(kind, 0), grantee(world), readOrEdit());
    }

    private Grantee source(World world, Kind kind) {
        List<Grantee> queues = world.sharing().queues();
        if (kind == Kind.LEAD && !queues.isEmpty() && chance(50)) {
            return any(queues);
        }
        return member(world.roles(), world.users(), world.sharing().circles());
    }

    /** A criterion that suits the kind, at most three deep. */
    Criterion criterion(Kind kind, int depth) {
        int shape = depth > 1 ? 9 : random.nextInt(10);
        return switch (shape) {
            case 0, 1 -> new Criterion.All(several(1 + random.nextInt(2), () -> criterion(kind, depth + 1)));
            case 2, 3 -> new Criterion.Any(several(1 + random.nextInt(2), () -> criterion(kind, depth + 1)));
            default -> kind == Kind.CONTACT || chance(50) ? ofText() : ofNumber();
        };
    }

    private Criterion ofText() {
        Criterion.Comparison how = Criterion.Comparison.values()[random.nextInt(4)];
        return new Criterion.OfText(how, how.isPart() && chance(50) ? "A" : any(List.of(TEXTS)));
    }

    private Criterion ofNumber() {
        List<Criterion.Comparison> comparisons = List.of(Criterion.Comparison.values()).stream()
                .filter(each -> !each.isPart())
                .toList();
        return new Criterion.OfNumber(any(comparisons), random.nextInt(NUMBERS));
    }

    Share share(World world) {
        Item item = any(world.items());
        Share.Expiry expiry = chance(50) ? Share.Expiry.NEVER : any(List.of(Share.Expiry.values()));
        return new Share(item.kind(), item.id(), grantee(world), readOrEdit(), expiry);
    }

    Teammate mate(World world) {
        List<Item> teams = world.items().stream()
                .filter(item -> item.kind() == Kind.ACCOUNT || item.kind() == Kind.OPPORTUNITY && chance(30))
                .toList();
        Item item = any(teams);
        List<User> gone = gone(world);
        int user = any(!gone.isEmpty() && chance(40) ? gone : world.users()).id();
        return item.kind() == Kind.OPPORTUNITY
                ? Teammate.ofOpportunity(item.id(), user, readOrEdit())
                : Teammate.ofAccount(item.id(), user, readOrEdit(), onChildren(), onChildren());
    }

    private static List<User> gone(World world) {
        return world.users().stream().filter(user -> !user.active()).toList();
    }

    private Level onChildren() {
        return any(List.of(ON_CHILDREN));
    }

    private Level readOrEdit() {
        return chance(50) ? Level.READ : Level.EDIT;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> List<T> several(int most, Supplier<T> one) {
        List<T> all = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            all.add(one.get());
        }
        return all;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
