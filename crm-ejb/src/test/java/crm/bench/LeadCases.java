package crm.bench;

import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.Paging;
import crm.ejb.lead.LeadFilter;
import crm.ejb.lead.LeadService;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists of leads: three sorts, first page and page 1,000, and with two filters at once. */
final class LeadCases {
    static final int SIZE = 50;
    private static final long DEEP = 999L * SIZE;
    private static final LeadFilter NEW_REFERRALS =
            new LeadFilter(null, LeadStatus.NEW, null, LeadSource.REFERRAL, false, false, false);
    private static final String OPEN = "r.deleted_at is null and r.converted_at is null";
    static final String PLAIN =
            "select r.id, r.first_name, r.last_name, r.company, r.title, r.email, r.phone, r.status,"
                    + " r.rating, r.score, r.source, r.unread, r.owner_id, coalesce(o.display_name, q.name), r.created_at from lead r"
                    + " left join crm_user o on o.id = r.owner_id left join queue q on q.id = r.owner_id where " + OPEN;

    private enum Order {
        CREATED("created_at", true),
        NAME("sort_name", false),
        SCORE("score", true);

        private final String column;
        private final boolean descending;

        Order(String column, boolean descending) {
            this.column = column;
            this.descending = descending;
        }

        String sort() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        String sql() {
            String direction = descending ? " desc" : "";
            return " order by r." + column + direction + ", r.id" + direction;
        }
    }

    private final Node node;
    private final Scale scale;
    private final Map<String, String> places = new HashMap<>();

    LeadCases(Node node, Scale scale) {
        this.node = node;
        this.scale = scale;
    }

    List<Case> all() {
        List<Case> all = new ArrayList<>();
        for (Order order : Order.values()) {
            all.add(first(order));
            all.add(deep(order));
        }
        for (Order order : Order.values()) {
            all.add(filtered(order));
        }
        return all;
    }

    private static Case first(Order order) {
        Paging paging = new Paging(order.sort(), order.descending, null, null, SIZE);
        return new Case(order.sort() + ", page 1", PLAIN + order.sql() + " limit 51", (desk, onlooker) -> desk.door(
                        LeadService.class)
                .visible(LeadFilter.OPEN, paging));
    }

    private Case deep(Order order) {
        String comparison = " and (r." + order.column + ", r.id) " + (order.descending ? "<" : ">") + " (";
        String[] place = place(order, Math.min(DEEP, scale.leads() / 2));
        String value = order == Order.SCORE ? place[1] : "'" + place[1] + "'";
        return new Case(
                order.sort() + ", page 1,000",
                PLAIN + comparison + value + ", " + place[0] + ")" + order.sql() + " limit 51",
                (desk, onlooker) -> {
                    // where his page 1,000 begins if what he sees is spread evenly; at the middle if he sees less
                    double part = Math.min(0.5, (double) DEEP / Math.max(1, onlooker.visible()));
                    String[] own = place(order, (long) (part * scale.leads() * 0.95));
                    Paging paging = new Paging(
                            order.sort(), order.descending, cursor(order.sort(), own[1], own[0]), null, SIZE);
                    return desk.door(LeadService.class).visible(LeadFilter.OPEN, paging);
                });
    }

    private static Case filtered(Order order) {
        Paging paging = new Paging(order.sort(), order.descending, null, null, SIZE);
        return new Case(
                "new referrals by " + order.sort(),
                PLAIN + " and r.status = 'NEW' and r.source = 'REFERRAL'" + order.sql() + " limit 51",
                (desk, onlooker) -> desk.door(LeadService.class).visible(NEW_REFERRALS, paging));
    }

    /** Id and sort value of the lead at a place of the whole list. */
    private String[] place(Order order, long offset) {
        String known = places.computeIfAbsent(order + " " + offset, key -> {
            try {
                return node.probe()
                        .jdbc()
                        .texts("select r.id || '|' || r." + order.column + "::text from lead r where " + OPEN
                                + order.sql() + " limit 1 offset " + offset)
                        .get(0);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return known.split("\\|", 2);
    }

    /** As the lists write it. */
    static String cursor(String sort, String value, String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((sort + "\n" + id + "\n" + value).getBytes(StandardCharsets.UTF_8));
    }
}
