package crm.ejb.audit;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The names of the records that entries are about, as far as their reader may read these records. */
@Dependent
public class NamedRecords {
    private static final String NAMES = """
            select k.type, k.id, coalesce(a.name, p.name, nullif(concat_ws(' ', coalesce(l.first_name, c.first_name),
                   coalesce(l.last_name, c.last_name)), '')) as name
            from unnest(?, ?) k (type, id)
            """;

    private final Sql sql;
    private final RecordAccess access;

    @Inject
    public NamedRecords(Sql sql, RecordAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** Those of the records that the viewer may read, with their names; one statement, whatever their types. */
    Map<RecordRef, String> of(Viewer viewer, Collection<RecordRef> records) {
        if (records.isEmpty()) {
            return Map.of();
        }
        List<RecordRef> wanted = List.copyOf(Set.copyOf(records));
        String[] types = wanted.stream().map(record -> record.type().name()).toArray(String[]::new);
        long[] ids = wanted.stream().mapToLong(RecordRef::id).toArray();
        return access.withCondition(viewer, conditions -> {
            Map<RecordRef, String> names = new HashMap<>();
            sql.list(
                    seen(conditions, types, ids),
                    row -> names.put(
                            new RecordRef(RecordType.valueOf(row.getString("type")), row.getLong("id")),
                            row.getString("name")));
            names.values().removeIf(Objects::isNull);
            return names;
        });
    }

    private static SqlText seen(RecordAccess.Conditions conditions, String[] types, long[] ids) {
        return SqlText.of(NAMES, types, ids)
                .add(" left join lead l on k.type = 'LEAD' and l.id = k.id and ")
                .add(conditions.of(RecordType.LEAD, "l", AccessLevel.READ))
                .add(" left join account a on k.type = 'ACCOUNT' and a.id = k.id and ")
                .add(conditions.of(RecordType.ACCOUNT, "a", AccessLevel.READ))
                .add(" left join contact c on k.type = 'CONTACT' and c.id = k.id and ")
                .add(conditions.of(RecordType.CONTACT, "c", AccessLevel.READ))
                .add(" left join opportunity p on k.type = 'OPPORTUNITY' and p.id = k.id and ")
                .add(conditions.of(RecordType.OPPORTUNITY, "p", AccessLevel.READ));
    }
}
