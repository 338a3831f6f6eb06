package crm.demo;

import java.util.List;
import java.util.stream.IntStream;

/** Everybody at Larkfield Instruments. Their place in the list is the identity they are stored under, from 1. */
final class Staff {
    static final String LEFT = "jochen";
    static final String NO_ROLE = "nora";
    static final int DAYS_SINCE_LEFT = 120;

    private static final List<Duty> SALES = List.of(Duty.SALES_USER);
    private static final List<Duty> LEADERS = List.of(Duty.SALES_USER, Duty.SALES_MANAGER);
    private static final List<Duty> REGION = List.of(Duty.SALES_USER, Duty.SALES_MANAGER, Duty.REGIONAL_ADMINISTRATOR);
    private static final List<Duty> MARKETING = List.of(Duty.MARKETING);

    static final List<Employee> ALL = List.of(
            new Employee(
                    "admin",
                    "Ada",
                    "Winter",
                    null,
                    List.of(Duty.ADMINISTRATOR),
                    "Administrator: users, roles, everything"),
            new Employee("audit", "Aurel", "Pohl", null, List.of(Duty.AUDITOR), "Auditor: sees all, changes nothing"),
            new Employee("helga", "Helga", "Larkfield", Place.CHIEF, LEADERS, "Chief executive, top of the tree"),
            new Employee(
                    "victor", "Victor", "Mbeki", Place.SALES, LEADERS, "Vice president sales: all that sales owns"),
            new Employee("paula", "Paula", "Reyes", Place.MARKETING, MARKETING, "Vice president marketing"),
            new Employee(
                    "emil",
                    "Emil",
                    "Lindahl",
                    Place.EMEA,
                    REGION,
                    "Sales director EMEA: administers his region's people and roles"),
            new Employee(
                    "martina",
                    "Martina",
                    "Seidel",
                    Place.DACH,
                    LEADERS,
                    "Sales manager DACH: Lena's and Stefan's manager"),
            new Employee(
                    "graham",
                    "Graham",
                    "Pryce",
                    Place.UK_NORDICS,
                    LEADERS,
                    "Sales manager UK & Nordics: Martina's peer"),
            new Employee("denise", "Denise", "Carver", Place.US_EAST, LEADERS, null),
            new Employee("walt", "Walt", "Okada", Place.US_WEST, LEADERS, null),
            new Employee(
                    "lena", "Lena", "Vogt", Place.SDR_DACH, SALES, "Sales development DACH: sees her own leads only"),
            new Employee("timo", "Timo", "Brandl", Place.SDR_DACH, SALES, null),
            new Employee("sophie", "Sophie", "Kern", Place.SDR_DACH, SALES, null),
            new Employee(
                    "stefan",
                    "Stefan",
                    "Ruhland",
                    Place.AE_DACH,
                    SALES,
                    "Account executive DACH: accounts and opportunities"),
            new Employee("nicole", "Nicole", "Abegg", Place.AE_DACH, SALES, null),
            new Employee("felix", "Felix", "Moser", Place.AE_DACH, SALES, null),
            new Employee(LEFT, "Jochen", "Albers", Place.AE_DACH, SALES, null),
            new Employee("oliver", "Oliver", "Tranter", Place.SDR_UK_NORDICS, SALES, "Sales development UK & Nordics"),
            new Employee("freya", "Freya", "Dahl", Place.SDR_UK_NORDICS, SALES, null),
            new Employee("isla", "Isla", "Munro", Place.SDR_UK_NORDICS, SALES, null),
            new Employee("rupert", "Rupert", "Hale", Place.AE_UK_NORDICS, SALES, null),
            new Employee("ingrid", "Ingrid", "Solberg", Place.AE_UK_NORDICS, SALES, null),
            new Employee("maeve", "Maeve", "Kinsella", Place.AE_UK_NORDICS, SALES, null),
            new Employee("tyler", "Tyler", "Brooks", Place.SDR_US_EAST, SALES, null),
            new Employee("aaliyah", "Aaliyah", "Grant", Place.SDR_US_EAST, SALES, null),
            new Employee("sam", "Sam", "Petrov", Place.SDR_US_EAST, SALES, null),
            new Employee("monica", "Mónica", "Alvarez", Place.AE_US_EAST, SALES, null),
            new Employee("brian", "Brian", "Castellano", Place.AE_US_EAST, SALES, null),
            new Employee("kim", "Kim", "Nguyen", Place.AE_US_EAST, SALES, null),
            new Employee("jade", "Jade", "Ito", Place.SDR_US_WEST, SALES, null),
            new Employee("diego", "Diego", "Fuentes", Place.SDR_US_WEST, SALES, null),
            new Employee("chloe", "Chloe", "Marsh", Place.SDR_US_WEST, SALES, null),
            new Employee("ray", "Ray", "Whitcomb", Place.AE_US_WEST, SALES, null),
            new Employee("priya", "Priya", "Nair", Place.AE_US_WEST, SALES, null),
            new Employee("luke", "Luke", "Sandoval", Place.AE_US_WEST, SALES, null),
            new Employee("mia", "Mia", "Toft", Place.DEMAND, MARKETING, "Marketing: captures leads and hands them out"),
            new Employee("omar", "Omar", "Haddad", Place.DEMAND, MARKETING, null),
            new Employee("elise", "Élise", "Roux", Place.EVENTS, MARKETING, null),
            new Employee("greta", "Greta", "Blum", Place.EVENTS, MARKETING, null),
            new Employee(NO_ROLE, "Nora", "Quist", null, SALES, "Has no role: nobody above her, nobody below"));

    private Staff() {}

    /** The identity of the person with that user name. */
    static int id(String userName) {
        return IntStream.range(0, ALL.size())
                        .filter(i -> ALL.get(i).userName().equals(userName))
                        .findFirst()
                        .orElseThrow()
                + 1;
    }

    /** The sales development people of a region who are there, the busiest first. */
    static List<Integer> developers(Region region) {
        return team(Place.valueOf("SDR_" + region));
    }

    /** The account executives of a region who are there, the busiest first. */
    static List<Integer> executives(Region region) {
        return team(Place.valueOf("AE_" + region));
    }

    private static List<Integer> team(Place place) {
        return ALL.stream()
                .filter(one -> one.place() == place && !one.hasLeft())
                .map(one -> id(one.userName()))
                .toList();
    }
}
