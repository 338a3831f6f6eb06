package crm.web.ownership;

import crm.ejb.ownership.ChangeOwner;
import crm.web.ui.Choice;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** What is being filled in to give the record of the page to another owner. */
@Named
@ViewScoped
public class Handover implements Serializable {
    private static final long serialVersionUID = 1L;

    private Choice newOwner;
    private boolean keepShares;

    /** The command for a record as it was read. */
    public ChangeOwner of(long id, int version) {
        return new ChangeOwner(id, version, ((Long) newOwner.value()).intValue(), keepShares);
    }

    public Choice getNewOwner() {
        return newOwner;
    }

    public void setNewOwner(Choice newOwner) {
        this.newOwner = newOwner;
    }

    public boolean isKeepShares() {
        return keepShares;
    }

    public void setKeepShares(boolean keepShares) {
        this.keepShares = keepShares;
    }
}
