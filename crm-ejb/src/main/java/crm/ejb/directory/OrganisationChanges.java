package crm.ejb.directory;

import crm.domain.access.Viewer;
import crm.domain.shared.DeniedException;
import crm.domain.shared.FieldRights;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordType;
import crm.ejb.access.CurrentViewer;
import crm.ejb.access.Member;
import crm.ejb.access.Organisation;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Announcements;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All changes of the organisation, one after the other, each told to the audit trail. */
@Dependent
public class OrganisationChanges {
    private static final String ADMINISTRATOR_LEFT = """
            select 1 from crm_user u
            where u.active and u.password_hash is not null
              and exists (select 1 from user_permission_set s join permission_set_permission p using (permission_set_id)
                          where s.user_id = u.id and p.permission = 'USER_ADMIN')
              and exists (select 1 from user_permission_set s join permission_set_permission p using (permission_set_id)
                          where s.user_id = u.id and p.permission = 'PERMISSION_ADMIN')
            limit 1
            """;

    private static final String UNSHARED = """
            select g.id from grantee g
            where g.kind in ('GROUP', 'QUEUE') and not exists (select 1 from record_share s where s.grantee_id = g.id)
            """;

    private final RecordAccess access;
    private final CurrentViewer caller;
    private final Announcements news;
    private final Sql sql;

    @Inject
    public OrganisationChanges(RecordAccess access, CurrentViewer caller, Announcements news, Sql sql) {
        this.access = access;
        this.caller = caller;
        this.news = news;
        this.sql = sql;
    }

    /**
     * Begins a change; comes first in its transaction, before anything is read that it decides on.
     *
     * @param whole permissions of which any lets the caller change the whole organisation; with none of them he changes
     *     his part alone, as a delegated administrator
     */
    public OrganisationChange begin(String... whole) {
        Organisation organisation = access.changeOrganisation();
        Viewer viewer = caller.get();
        Member by = organisation.member(viewer.userId()).orElseThrow();
        return new OrganisationChange(organisation, by, viewer, delegation(organisation, by, whole));
    }

    /** Ends a change: whoever is confined to a part has raised nobody by it, himself included. */
    void settle(OrganisationChange change) {
        change.delegation().ifPresent(limits -> limits.requireNobodyRaised(access.changeOrganisation()));
    }

    /** The roles to which the caller's view of the role tree is confined; empty if it is not. */
    Optional<Set<Integer>> subtree(String... whole) {
        Organisation organisation = access.organisation();
        Member by = organisation.member(caller.get().userId()).orElseThrow();
        return delegation(organisation, by, whole).map(Delegation::subtree);
    }

    /** The roles to which what the caller finds and changes is confined; empty if it is not. */
    Optional<Set<Integer>> below(String... whole) {
        Organisation organisation = access.organisation();
        Member by = organisation.member(caller.get().userId()).orElseThrow();
        return delegation(organisation, by, whole).map(Delegation::below);
    }

    /** @throws crm.domain.shared.NotFoundException if the caller is confined to a part in which the user is not */
    void requireVisible(int userId, String... whole) {
        Organisation organisation = access.organisation();
        Member by = organisation.member(caller.get().userId()).orElseThrow();
        delegation(organisation, by, whole).ifPresent(limits -> limits.requireUser(userId));
    }

    private static Optional<Delegation> delegation(Organisation organisation, Member by, String... whole) {
        boolean everywhere = whole.length == 0 || Stream.of(whole).anyMatch(by::may);
        return everywhere ? Optional.empty() : Optional.of(new Delegation(organisation, by));
    }

    /** @throws DeniedException if the change leaves nobody who can sign in and may administer users and permissions */
    void requireAdministratorLeft() {
        if (sql.first(SqlText.of(ADMINISTRATOR_LEFT), row -> 1).isEmpty()) {
            throw new DeniedException(Reason.of("directory.refused.lastAdministrator"));
        }
    }

    /** What the caller may do with the fields of a type. */
    public FieldRights fields(RecordType type) {
        return access.fields(caller.get(), type);
    }

    /** @throws DeniedException if what was changed so far opens a field to the one who changes it */
    public void requireNothingOpened(OrganisationChange change) {
        change.requireNothingOpened(access.changeOrganisation());
    }

    /**
     * Comes after a change that could open records to the one who makes it.
     *
     * @throws DeniedException if he, not being a full administrator, would reach more than before
     */
    public void requireNoWider(OrganisationChange change) {
        BitSet unshared = new BitSet();
        sql.list(SqlText.of(UNSHARED), row -> row.getInt(1)).forEach(unshared::set);
        change.requireNoWider(access.changeOrganisation(), unshared);
    }

    /** Tells the audit trail what was changed. */
    public void announce(OrganisationChange change, String kind, Map<String, String> detail) {
        news.happened(change.viewer(), kind, null, detail);
    }

    /** Tells other rooms what was changed. */
    public void announce(Object event) {
        news.announce(event);
    }

    Instant now() {
        return caller.stamp().at();
    }
}
