package crm.ejb.explanation;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** The children of an account, seen through somebody's eyes, as far as an explanation names them. */
@Dependent
public class ChildNames {
    private static final String CONTACT =
            "select concat_ws(' ', c.first_name, c.last_name) from contact c where c.account_id = ? and c.owner_id = ? and ";
    private static final String OPPORTUNITY =
            "select c.name from opportunity c where c.account_id = ? and c.owner_id = ? and ";

    private final Sql sql;
    private final RecordAccess access;

    @Inject
    public ChildNames(Sql sql, RecordAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** The name of one live child of that owner the viewer may read, if there is one. */
    Optional<String> nameOfOne(Viewer viewer, RecordType child, long account, int owner) {
        String question = child == RecordType.CONTACT ? CONTACT : OPPORTUNITY;
        return access.withCondition(viewer, conditions -> {
            SqlText named = new SqlText()
                    .add(question, account, owner)
                    .add(conditions.of(child, "c", AccessLevel.READ))
                    .add(" order by c.id limit 1");
            return sql.first(named, row -> row.getString(1));
        });
    }
}
