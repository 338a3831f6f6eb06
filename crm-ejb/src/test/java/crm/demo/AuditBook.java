package crm.demo;

import crm.domain.audit.AuditArea;
import crm.domain.shared.Fold;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the administrator did last, and what was refused: the end of the audit trail. */
final class AuditBook {
    private final LocalDate today;

    AuditBook(LocalDate today) {
        this.today = today;
    }

    List<Row> rows() {
        return List.of(
                entry(
                        6,
                        "admin",
                        "user.created",
                        Map.of("user", "chloe", "role", "Sales Development", "sets", "Sales")),
                entry(
                        5,
                        "admin",
                        "permissionSet.changed",
                        Map.of("set", "Sales", "added", "", "removed", "LEAD_IMPORT")),
                entry(2, "admin", "role.renamed", Map.of("from", "Events", "to", "Events and Partners")),
                entry(
                        2,
                        "admin",
                        "user.placed",
                        Map.of("user", "sophie", "from", "Demand Generation", "to", "Sales Development DACH")),
                entry(
                        1,
                        "admin",
                        "role.moved",
                        Map.of(
                                "role",
                                "Sales Manager DACH",
                                "from",
                                "Vice President Sales",
                                "to",
                                "Sales Director EMEA")),
                entry(1, "graham", "denied.function", Map.of("act", "/directory/roles.xhtml")),
                entry(1, "admin", "user.deactivated", Map.of("user", Staff.LEFT)));
    }

    private Row entry(int daysAgo, String who, String kind, Map<String, String> detail) {
        String json = detail.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(value -> '"' + value.getKey() + "\": \"" + value.getValue() + '"')
                .collect(Collectors.joining(", ", "{", "}"));
        return new Row("audit_event")
                .with("happened_at", today.minusDays(daysAgo).atTime(14, 5).toInstant(ZoneOffset.UTC))
                .with("actor_id", Staff.id(who))
                .with("actor_name", who)
                .with("kind", kind)
                .with("area", AuditArea.of(kind))
                .with("detail", json)
                .with("words", Fold.of(who + " " + String.join(" ", detail.values())));
    }
}
