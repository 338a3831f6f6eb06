package crm.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The lines of {@link WorldText} that say what is given to whom. */
final class SharingText {
    private SharingText() {}

    static List<String> write(Sharing sharing) {
        List<String> lines = new ArrayList<>();
        sharing.circles().forEach(circle -> lines.add(write(circle)));
        sharing.rules().forEach(rule -> lines.add(write(rule)));
        sharing.shares().forEach(share -> lines.add(write(share)));
        sharing.team().forEach(mate -> lines.add(write(mate)));
        return lines;
    }

    /** What the line adds; null if it is about something else. */
    static Sharing adding(Sharing sharing, Words words) {
        return switch (words.at(0)) {
            case "group", "queue" -> sharing.adding(circle(words));
            case "rule" -> sharing.adding(rule(words));
            case "share" -> sharing.adding(share(words));
            case "team" -> sharing.adding(mate(words));
            default -> null;
        };
    }

    private static String write(Circle circle) {
        String kind = circle.self().sort().name().toLowerCase(Locale.ROOT);
        String listed = circle.listed().stream().map(each -> " " + each).collect(Collectors.joining());
        return kind + " " + circle.self().id() + (circle.confidential() ? " confidential" : "") + " lists" + listed;
    }

    static String write(Rule rule) {
        String from = rule.source() == null ? "" : " from " + rule.source();
        String when = rule.criterion() == null ? "" : " when " + CriterionText.write(rule.criterion());
        return "rule " + rule.id() + " " + rule.kind() + from + " to " + rule.target() + " gives " + rule.level()
                + when;
    }

    static String write(Share share) {
        return "share " + share.kind() + " " + share.record() + " to " + share.grantee() + " gives " + share.level()
                + " ends " + share.expiry();
    }

    static String write(Teammate mate) {
        String children = mate.kind() == Kind.ACCOUNT
                ? " contacts " + mate.contacts() + " opportunities " + mate.opportunities()
                : "";
        return "team " + mate.kind() + " " + mate.record() + " user " + mate.user() + " gives " + mate.level()
                + children;
    }

    private static Circle circle(Words words) {
        List<Grantee> listed = new ArrayList<>();
        List<String> rest = words.behind("lists");
        for (int i = 0; i < rest.size(); i += 2) {
            listed.add(grantee(rest.get(i), rest.get(i + 1)));
        }
        Grantee self = grantee(words.at(0).toUpperCase(Locale.ROOT), words.at(1));
        return new Circle(self, words.has("confidential"), listed);
    }

    private static Rule rule(Words words) {
        Grantee source = words.has("from") ? grantee(words, "from") : null;
        Criterion criterion =
                words.has("when") ? CriterionText.read(words.behind("when").iterator()) : null;
        Kind kind = Kind.valueOf(words.at(2));
        return new Rule(Integer.parseInt(words.at(1)), kind, source, criterion, grantee(words, "to"), gives(words));
    }

    private static Share share(Words words) {
        Share.Expiry expiry = Share.Expiry.valueOf(words.after("ends"));
        return new Share(
                Kind.valueOf(words.at(1)), Long.parseLong(words.at(2)), grantee(words, "to"), gives(words), expiry);
    }

    private static Teammate mate(Words words) {
        Kind kind = Kind.valueOf(words.at(1));
        long record = Long.parseLong(words.at(2));
        int user = Integer.parseInt(words.after("user"));
        if (kind == Kind.OPPORTUNITY) {
            return Teammate.ofOpportunity(record, user, gives(words));
        }
        Level contacts = Level.valueOf(words.after("contacts"));
        return Teammate.ofAccount(record, user, gives(words), contacts, Level.valueOf(words.after("opportunities")));
    }

    private static Level gives(Words words) {
        return Level.valueOf(words.after("gives"));
    }

    private static Grantee grantee(Words words, String behind) {
        List<String> rest = words.behind(behind);
        return grantee(rest.get(0), rest.get(1));
    }

    private static Grantee grantee(String sort, String id) {
        return new Grantee(Grantee.Sort.valueOf(sort), Integer.parseInt(id));
    }
}
