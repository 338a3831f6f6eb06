package crm.bench;

/** The accounts; every tenth is a person. */
final class AccountSheet {
    private static final String COLUMNS =
            "account (id, kind, owner_id, name, sort_name, first_name, last_name, type, industry, website, phone, email,"
                    + " employees, billing_city, billing_country, name_key, web_domain, phone_key, search_text, created_at,"
                    + " created_by, updated_at, updated_by)";
    private static final String[] TYPES = {"PROSPECT", "PROSPECT", "CUSTOMER", "CUSTOMER", "PARTNER", "OTHER", null};

    private final Scale scale;
    private final Chance chance;
    private final Names names;
    private final Ownership ownership;

    AccountSheet(Scale scale, Chance chance, Ownership ownership) {
        this.scale = scale;
        this.chance = chance;
        this.names = new Names(chance);
        this.ownership = ownership;
    }

    Rows rows() {
        return new Rows(COLUMNS, scale.accounts(), this::write);
    }

    static boolean person(long account) {
        return account % 10 == 9;
    }

    /** An account of a company, for a child. */
    long company(int question, long child) {
        long drawn = Math.floorMod(chance.of(question, child), scale.accounts());
        return person(drawn) ? drawn - 1 : drawn;
    }

    private void write(Line line, long account) {
        boolean person = person(account);
        // people and companies unlike those of the leads
        long other = -1 - account;
        String first = person ? names.first(other) : null;
        String last = person ? names.last(other) : null;
        String name = person ? first + " " + last : names.company(other);
        String folded = person ? Ascii.of(first) + " " + Ascii.of(last) : Names.folded(name);
        String domain = names.domain(other);
        String email = person ? names.email(other, first, last, domain) : null;
        String website = person ? null : "https://www." + domain;
        String phone = names.phone(other);
        line.number(scale.account(account)).text(person ? "PERSON" : "BUSINESS").number(ownership.ofAccount(account));
        line.text(name).text(folded).text(first).text(last).text(chance.word(TYPES, 41, account));
        line.text(chance.word(LeadSheet.INDUSTRIES, 42, account))
                .text(website)
                .text(phone)
                .text(email);
        line.number(1 + chance.below(5_000, 43, account)).text("Utrecht");
        line.text(chance.word(LeadSheet.COUNTRIES, 44, account))
                .text(person ? folded : names.companyKey(other))
                .text(domain);
        line.text(phone.substring(4)).text(folded + " " + (person ? email : website));
        long created = Time.of(account, scale.accounts());
        line.time(created).number(1).time(created).number(1);
    }
}
