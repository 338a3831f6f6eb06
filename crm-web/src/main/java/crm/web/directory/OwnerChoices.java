package crm.web.directory;

import crm.domain.shared.RecordType;
import crm.ejb.directory.OwnerLookupService;
import crm.web.ui.Choice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Colleagues to choose as owners: active ones who may read the type of record. */
@Named
@RequestScoped
public class OwnerChoices {
    @Inject
    private OwnerLookupService owners;

    public List<Choice> lead(String text) {
        return find(RecordType.LEAD, text);
    }

    public List<Choice> account(String text) {
        return find(RecordType.ACCOUNT, text);
    }

    public List<Choice> contact(String text) {
        return find(RecordType.CONTACT, text);
    }

    public List<Choice> opportunity(String text) {
        return find(RecordType.OPPORTUNITY, text);
    }

    private List<Choice> find(RecordType type, String text) {
        return owners.find(type, text).stream()
                .map(colleague -> new Choice((long) colleague.id(), colleague.name()))
                .toList();
    }
}
