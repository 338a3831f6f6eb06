package crm.bench;

import java.util.List;

/**
 * Records opened one by one: manual shares, four in five on leads, and places in teams. People apart get shares of their
 * own: see {@link Company.Apart}.
 */
final class ExceptionSheet {
    private static final String SHARE =
            "record_share (record_type, record_id, grantee_id, level, reason, expires_at, shared_by, shared_at)";
    private static final int FEW = 10;
    private static final int MANY = 1_000;
    private static final long FOREVER =
            java.time.Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private static final String[] LEVELS = {"READ", "READ", "EDIT"};

    private final Scale scale;
    private final Chance chance;
    private final Company company;

    ExceptionSheet(Scale scale, Chance chance, Company company) {
        this.scale = scale;
        this.chance = chance;
        this.company = company;
    }

    List<Rows> rows() {
        return List.of(
                new Rows(SHARE, scale.shares(), this::share),
                new Rows(SHARE, apart(Company.Apart.FEW) * FEW, (line, i) -> own(line, i, Company.Apart.FEW, FEW)),
                new Rows(
                        SHARE,
                        apart(Company.Apart.MANY) * many(),
                        (line, i) -> own(line, i, Company.Apart.MANY, many())),
                new Rows(
                        "account_team_member (account_id, user_id, team_role, level, contact_level, opportunity_level, added_by)",
                        scale.teamPlaces(),
                        this::accountTeam),
                new Rows(
                        "opportunity_team_member (opportunity_id, user_id, team_role, level, added_by)",
                        scale.teamPlaces(),
                        this::opportunityTeam));
    }

    private static long apart(Company.Apart kind) {
        return Scale.APART / Company.Apart.values().length;
    }

    private long many() {
        return Math.min(MANY, scale.leads() / 100);
    }

    /** Each record at most once: consecutive numbers lie a twentieth of the leads apart. */
    private void share(Line line, long i) {
        boolean lead = i % 5 != 0;
        boolean account = i % 10 == 0;
        long record = lead
                ? 1 + i * 20 + chance.below(20, 301, i)
                : account ? scale.account(i * 2 % scale.accounts()) : scale.opportunity(i * 2 % scale.opportunities());
        line.text(lead ? "LEAD" : account ? "ACCOUNT" : "OPPORTUNITY")
                .number(record)
                .number(grantee(i));
        line.text(chance.word(LEVELS, 302, i)).text("Needs help");
        int drawn = chance.below(100, 303, i);
        if (drawn < 2) {
            line.time(Time.of(i, scale.shares()));
        } else if (drawn < 7) {
            line.time(FOREVER);
        } else {
            line.nothing();
        }
        line.number(1).time(Time.of(i, scale.shares()));
    }

    private int grantee(long share) {
        int drawn = chance.below(100, 304, share);
        if (drawn < 55) {
            return company.ofUser(company.anybody(305, share));
        }
        if (drawn < 70) {
            return company.ofRole(company.anyRole(3, 6, 306, share));
        }
        return drawn < 75
                ? company.ofRoleAndBelow(company.anyRole(5, 6, 307, share))
                : company.ofGroup(2 + chance.below(scale.groups() - 1, 308, share));
    }

    private void own(Line line, long i, Company.Apart kind, long each) {
        int user = scale.placed() + 1 + kind.ordinal() + (int) (i / each) * Company.Apart.values().length;
        long step = scale.leads() / each;
        line.text("LEAD")
                .number(1 + i % each * step + chance.below((int) step, 309, i))
                .number(company.ofUser(user));
        line.text("READ").text("Needs to know").nothing().number(1).time(Time.of(1, 2));
    }

    private void accountTeam(Line line, long i) {
        line.number(scale.account(i * 50)).number(company.anybody(310, i)).text("Support");
        line.text(chance.word(LEVELS, 311, i))
                .text("READ")
                .text(chance.word(LEVELS, 312, i))
                .number(1);
    }

    private void opportunityTeam(Line line, long i) {
        line.number(scale.opportunity(i * 60)).number(company.anybody(313, i)).text("Presales");
        line.text(chance.word(LEVELS, 314, i)).number(1);
    }
}
