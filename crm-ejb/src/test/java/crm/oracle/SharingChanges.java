package crm.oracle;

import crm.oracle.Changes.Step;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Commands about what is given: groups, queues, rules, shares, teams. */
final class SharingChanges {
    private final Random random;
    private final SharingWorlds worlds;

    SharingChanges(Random random, Ids ids) {
        this.random = random;
        this.worlds = new SharingWorlds(random, ids);
    }

    /** The next command, which may change nothing or leave an impossible world. */
    Step next(World world) {
        return switch (random.nextInt(9)) {
            case 0 -> listInCircle(world);
            case 1 -> strikeFromCircle(world);
            case 2 -> makeConfidential(world);
            case 3 -> makeRule(world);
            case 4 -> changeRule(world);
            case 5 -> share(world);
            case 6 -> endShare(world);
            case 7 -> joinTeam(world);
            default -> leaveTeam(world);
        };
    }

    private Step listInCircle(World world) {
        List<Circle> circles = world.sharing().circles();
        if (circles.isEmpty()) {
            return Changes.NOTHING;
        }
        Grantee self = any(circles).self();
        Grantee member = worlds.member(world.roles(), world.users(), circles);
        return step("list " + member + " in " + self, old -> old.withCircle(self, circle -> circle.listing(member)));
    }

    private Step strikeFromCircle(World world) {
        List<Circle> circles = world.sharing().circles().stream()
                .filter(circle -> !circle.listed().isEmpty())
                .toList();
        if (circles.isEmpty()) {
            return Changes.NOTHING;
        }
        Circle circle = any(circles);
        Grantee gone = any(circle.listed());
        String told = "strike " + gone + " from " + circle.self();
        return step(told, old -> old.withCircle(circle.self(), now -> now.withoutListed(gone)));
    }

    private Step makeConfidential(World world) {
        if (world.sharing().circles().isEmpty()) {
            return Changes.NOTHING;
        }
        Circle circle = any(world.sharing().circles());
        boolean now = !circle.confidential();
        String told = "make " + circle.self() + (now ? " confidential" : " open");
        return step(told, old -> old.withCircle(circle.self(), each -> each.withConfidential(now)));
    }

    private Step makeRule(World world) {
        Rule rule = worlds.rule(world);
        return step("make " + SharingText.write(rule), old -> old.adding(rule));
    }

    private Step changeRule(World world) {
        List<Rule> rules = world.sharing().rules();
        if (rules.isEmpty()) {
            return Changes.NOTHING;
        }
        Rule rule = any(rules);
        if (random.nextInt(3) == 0) {
            return step("drop rule " + rule.id(), old -> old.withRules(without(rules, rule)));
        }
        Rule now = changed(world, rule);
        return step("change to " + SharingText.write(now), old -> old.withRule(rule.id(), each -> now));
    }

    private Rule changed(World world, Rule rule) {
        return switch (random.nextInt(3)) {
            case 0 -> rule.to(worlds.grantee(world));
            case 1 -> rule.at(rule.level() == Level.READ ? Level.EDIT : Level.READ);
            default -> rule.criterion() == null ? rule : rule.when(worlds.criterion(rule.kind(), 0));
        };
    }

    private Step share(World world) {
        Share share = worlds.share(world);
        return isGone(world, share.grantee())
                ? Changes.NOTHING
                : step(SharingText.write(share), old -> old.adding(share));
    }

    private Step endShare(World world) {
        List<Share> shares = world.sharing().shares().stream()
                .filter(share -> !isGone(world, share.grantee()))
                .toList();
        if (shares.isEmpty()) {
            return Changes.NOTHING;
        }
        Share share = any(shares);
        if (random.nextBoolean()) {
            Share over = share.ending(Share.Expiry.A_MICROSECOND_AGO);
            return step("now ended: " + SharingText.write(share), old -> old.adding(over));
        }
        return step("unshare " + SharingText.write(share), old -> old.withShares(without(old.shares(), share)));
    }

    /** Whether it is a user who was deactivated: what was given to him is no longer there. */
    private static boolean isGone(World world, Grantee grantee) {
        return grantee.sort() == Grantee.Sort.USER
                && !world.user(grantee.id()).orElseThrow().active();
    }

    private Step joinTeam(World world) {
        Teammate mate = worlds.mate(world);
        boolean active = world.user(mate.user()).orElseThrow().active();
        return active ? step(SharingText.write(mate), old -> old.adding(mate)) : Changes.NOTHING;
    }

    private Step leaveTeam(World world) {
        List<Teammate> team = world.sharing().team();
        if (team.isEmpty()) {
            return Changes.NOTHING;
        }
        Teammate mate = any(team);
        return step("leave: " + SharingText.write(mate), old -> old.withTeam(without(team, mate)));
    }

    private static Step step(String told, UnaryOperator<Sharing> change) {
        return new Step(told, before -> before.withSharing(change));
    }

    private static <T> List<T> without(List<T> all, T gone) {
        return all.stream().filter(each -> !each.equals(gone)).toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
