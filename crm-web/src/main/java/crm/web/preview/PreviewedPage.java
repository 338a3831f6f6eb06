package crm.web.preview;

import crm.domain.shared.RecordRef;
import crm.ejb.access.Preview;
import crm.ejb.access.PreviewFilter;
import crm.ejb.preview.PreviewService;
import crm.web.ui.Texts;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.util.Messages;

/**
 * A page whose change is shown before it is made. Subclasses are view scoped; while {@link #getPreview} is not null the
 * fragment {@code /WEB-INF/preview/changes.xhtml} stands in the place of their fields.
 */
public abstract class PreviewedPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PEOPLE = 20;

    @Inject
    private transient PreviewService previews;

    @Inject
    private transient Texts texts;

    private Preview preview;
    private String person;
    private int first;

    /** The change as it is typed now, as a call of its door; asked for again whenever it is previewed or made. */
    protected abstract Runnable change();

    /** Tells that the change is made, and says where to go on. */
    protected abstract String afterwards();

    /** The records it changes, but for children of accounts; none if it changes the organisation. */
    protected List<RecordRef> records() {
        return List.of();
    }

    /** Shows what the change would do. */
    protected void look() {
        first = 0;
        person = null;
        preview = ask();
    }

    /** Shows what the change would do, or makes it if nobody would gain or lose anything. */
    protected String lookOrKeep() {
        look();
        return preview.isWithoutEffect() ? keep() : null;
    }

    /** Makes the change; shows it again if the organisation has changed since it was looked at. */
    public String keep() {
        boolean made = records().isEmpty()
                ? previews.make(change(), preview.epoch())
                : previews.makeOfRecords(change(), preview.epoch());
        if (made) {
            return afterwards();
        }
        preview = ask();
        Messages.addGlobalWarn(texts.get("preview.meanwhile"));
        return null;
    }

    /** Goes back to the fields. */
    public void back() {
        preview = null;
    }

    /** Shows the people whose names were asked for. */
    public void find() {
        first = 0;
        preview = ask();
    }

    /** Shows the people after those shown. */
    public void next() {
        first += PEOPLE;
        preview = ask();
    }

    /** Shows the people before those shown. */
    public void previous() {
        first = Math.max(0, first - PEOPLE);
        preview = ask();
    }

    public boolean isFollowed() {
        return first + PEOPLE < preview.found();
    }

    public boolean isPreceded() {
        return first > 0;
    }

    /** Whether there are so many people that looking for a name helps. */
    public boolean isCrowded() {
        return preview.people() - preview.unnamed() > PEOPLE;
    }

    /** What the change would do, or null as long as nobody asked. */
    public Preview getPreview() {
        return preview;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    private Preview ask() {
        PreviewFilter people = new PreviewFilter(person, first, PEOPLE);
        return records().isEmpty() ? previews.of(change(), people) : previews.ofRecords(change(), records(), people);
    }
}
