package crm.demo;

import crm.domain.shared.Address;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Leads one can count on to be there, for showing conversion. All are qualified, open and some days old. */
public final class Walkthrough {
    /**
     * Lena's lead. Name and web domain say that the company is Stefan's account {@link #KNOWN_ACCOUNT}, which Lena cannot
     * see and Martina, who is above both, can.
     */
    public static final String MATCHES_BY_NAME = "Katharina Wendlandt";

    /** Stefan's own lead: the company is his account, and the person is a contact there by the e-mail address. */
    public static final String MATCHES_A_CONTACT = "Tobias Hagemann";

    /** Oliver's lead: the company's name is another, its web domain is that of Rupert's account. Graham sees both. */
    public static final String MATCHES_BY_DOMAIN = "Duncan Farquharson";

    /** Lena's lead of a company nobody knows: becomes a new account, contact and opportunity. */
    public static final String MATCHES_NOTHING = "Ottilie Baumgärtel";

    /** Name of the account in {@link #MATCHES_BY_NAME} and {@link #MATCHES_A_CONTACT}. */
    public static final String KNOWN_ACCOUNT = "Rheinwerder Messtechnik GmbH";

    private static final Company RHEINWERDER = new Company(
            "Rheinwerder Messtechnik",
            "GmbH",
            "rheinwerder.example",
            "Electronics",
            Nation.GERMANY,
            new Address("Werkstraße 12", "Köln", "50667", "Nordrhein-Westfalen", "Germany"),
            "+49 221 4710 500",
            240,
            BigDecimal.valueOf(41_000_000));

    private static final Company BROCKHAVEN = new Company(
            "Brockhaven Foundry",
            "Group plc",
            "brockhaven.example",
            "Metals",
            Nation.UNITED_KINGDOM,
            new Address("3 Foundry Court", "Leeds", "LS1 4AP", "West Yorkshire", "United Kingdom"),
            "+44 113 496 0300",
            610,
            BigDecimal.valueOf(88_000_000));

    /** The accounts behind the leads, with their owners' user names. */
    static final Map<Company, String> COMPANIES = companies();

    /** People who are contacts there from the beginning, by web domain. */
    static final Map<String, List<Person>> CONTACTS =
            Map.of(RHEINWERDER.domain(), List.of(new Person(null, "Tobias", "Hagemann", "Leitung Einkauf")));

    private Walkthrough() {}

    /** One of the leads above: whose it is, who it is, and what he or she says the company is. */
    record Known(String owner, Person person, String company, Company source) {}

    static List<Known> leads() {
        Company silberdistel = new Company(
                "Silberdistel Apparatebau",
                "GmbH & Co. KG",
                "silberdistel.example",
                "Machinery",
                Nation.GERMANY,
                new Address("Zur Alten Gießerei 7", "Göttingen", "37073", null, "Germany"),
                "+49 30 23125 777",
                85,
                null);
        return List.of(
                new Known(
                        "lena",
                        new Person(null, "Katharina", "Wendlandt", "Leitung Qualitätssicherung"),
                        "RHEINWERDER Messtechnik",
                        RHEINWERDER),
                new Known(
                        "stefan",
                        new Person(null, "Tobias", "Hagemann", "Leitung Einkauf"),
                        RHEINWERDER.name(),
                        RHEINWERDER),
                new Known(
                        "oliver",
                        new Person(null, "Duncan", "Farquharson", "Plant Manager"),
                        "Brockhaven Castings",
                        BROCKHAVEN),
                new Known(
                        "lena",
                        new Person("Dr.", "Ottilie", "Baumgärtel", "Geschäftsführung"),
                        silberdistel.name(),
                        silberdistel));
    }

    private static Map<Company, String> companies() {
        Map<Company, String> owners = new LinkedHashMap<>();
        owners.put(RHEINWERDER, "stefan");
        owners.put(BROCKHAVEN, "rupert");
        return owners;
    }
}
