package crm.oracle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All that is given to others: groups, queues, rules, shares, teams. */
public record Sharing(List<Circle> circles, List<Rule> rules, List<Share> shares, List<Teammate> team) {
    public static final Sharing NOTHING = new Sharing(List.of(), List.of(), List.of(), List.of());

    public Sharing {
        circles = List.copyOf(circles);
        rules = List.copyOf(rules);
        shares = List.copyOf(shares);
        team = List.copyOf(team);
    }

    public Optional<Circle> circle(Grantee grantee) {
        return circles.stream().filter(circle -> circle.self().equals(grantee)).findFirst();
    }

    public boolean hasQueue(int id) {
        return circle(Grantee.queue(id)).isPresent();
    }

    /** The queues, as grantees. */
    public List<Grantee> queues() {
        return circles.stream()
                .map(Circle::self)
                .filter(self -> self.sort() == Grantee.Sort.QUEUE)
                .toList();
    }

    public Sharing withCircles(List<Circle> now) {
        return new Sharing(now, rules, shares, team);
    }

    public Sharing withRules(List<Rule> now) {
        return new Sharing(circles, now, shares, team);
    }

    public Sharing withShares(List<Share> now) {
        return new Sharing(circles, rules, now, team);
    }

    public Sharing withTeam(List<Teammate> now) {
        return new Sharing(circles, rules, shares, now);
    }

    public Sharing withCircle(Grantee self, UnaryOperator<Circle> change) {
        return withCircles(circles.stream()
                .map(each -> each.self().equals(self) ? change.apply(each) : each)
                .toList());
    }

    public Sharing withRule(int id, UnaryOperator<Rule> change) {
        return withRules(rules.stream()
                .map(each -> each.id() == id ? change.apply(each) : each)
                .toList());
    }

    public Sharing adding(Circle circle) {
        return withCircles(joined(circles, List.of(circle)));
    }

    public Sharing adding(Rule rule) {
        return withRules(joined(rules, List.of(rule)));
    }

    /** With this share in place of one to the same grantee on the same record. */
    public Sharing adding(Share share) {
        return withShares(
                joined(shares.stream().filter(each -> !each.isSameAs(share)).toList(), List.of(share)));
    }

    /** With this teammate in place of the same person in the same team. */
    public Sharing adding(Teammate teammate) {
        return withTeam(
                joined(team.stream().filter(each -> !each.isSameAs(teammate)).toList(), List.of(teammate)));
    }

    /** Both side by side; their ids must not meet. */
    public Sharing beside(Sharing other) {
        return new Sharing(
                joined(circles, other.circles),
                joined(rules, other.rules),
                joined(shares, other.shares),
                joined(team, other.team));
    }

    /** C15: what remains when a user is deactivated: his own shares and teams end. */
    public Sharing afterDeactivating(int user) {
        return withShares(shares.stream()
                        .filter(share -> !share.grantee().equals(Grantee.user(user)))
                        .toList())
                .withTeam(team.stream().filter(mate -> mate.user() != user).toList());
    }

    /** C7: what remains when a record changes its owner. */
    public Sharing afterTransfer(Item item) {
        return withShares(shares.stream().filter(share -> !share.isOn(item)).toList());
    }

    /** Without everything that names the grantee. */
    public Sharing without(Grantee gone) {
        return new Sharing(
                circles.stream()
                        .filter(circle -> !circle.self().equals(gone))
                        .map(circle -> circle.withoutListed(gone))
                        .toList(),
                rules.stream().filter(rule -> !rule.names(gone)).toList(),
                shares.stream().filter(share -> !share.grantee().equals(gone)).toList(),
                team.stream()
                        .filter(mate -> !Grantee.user(mate.user()).equals(gone))
                        .toList());
    }

    /** Without everything on that record. */
    public Sharing without(Item gone) {
        return withShares(shares.stream().filter(share -> !share.isOn(gone)).toList())
                .withTeam(team.stream().filter(mate -> !mate.isOn(gone)).toList());
    }

    /** Whether these facts can be in that world: nothing names what is not there, no group is inside itself. */
    public boolean isPossible(World world) {
        return circles.stream().allMatch(circle -> isPossible(circle, world))
                && rules.stream().allMatch(rule -> isPossible(rule, world))
                && shares.stream()
                        .allMatch(share -> isThere(share.grantee(), world)
                                && isReadOrEdit(share.level())
                                && world.item(share.kind(), share.record()).isPresent())
                && team.stream()
                        .allMatch(mate -> world.user(mate.user()).isPresent()
                                && isReadOrEdit(mate.level())
                                && world.item(mate.kind(), mate.record()).isPresent());
    }

    private boolean isPossible(Circle circle, World world) {
        return circle.listed().stream().allMatch(each -> each.sort() != Grantee.Sort.QUEUE && isThere(each, world))
                && !isInside(circle.self(), circle, new HashSet<>());
    }

    private boolean isInside(Grantee wanted, Circle circle, Set<Grantee> met) {
        return circle.listed().stream()
                .filter(Grantee::isCircle)
                .anyMatch(inner -> inner.equals(wanted)
                        || met.add(inner)
                                && circle(inner)
                                        .filter(found -> isInside(wanted, found, met))
                                        .isPresent());
    }

    private boolean isPossible(Rule rule, World world) {
        boolean ofQueue = rule.source() != null && rule.source().sort() == Grantee.Sort.QUEUE;
        boolean asksNumber = rule.criterion() != null && rule.criterion().asksNumber();
        return isThere(rule.target(), world)
                && (rule.source() == null || isThere(rule.source(), world))
                && !(ofQueue && rule.kind() != Kind.LEAD)
                && !(asksNumber && rule.kind() == Kind.CONTACT)
                && isReadOrEdit(rule.level());
    }

    private boolean isThere(Grantee grantee, World world) {
        return switch (grantee.sort()) {
            case USER -> world.user(grantee.id()).isPresent();
            case ROLE, ROLE_AND_BELOW -> world.role(grantee.id()).isPresent();
            case GROUP, QUEUE -> circle(grantee).isPresent();
        };
    }

    private static boolean isReadOrEdit(Level level) {
        return level == Level.READ || level == Level.EDIT;
    }

    private static <T> List<T> joined(List<T> left, List<T> right) {
        List<T> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }
}
