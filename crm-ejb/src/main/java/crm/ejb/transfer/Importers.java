package crm.ejb.transfer;

import crm.domain.access.Permission;
import crm.domain.lead.LeadProfile;
import crm.domain.shared.FieldRights;
import crm.domain.shared.RecordType;
import crm.ejb.access.Organisation;
import crm.ejb.access.Organisations;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The users who import, with the rights they have now. */
@Dependent
public class Importers {
    private final Organisations organisations;
    private final RecordAccess access;
    private final Sql sql;

    @Inject
    public Importers(Organisations organisations, RecordAccess access, Sql sql) {
        this.organisations = organisations;
        this.access = access;
        this.sql = sql;
    }

    /** The organisation as of now, for a check that stores nothing on the strength of it. */
    Organisation now() {
        return organisations.current(sql);
    }

    /** The organisation, kept as it is until the transaction ends. */
    Organisation hold() {
        access.holdOrganisation();
        return organisations.current(sql);
    }

    /** What a user may fill in of the leads he captures. */
    static FieldRights fields(Organisation organisation, int userId) {
        return organisation
                .member(userId)
                .map(member -> LeadProfile.FIELDS.forNew(organisation.fields(member, RecordType.LEAD)))
                .orElse(FieldRights.NONE);
    }

    /**
     * Goes on only if the user could own leads; null is whoever imports.
     *
     * @throws crm.domain.shared.InvalidException naming the owner field
     */
    void requireOwner(Integer userId) {
        if (userId != null) {
            access.requireOwner(userId, RecordType.LEAD);
        }
    }

    /** Whether a user may still import leads. */
    static boolean may(Organisation organisation, int userId) {
        return organisation
                .member(userId)
                .filter(member -> member.may(Permission.LEAD_IMPORT) && member.may(Permission.LEAD_CREATE))
                .isPresent();
    }
}
