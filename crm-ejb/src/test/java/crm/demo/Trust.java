package crm.demo;

import java.time.LocalDate;
import java.util.List;

/** What people of the demo organisation let each other see by hand: a few shares, one of them over, and two teams. */
final class Trust {
    private static final String SHARE = "insert into record_share"
            + " (record_type, record_id, grantee_id, level, reason, expires_at, shared_by, shared_at) ";

    private static final String BROCKHAVEN = " where l.name = 'Brockhaven Foundry Group plc'";

    private final LocalDate today;

    Trust(LocalDate today) {
        this.today = today;
    }

    /** The statements that store it, once all records are there. */
    List<String> statements() {
        return List.of(
                SHARE + "select 'LEAD', l.id, g.id, 'READ', 'Rupert knows the company', " + day(60)
                        + ", l.owner_id, " + day(-3) + from("lead", "rupert")
                        + " where concat_ws(' ', l.first_name, l.last_name) = '" + Walkthrough.MATCHES_BY_DOMAIN + "'",
                SHARE + "select 'ACCOUNT', l.id, g.id, 'READ', 'Its branch in Munich buys from us', null, l.owner_id, "
                        + day(-40) + from("account", "felix") + BROCKHAVEN,
                SHARE + "select 'ACCOUNT', l.id, g.id, 'EDIT', 'Covered for Rupert in the holidays', " + day(-20)
                        + ", l.owner_id, " + day(-45) + from("account", "nicole") + BROCKHAVEN,
                "insert into account_team_member (account_id, user_id, team_role, level, contact_level, opportunity_level,"
                        + " added_by, added_at) select l.id, g.user_id, 'Presales', 'READ', 'NONE', 'READ', l.owner_id, "
                        + day(-30) + from("account", "nicole") + " where l.name = '" + Walkthrough.KNOWN_ACCOUNT + "'",
                "insert into opportunity_team_member (opportunity_id, user_id, team_role, level, added_by, added_at)"
                        + " select l.id, g.user_id, 'Pricing', 'EDIT', l.owner_id, " + day(-10)
                        + from("opportunity", "felix") + " where l.id = (select min(o.id) from opportunity o"
                        + " where o.owner_id = " + Staff.id("stefan")
                        + " and o.deleted_at is null and o.stage not in ('CLOSED_WON', 'CLOSED_LOST'))");
    }

    private static String from(String table, String grantee) {
        return " from " + table + " l join grantee g on g.user_id = " + Staff.id(grantee);
    }

    private String day(int distance) {
        return "timestamptz '" + today.plusDays(distance) + " 09:00+00'";
    }
}
