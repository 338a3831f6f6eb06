package crm.oracle;

import java.util.ArrayList;
import java.util.Arrays;
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
 * CONTACT 7 owner 3 account 2 deleted
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
        String flags = (item.person() ? " person" : "")
                + (item.converted() ? " converted" : "")
                + (item.deleted() ? " deleted" : "");
        return item.kind() + " " + item.id() + " owner " + item.owner() + account + flags;
    }

    private static World adding(World world, Words words) {
        return switch (words.at(0)) {
            case "setting" -> {
                Setting setting = new Setting(DefaultAccess.valueOf(words.at(2)), words.has("hierarchy"));
                yield world.with(world.settings().with(Kind.valueOf(words.at(1)), setting));
            }
            case "role" -> new World(world.settings(), plus(world.roles(), role(words)), world.users(), world.items());
            case "user" -> world.adding(user(words));
            default -> world.adding(item(words));
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
        return item.withConverted(words.has("converted")).withDeleted(words.has("deleted"));
    }

    private static Integer number(String word) {
        return word == null ? null : Integer.valueOf(word);
    }

    private static List<Role> plus(List<Role> roles, Role role) {
        List<Role> more = new ArrayList<>(roles);
        more.add(role);
        return more;
    }

    /** The words of one line. */
    private record Words(List<String> all) {
        Words(String line) {
            this(Arrays.asList(line.split("\\s+")));
        }

        String at(int index) {
            return all.get(index);
        }

        boolean has(String word) {
            return all.contains(word);
        }

        /** The word behind this one, null if this one is not there. */
        String after(String word) {
            int index = all.indexOf(word);
            return index < 0 ? null : all.get(index + 1);
        }
    }
}
