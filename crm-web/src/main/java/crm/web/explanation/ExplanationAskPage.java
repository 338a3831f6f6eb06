package crm.web.explanation;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordRef;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Asks by the address of a record, for those whose task is everybody's access. */
@Named
@RequestScoped
public class ExplanationAskPage {
    private String address;

    /** Leads to the explanation of the record. */
    public String ask() {
        RecordRef ref = RecordAddress.parse(address)
                .orElseThrow(() -> new InvalidException(Problem.of("address", "explanation.ask.noRecord")));
        return "/explanation/view.xhtml?faces-redirect=true&type=" + ref.type() + "&id=" + ref.id();
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
