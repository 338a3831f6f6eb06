package crm.ejb.search;

import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.shared.Fold;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.access.CurrentViewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door to finding records by name, whatever their type. */
@Stateless
public class SearchService {
    private static final int LONGEST = 200;
    private static final int RECENT = 10;

    private Names names;
    private Visits visits;
    private CurrentViewer caller;

    protected SearchService() {}

    @Inject
    public SearchService(Names names, Visits visits, CurrentViewer caller) {
        this.names = names;
        this.visits = visits;
        this.caller = caller;
    }

    /**
     * The records whose names contain every word of the text, as far as the caller may read them. A text without a word,
     * or of more than 200 characters, finds nothing.
     *
     * @return the types of which something was found
     */
    @RolesAllowed(Permission.SIGNED_IN)
    public List<Hits> find(String text) {
        if (Fold.of(text).isEmpty() || text.length() > LONGEST) {
            return List.of();
        }
        Viewer viewer = caller.get();
        return Stream.of(RecordType.values())
                .map(type -> names.find(viewer, type, text))
                .filter(hits -> !hits.rows().isEmpty())
                .toList();
    }

    /** The last ten records the caller opened and may still read, latest first. */
    @RolesAllowed(Permission.SIGNED_IN)
    public List<FoundRow> recent() {
        Viewer viewer = caller.get();
        List<RecordRef> latest = visits.latest(viewer);
        Map<RecordRef, FoundRow> readable = latest.stream()
                .map(RecordRef::type)
                .distinct()
                .flatMap(type -> names.visited(viewer, type).stream())
                .collect(Collectors.toMap(FoundRow::ref, Function.identity()));
        return latest.stream()
                .map(readable::get)
                .filter(Objects::nonNull)
                .limit(RECENT)
                .toList();
    }
}
