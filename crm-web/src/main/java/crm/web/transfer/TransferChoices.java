package crm.web.transfer;

import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.FieldRights;
import crm.domain.shared.RecordType;
import crm.domain.transfer.ImportFields;
import crm.domain.transfer.Separator;
import crm.domain.transfer.UnknownOwner;
import crm.ejb.directory.OwnerLookupService;
import crm.ejb.transfer.ImportService;
import crm.web.ui.Choice;
import crm.web.ui.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** What the pages of an import offer to choose from. */
@Named
@RequestScoped
public class TransferChoices {
    @Inject
    private OwnerLookupService colleagues;

    @Inject
    private ImportService imports;

    @Inject
    private Texts texts;

    /** The fields the importer may fill in. */
    public List<Choice> getFields() {
        FieldRights fillable = getFillable();
        return ImportFields.ALL.stream()
                .filter(fillable::editable)
                .map(field -> new Choice(field, label(field)))
                .toList();
    }

    /** What the importer may fill in. */
    public FieldRights getFillable() {
        return imports.fillable();
    }

    public List<Choice> getSources() {
        return named(Arrays.asList(LeadSource.values()));
    }

    public List<Choice> getStatuses() {
        return named(LeadStatus.open());
    }

    public Separator[] getSeparators() {
        return Separator.values();
    }

    public UnknownOwner[] getUnknownOwners() {
        return UnknownOwner.values();
    }

    /** Colleagues who may own leads and whose name contains the words. */
    public List<Choice> owners(String words) {
        return colleagues.find(RecordType.LEAD, words).stream()
                .map(colleague -> new Choice((long) colleague.id(), colleague.name()))
                .toList();
    }

    private List<Choice> named(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> new Choice(constant.name(), texts.label(constant)))
                .toList();
    }

    private String label(String field) {
        return switch (field) {
            case ImportFields.OWNER -> texts.get("field.Lead.ownerId");
            case ImportFields.EXTERNAL_ID -> texts.get("transfer.externalId");
            default -> texts.get("field.Lead." + field);
        };
    }
}
