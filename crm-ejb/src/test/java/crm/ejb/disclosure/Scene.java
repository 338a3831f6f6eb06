package crm.ejb.disclosure;

import crm.domain.access.Permission;
import crm.domain.directory.Role;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.Rating;
import crm.domain.shared.Address;
import crm.ejb.lead.CaptureLead;
import crm.ejb.search.Office;
import crm.fixture.Database;
import crm.fixture.People;
import crm.fixture.Veil;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Root administers everything; Sam and Mia sit below Vera and have the desk's set, Mia and Vera another one as well. */
final class Scene implements AutoCloseable {
    final Database database = Database.fresh();
    final Veil veil = new Veil(database, "root");
    int everything;
    int desk;
    int more;

    Scene() {
        database.run(entities -> {
            People people = new People(entities);
            Role top = people.role("Top", null);
            Role team = people.role("Team", top);
            Set<String> work = new TreeSet<>(Permission.ALL);
            work.removeIf(name -> name.contains("ADMIN") || name.contains("_ALL"));
            everything = people.permissions("Everything", Set.copyOf(Permission.ALL));
            desk = people.permissions("Desk", work);
            more = people.permissions("More", Set.of(Permission.LEAD_READ, Permission.MODIFY_ALL_DATA));
            people.user("root", null, Set.of(everything));
            people.user("vera", top, Set.of(desk, more));
            people.user("sam", team, Set.of(desk));
            people.user("mia", team, Set.of(desk, more));
        });
    }

    <T> T as(String caller, Function<Office, T> work) {
        return Office.as(database, caller, work);
    }

    /** A lead of Sam's in which everything is filled in, captured by Root. */
    long lead(LeadProfile profile) {
        int sam = database.call(entities -> People.id(entities, "sam"));
        return as("root", office -> office.leads().capture(new CaptureLead(profile, sam)));
    }

    static LeadProfile known(String lastName, String token) {
        return new LeadProfile(
                "Dr",
                "Ines",
                lastName,
                token + " Holding",
                token + " officer",
                token + "@canary.test",
                "+49 111 " + Math.abs(token.hashCode()),
                "+49 222 " + Math.abs(token.hashCode()),
                token + ".test",
                token + " industry",
                4711,
                new BigDecimal("815000"),
                new Address(token + " street", token + " city", "24103", "SH", "Germany"),
                LeadSource.PARTNER,
                null,
                Rating.HOT,
                true,
                false,
                false,
                token + " note");
    }

    @Override
    public void close() {
        database.close();
    }
}
