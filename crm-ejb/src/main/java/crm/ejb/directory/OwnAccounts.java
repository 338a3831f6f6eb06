package crm.ejb.directory;

import crm.domain.directory.OwnPreferences;
import crm.domain.directory.User;
import crm.domain.shared.FieldRights;
import crm.domain.shared.RecordType;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import crm.ejb.access.Organisations;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;

/** The accounts of those who ask: each caller's own, and no other. */
@Dependent
public class OwnAccounts {
    private final Users users;
    private final CurrentViewer caller;
    private final Organisations organisations;
    private final Sql sql;

    @Inject
    public OwnAccounts(Users users, CurrentViewer caller, Organisations organisations, Sql sql) {
        this.users = users;
        this.caller = caller;
        this.organisations = organisations;
        this.sql = sql;
    }

    /** The caller's own user. */
    public User get() {
        return users.require(caller.get().userId());
    }

    /** Stores how the caller wants to see pages; not by his entity, whose update would count as one of the organisation. */
    public void prefer(OwnPreferences wish) {
        wish.requireValid();
        sql.update(SqlText.of(
                "update crm_user set theme = ?, locale = ?, time_zone = ? where id = ?",
                wish.theme(),
                wish.locale(),
                wish.timeZone(),
                caller.get().userId()));
    }

    /** What the caller holds of the fields of a type. */
    public FieldRights fields(RecordType type) {
        Organisation organisation = organisations.current(sql);
        return organisation
                .member(caller.get().userId())
                .map(member -> OrganisationChange.held(organisation, member, type))
                .orElse(FieldRights.NONE);
    }

    /** What the caller may do. */
    public Set<String> permissions() {
        return organisations
                .current(sql)
                .member(caller.get().userId())
                .map(Member::permissions)
                .orElse(Set.of());
    }
}
