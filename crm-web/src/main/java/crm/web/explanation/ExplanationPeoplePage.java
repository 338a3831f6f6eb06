package crm.web.explanation;

import crm.domain.explanation.Clause;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.Slice;
import crm.ejb.explanation.ExplanationService;
import crm.ejb.explanation.OnlookerFilter;
import crm.ejb.explanation.OnlookerRow;
import crm.ejb.explanation.WhoCanSee;
import crm.web.ui.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Everybody who can see a record. */
@Named
@RequestScoped
public class ExplanationPeoplePage extends ListPage<OnlookerRow> {
    @Inject
    private ExplanationService explanations;

    private RecordRef ref;
    private WhoCanSee answer;

    public ExplanationPeoplePage() {
        super("name", false);
    }

    @Override
    protected Slice<OnlookerRow> load(Paging paging) {
        ref = RecordAddress.ofRequest();
        answer = explanations.whoCanSee(ref, new OnlookerFilter(getText(), filter("reason", Clause.class)), paging);
        return answer.people();
    }

    public RecordRef getRef() {
        return ref;
    }

    public String getText() {
        return filter("text");
    }

    public String getReason() {
        return filter("reason");
    }

    /** The reasons that somebody has, the strongest first. */
    public List<Clause> getReasons() {
        return answer.byReason().keySet().stream().sorted().toList();
    }
}
