package crm.bench;

/** What happened to records: conversions and activities. */
final class LifeSheet {
    private static final String[] KINDS = {"CALL", "EMAIL", "MEETING", "NOTE", "TASK"};

    private final Scale scale;
    private final Chance chance;
    private final Company company;

    LifeSheet(Scale scale, Chance chance, Company company) {
        this.scale = scale;
        this.chance = chance;
        this.company = company;
    }

    Rows conversions() {
        return new Rows(
                "conversion (lead_id, account_id, account_created, contact_created, opportunity_created, converted_by,"
                        + " converted_at)",
                scale.conversions(),
                (line, number) -> {
                    long lead = number * 20 + 19;
                    line.number(lead + 1)
                            .number(scale.account(Math.floorMod(chance.of(71, lead), scale.accounts())))
                            .flag(true)
                            .flag(false)
                            .flag(false)
                            .number(1)
                            .time(Time.of(lead, scale.leads()) + 7_200);
                });
    }

    /** Two in three on leads, the others on accounts. */
    Rows activities() {
        return new Rows(
                "activity (id, kind, subject, happened_at, due_on, author_id, assignee_id, lead_id, account_id, created_at)",
                scale.activities(),
                this::activity);
    }

    private void activity(Line line, long activity) {
        String kind = chance.word(KINDS, 81, activity);
        boolean task = kind.equals("TASK");
        boolean onLead = chance.below(3, 82, activity) != 0;
        long at = Time.of(activity, scale.activities());
        line.number(scale.opportunity(scale.opportunities()) + activity)
                .text(kind)
                .text("Follow up")
                .time(at);
        line.text(task ? java.time.LocalDate.ofEpochDay(at / 86_400 + 7).toString() : null);
        line.number(company.anybody(83, activity));
        line.text(task ? String.valueOf(company.anybody(84, activity)) : null);
        line.text(onLead ? String.valueOf(1 + Math.floorMod(chance.of(85, activity), scale.leads())) : null);
        line.text(
                onLead
                        ? null
                        : String.valueOf(scale.account(Math.floorMod(chance.of(86, activity), scale.accounts()))));
        line.time(at);
    }
}
