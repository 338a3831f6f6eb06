package crm.ejb.disclosure;

import crm.domain.access.Permission;
import crm.domain.directory.PermissionSet;
import crm.domain.shared.Field;
import crm.domain.shared.FieldAccess;
import crm.domain.shared.FieldCatalog;
import crm.domain.shared.FieldRights;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import crm.domain.shared.Verdict;
import crm.ejb.directory.FieldRestrictions;
import crm.ejb.directory.OrganisationChange;
import crm.ejb.directory.OrganisationChanges;
import crm.ejb.directory.OwnAccounts;
import crm.ejb.directory.PermissionSets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The door to what permission sets say about fields. A change holds for the next request of everybody who has the set. */
@Stateless
public class DisclosureService {
    private PermissionSets sets;
    private FieldRestrictions restrictions;
    private OrganisationChanges changes;
    private OwnAccounts own;

    protected DisclosureService() {}

    @Inject
    public DisclosureService(
            PermissionSets sets, FieldRestrictions restrictions, OrganisationChanges changes, OwnAccounts own) {
        this.sets = sets;
        this.restrictions = restrictions;
        this.changes = changes;
        this.own = own;
    }

    /** What a permission set keeps back, type by type. */
    @RolesAllowed(Permission.PERMISSION_ADMIN)
    public List<TypeRow> summary(int setId) {
        sets.require(setId);
        return Stream.of(RecordType.values())
                .map(type -> summary(type, restrictions.of(setId, type)))
                .toList();
    }

    /** What a permission set says about the fields of a type. */
    @RolesAllowed(Permission.PERMISSION_ADMIN)
    public DisclosureDetail view(int setId, RecordType type) {
        PermissionSet set = sets.require(setId);
        FieldRights said = restrictions.of(setId, type);
        FieldRights held = own.fields(type);
        List<DisclosureRow> rows = Catalogs.of(type).fields().stream()
                .map(field -> row(field, said.of(field.name()), held.of(field.name())))
                .toList();
        boolean speaks = set.permissions().contains(Permission.read(type));
        return new DisclosureDetail(setId, set.version(), set.name(), type, speaks, rows);
    }

    /**
     * Changes what a permission set says about the fields of a type.
     *
     * @throws InvalidException naming each field that cannot be so: names, required fields, and what is no field
     * @throws crm.domain.shared.DeniedException if it gives a field the caller does not have so far himself, or opens one
     *     to him
     */
    @RolesAllowed(Permission.PERMISSION_ADMIN)
    public void change(ChangeDisclosure command) {
        OrganisationChange change = changes.begin();
        PermissionSet set = sets.require(command.setId());
        set.requireVersion(command.version());
        RecordType type = command.type();
        FieldRights wanted = wanted(Catalogs.of(type), command.fields());
        FieldRights earlier = restrictions.of(command.setId(), type);
        change.requireFieldHeld(type, earlier, wanted);
        restrictions.replace(command.setId(), type, wanted);
        sets.touch(set);
        changes.requireNothingOpened(change);
        changes.announce(change, "permissionSet.fields", told(set, type, earlier, wanted));
    }

    private static FieldRights wanted(FieldCatalog<?> catalog, Map<String, FieldAccess> fields) {
        InvalidException.throwIfAny(fields.entrySet().stream()
                .filter(entry -> !(verdict(catalog, entry) instanceof Verdict.Allowed))
                .map(entry -> new Problem(entry.getKey(), ((Verdict.Rejected) verdict(catalog, entry)).reason()))
                .toList());
        Map<String, FieldAccess> restricted = new HashMap<>(fields);
        restricted.values().removeIf(access -> access == FieldAccess.EDIT);
        return FieldRights.except(restricted);
    }

    private static Verdict verdict(FieldCatalog<?> catalog, Map.Entry<String, FieldAccess> wanted) {
        Field<?> field = catalog.named(wanted.getKey());
        return field == null ? Verdict.rejected("problem.choice") : field.canBe(wanted.getValue());
    }

    private static Map<String, String> told(
            PermissionSet set, RecordType type, FieldRights earlier, FieldRights wanted) {
        Map<String, String> told = new HashMap<>(Map.of("set", set.name(), "type", type.name()));
        told.put("from", new TreeMap<>(earlier.restricted()).toString());
        told.put("to", new TreeMap<>(wanted.restricted()).toString());
        return told;
    }

    private static TypeRow summary(RecordType type, FieldRights said) {
        int hidden = said.hidden().size();
        return new TypeRow(type, hidden, said.restricted().size() - hidden);
    }

    private static DisclosureRow row(Field<?> field, FieldAccess said, FieldAccess held) {
        List<FieldAccess> choices = Stream.of(FieldAccess.values())
                .filter(access -> held.atLeast(access) || said.atLeast(access))
                .filter(access -> field.canBe(access).isAllowed())
                .toList();
        return new DisclosureRow(field.name(), said, choices);
    }
}
