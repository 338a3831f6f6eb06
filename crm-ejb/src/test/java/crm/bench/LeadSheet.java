package crm.bench;

/** The leads. Three in ten are new, one in twenty is converted; new ones by referral are 1.2 % of all. */
final class LeadSheet {
    static final String[] COUNTRIES =
            ("DE|DE|DE|DE|DE|DE|US|US|US|US|US|GB|GB|GB|NL|NL|NL|FR|FR|AT|CH|BE|SE|PL|IT|ES|DK").split("\\|");
    static final String[] INDUSTRIES = ("Manufacturing|Retail|Banking|Insurance|Energy|Healthcare|Education|Transport|"
                    + "Telecommunications|Construction|Agriculture|Media")
            .split("\\|");
    private static final String[] CITIES =
            "Berlin|Hamburg|Amsterdam|Utrecht|London|Leeds|Lyon|Wien|Bern|Gent|Malmö|Gdańsk".split("\\|");
    private static final String[] RATINGS = {"HOT", "WARM", "WARM", "COLD", "COLD", null};
    private static final String COLUMNS =
            "lead (id, owner_id, first_name, last_name, sort_name, company, title, email, phone, industry, employees,"
                    + " annual_revenue, city, country, status, status_since, source, channel, rating, score, unread,"
                    + " name_key, web_domain, phone_key, email_key, search_text, created_at, created_by, updated_at,"
                    + " updated_by, converted_at)";
    /** One more than the largest revenue. */
    static final long REVENUES = 1_000_000_000;

    private final Scale scale;
    private final Chance chance;
    private final Names names;
    private final Ownership ownership;

    LeadSheet(Scale scale, Chance chance, Ownership ownership) {
        this.scale = scale;
        this.chance = chance;
        this.names = new Names(chance);
        this.ownership = ownership;
    }

    Rows rows() {
        return new Rows(COLUMNS, scale.leads(), this::write);
    }

    /** Every twentieth lead is converted. */
    static boolean converted(long lead) {
        return lead % 20 == 19;
    }

    /** Companies with four leads on average. */
    private long company(long lead) {
        return Math.floorMod(chance.of(21, lead), Math.max(1, scale.leads() / 4));
    }

    private void write(Line line, long lead) {
        int subtree = ownership.sealed(lead);
        boolean last = subtree == Ownership.LAST_NAMES || subtree == Ownership.BOTH;
        String firstName = names.first(lead);
        String lastName = last ? names.lastOfAll(lead) : names.last(lead);
        long companyNumber = company(lead);
        String company = names.company(companyNumber);
        String domain = names.domain(companyNumber);
        String email = names.email(lead, firstName, lastName, domain);
        String phone = names.phone(lead);
        int owner = ownership.ofLead(lead);
        line.number(lead + 1).number(owner).text(firstName).text(lastName);
        line.text(Ascii.of(lastName) + " " + Ascii.of(firstName)).text(company);
        line.text("Head of " + chance.word(INDUSTRIES, 22, lead)).text(email).text(phone);
        line.text(chance.word(INDUSTRIES, 23, lead)).number(1 + chance.below(5_000, 24, lead));
        line.number(chance.below((int) REVENUES, 25, lead)).text(chance.word(CITIES, 26, lead));
        line.text(chance.word(COUNTRIES, 27, lead));
        state(line, lead, subtree == Ownership.BOTH);
        line.text(names.companyKey(companyNumber)).text(domain);
        line.text(phone.substring(4)).text(email);
        line.text(Ascii.of(firstName) + " " + Ascii.of(lastName) + " " + Names.folded(company) + " " + email);
        long created = Time.of(lead, scale.leads());
        line.time(created).number(1).time(created + 3_600).number(1);
        if (converted(lead)) {
            line.time(created + 7_200);
        } else {
            line.nothing();
        }
    }

    private void state(Line line, long lead, boolean low) {
        String source = source(chance.below(100, 29, lead));
        line.text(converted(lead) ? "CONVERTED" : status(chance.below(95, 28, lead)))
                .time(Time.of(lead, scale.leads()) + 60)
                .text(source)
                .text(source.equals("IMPORTED_LIST") ? "OUTBOUND" : "INBOUND")
                .text(chance.word(RATINGS, 30, lead))
                .number(low ? 0 : 1 + (long) (99 * Math.pow(chance.fraction(31, lead), 1.5)))
                .flag(chance.below(4, 32, lead) == 0);
    }

    private static String status(int drawn) {
        if (drawn < 30) {
            return "NEW";
        }
        return drawn < 55 ? "WORKING" : drawn < 70 ? "NURTURING" : drawn < 75 ? "QUALIFIED" : "DISQUALIFIED";
    }

    private static String source(int drawn) {
        String[] words = {
            "REFERRAL",
            "PARTNER",
            "OTHER",
            "SOCIAL_MEDIA",
            "PHONE_INQUIRY",
            "EMAIL_CAMPAIGN",
            "ADVERTISING",
            "TRADE_SHOW",
            "IMPORTED_LIST",
            "WEB_FORM"
        };
        int[] upTo = {4, 6, 8, 13, 19, 27, 35, 45, 65, 100};
        int i = 0;
        while (drawn >= upTo[i]) {
            i++;
        }
        return words[i];
    }
}
