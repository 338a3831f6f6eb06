package crm.web.recycle;

import crm.domain.access.Permission;
import crm.domain.shared.RecordType;
import crm.domain.shared.Slice;
import crm.ejb.recycle.RecycleService;
import crm.ejb.recycle.RecycledRow;
import crm.web.ui.Frame;
import crm.web.ui.ListLinks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * The recycle bin, one type at a time, what was deleted last first. The rows stay as they were shown, so that a press
 * always meets the record it was made at.
 */
@Named
@ViewScoped
public class RecycleListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient RecycleService bin;

    @Inject
    private transient HttpServletRequest request;

    @Inject
    private transient Frame frame;

    private List<RecordType> types;
    private RecordType type;
    private Slice<RecycledRow> slice;

    @PostConstruct
    void open() {
        types = Stream.of(RecordType.values())
                .filter(one -> frame.permits(request, Permission.read(one)))
                .toList();
        String asked = request.getParameter("type");
        type = types.stream()
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseGet(() -> types.isEmpty() ? RecordType.LEAD : types.get(0));
        slice = bin.recycled(type, getLinks().paging(ROWS));
    }

    /** Takes a record back and shows the bin without it. */
    public String restore(RecycledRow row) {
        bin.restore(row.ref());
        return "/recycle/list.xhtml?faces-redirect=true&type=" + type;
    }

    /** The types the reader may read. */
    public List<RecordType> getTypes() {
        return types;
    }

    public RecordType getType() {
        return type;
    }

    public Slice<RecycledRow> getSlice() {
        return slice;
    }

    /** Permission without which there is nothing to press. */
    public String getNeeded() {
        return Permission.delete(type);
    }

    public ListLinks getLinks() {
        return ListLinks.of(request, "deleted", true);
    }
}
