package crm.bench;

/** The contacts and opportunities: seven in ten belong to the owner of their account, the others to anybody. */
final class ChildSheet {
    private static final String CONTACTS =
            "contact (id, account_id, account_owner_id, owner_id, first_name, last_name, sort_name, title, email, phone,"
                    + " phone_key, email_key, search_text, created_at, created_by, updated_at, updated_by)";
    private static final String OPPORTUNITIES =
            "opportunity (id, account_id, account_owner_id, owner_id, name, sort_name, stage, stage_since, probability,"
                    + " forecast_category, amount, currency, close_date, type, search_text, created_at, created_by, updated_at,"
                    + " updated_by)";
    private static final String[] STAGES = {
        "PROSPECTING",
        "QUALIFICATION",
        "NEEDS_ANALYSIS",
        "PROPOSAL",
        "NEGOTIATION",
        "CLOSED_WON",
        "CLOSED_WON",
        "CLOSED_LOST"
    };
    private static final String[] WHAT = {"Renewal", "Expansion", "First order", "Pilot", "Service", "Upgrade"};

    private final Scale scale;
    private final Chance chance;
    private final Names names;
    private final Ownership ownership;
    private final AccountSheet accounts;

    ChildSheet(Scale scale, Chance chance, Ownership ownership, AccountSheet accounts) {
        this.scale = scale;
        this.chance = chance;
        this.names = new Names(chance);
        this.ownership = ownership;
        this.accounts = accounts;
    }

    Rows contacts() {
        return new Rows(CONTACTS, scale.contacts(), this::contact);
    }

    Rows opportunities() {
        return new Rows(OPPORTUNITIES, scale.opportunities(), this::opportunity);
    }

    private void contact(Line line, long contact) {
        long account = accounts.company(51, contact);
        long person = Long.MIN_VALUE + contact;
        String first = names.first(person);
        String last = names.last(person);
        String email = names.email(person, first, last, names.domain(-1 - account));
        String phone = names.phone(person);
        line.number(scale.contact(contact)).number(scale.account(account)).number(ownership.ofAccount(account));
        line.number(ownership.ofChild(account, 52, contact)).text(first).text(last);
        line.text(Ascii.of(last) + " " + Ascii.of(first))
                .text("Purchasing")
                .text(email)
                .text(phone);
        line.text(phone.substring(4)).text(email).text(Ascii.of(first) + " " + Ascii.of(last) + " " + email);
        long created = Time.of(contact, scale.contacts());
        line.time(created).number(1).time(created).number(1);
    }

    private void opportunity(Line line, long opportunity) {
        long account = accounts.company(61, opportunity);
        String stage = chance.word(STAGES, 64, opportunity);
        boolean closed = stage.startsWith("CLOSED");
        boolean won = stage.equals("CLOSED_WON");
        String name = names.company(-1 - account) + " " + chance.word(WHAT, 65, opportunity) + " "
                + chance.below(1_000, 66, opportunity);
        long created = Time.of(opportunity, scale.opportunities());
        line.number(scale.opportunity(opportunity))
                .number(scale.account(account))
                .number(ownership.ofAccount(account));
        line.number(ownership.ofChild(account, 62, opportunity))
                .text(name)
                .text(Names.folded(name))
                .text(stage)
                .time(created);
        line.number(closed ? won ? 100 : 0 : 40);
        line.text(closed ? won ? "CLOSED" : "OMITTED" : "PIPELINE");
        line.number(500 + chance.below(400_000, 67, opportunity)).text("EUR");
        line.text(java.time.LocalDate.ofEpochDay(created / 86_400 + 20 + chance.below(200, 68, opportunity))
                .toString());
        line.text("NEW_BUSINESS")
                .text(Names.folded(name))
                .time(created)
                .number(1)
                .time(created)
                .number(1);
    }
}
