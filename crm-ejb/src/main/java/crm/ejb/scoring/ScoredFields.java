package crm.ejb.scoring;

import crm.domain.access.ConditionField;
import crm.domain.access.ConditionFields;
import crm.domain.shared.RecordType;
import crm.ejb.sharing.Criteria;
import java.util.List;
import java.util.Set;

/** What of a lead can bring points: its fields, but not what follows from the points themselves. */
final class ScoredFields {
    private static final Set<String> FOLLOW = Set.of("score", "status");

    static final ConditionFields ALL = new ConditionFields(all());

    private ScoredFields() {}

    private static List<ConditionField> all() {
        return Criteria.of(RecordType.LEAD).all().stream()
                .filter(field -> !FOLLOW.contains(field.name()))
                .toList();
    }
}
