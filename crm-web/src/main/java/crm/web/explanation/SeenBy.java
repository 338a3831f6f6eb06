package crm.web.explanation;

import crm.domain.explanation.Clause;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.ejb.explanation.ExplanationService;
import crm.ejb.explanation.OnlookerFilter;
import crm.ejb.explanation.OnlookerRow;
import crm.ejb.explanation.WhoCanSee;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The panel of a record page with those who can see it: the first few, and how many for which reason. */
@Named
@RequestScoped
public class SeenBy {
    private static final int SHOWN = 6;

    @Inject
    private ExplanationService explanations;

    private WhoCanSee read;

    private WhoCanSee of(RecordRef ref) {
        if (read == null) {
            read = explanations.whoCanSee(ref, OnlookerFilter.NONE, Paging.first(SHOWN));
        }
        return read;
    }

    public List<OnlookerRow> people(RecordRef ref) {
        return of(ref).people().rows();
    }

    public List<Clause> reasons(RecordRef ref) {
        return of(ref).byReason().keySet().stream().sorted().toList();
    }

    public int count(RecordRef ref, Clause reason) {
        return of(ref).byReason().get(reason);
    }
}
