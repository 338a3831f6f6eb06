package crm.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Worlds as lines a person can read and a corpus can keep. Empty lines and lines that begin with # mean nothing.
 *
 * <pre>
 * setting ACCOUNT PRIVATE hierarchy
 * role 11 under 1 contacts EDIT opportunities NONE
 * user 3 role 11 inactive LEAD_READ LEAD_EDIT
 * CONTACT 7 owner 3 account 2 text Abc deleted
 * queue 4 confidential lists USER 3 ROLE_AND_BELOW 11
 * rule 1 LEAD from QUEUE 4 to GROUP 1 gives READ
 * rule 2 LEAD to USER 3 gives EDIT when ALL 2 TEXT STARTS_WITH ab NUMBER BELOW 5
 * share LEAD 7 to ROLE 11 gives EDIT ends A_MICROSECOND_AGO
 * team ACCOUNT 2 user 3 gives READ contacts NONE opportunities EDIT
 * </pre>
 */
public final class WorldText {
    private WorldText() {}

    public static String write(World world) {
        List<String> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Setting setting = world.settings().of(kind);
            lines.add("setting " + kind + " " + setting.access() + (setting.hierarchy() ? " hierarchy" : ""));
        }
        world.roles().forEach(role -> lines.add(write(role)));
        world.users().forEach(user -> lines.add(write(user)));
        world.items().forEach(item -> lines.add(write(item)));
        lines.addAll(SharingText.write(world.sharing()));
        return String.join("\n", lines) + "\n";
    }

    /** The world these lines describe; settings not named are as shipped. */
    public static World read(String text) {
        World world = new World(Settings.shipped(), List.of(), List.of(), List.of());
        for (String line : text.lines().map(String::strip).toList()) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                world = adding(world, new Words(line));
            }
        }
        return world;
    }

    private static String write(Role role) {
        String under = role.parent() == null ? "" : " under " + role.parent();
        return "role " + role.id() + under + " contacts " + role.contacts() + " opportunities " + role.opportunities();
    }

    private static String write(User user) {
        String permissions = user.permissions().stream().map(Enum::name).collect(Collectors.joining(" "));
        String role = user.role() == null ? "" : " role " + user.role();
        return ("user " + user.id() + role + (user.active() ? " " : " inactive ") + permissions).strip();
    }

    private static String write(Item item) {
        String account = item.account() == null ? "" : " account " + item.account();
        Content content = item.content();
        String values = (content.text() == null ? "" : " text " + content.text())
                + (content.number() == null ? "" : " number " + content.number());
        String flags = (item.person() ? " person" : "")
                + (item.converted() ? " converted" : "")
                + (item.deleted() ? " deleted" : "");
        return item.kind() + " " + item.id() + " owner " + item.owner() + account + values + flags;
    }

    private static World adding(World world, Words words) {
        return switch (words.at(0)) {
            case "setting" -> {
                Setting setting = new Setting(DefaultAccess.valueOf(words.at(2)), words.has("hierarchy"));
                yield world.with(world.settings().with(Kind.valueOf(words.at(1)), setting));
            }
            case "role" -> world.adding(role(words));
            case "user" -> world.adding(user(words));
            default -> {
                Sharing more = SharingText.adding(world.sharing(), words);
                yield more == null ? world.adding(item(words)) : world.with(more);
            }
        };
    }

    private static Role role(Words words) {
        Level contacts = Level.valueOf(words.after("contacts"));
        Level opportunities = Level.valueOf(words.after("opportunities"));
        return new Role(Integer.parseInt(words.at(1)), number(words.after("under")), contacts, opportunities);
    }

    private static User user(Words words) {
        Set<Permission> held = new TreeSet<>();
        for (Permission permission : Permission.values()) {
            if (words.has(permission.name())) {
                held.add(permission);
            }
        }
        Integer role = number(words.after("role"));
        return new User(Integer.parseInt(words.at(1)), !words.has("inactive"), role, held);
    }

    private static Item item(Words words) {
        Kind kind = Kind.valueOf(words.at(0).toUpperCase(Locale.ROOT));
        Long account = words.has("account") ? Long.valueOf(words.after("account")) : null;
        int owner = Integer.parseInt(words.after("owner"));
        Item item = new Item(kind, Long.parseLong(words.at(1)), owner, account, words.has("person"), false, false);
        Content content = new Content(words.after("text"), number(words.after("number")));
        return item.with(content).withConverted(words.has("converted")).withDeleted(words.has("deleted"));
    }

    private static Integer number(String word) {
        return word == null ? null : Integer.valueOf(word);
    }
}
