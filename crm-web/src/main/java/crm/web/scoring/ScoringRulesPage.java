package crm.web.scoring;

import crm.domain.scoring.ScoringPolicy;
import crm.ejb.scoring.PointRuleRow;
import crm.ejb.scoring.ScoringRunRow;
import crm.ejb.scoring.ScoringService;
import crm.web.ui.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.omnifaces.util.Messages;

/** Scoring as a whole: the rules as sentences, when a lead is ready, and how far summing up has come. */
@Named
@ViewScoped
public class ScoringRulesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/scoring/rules.xhtml?faces-redirect=true";

    @Inject
    private transient ScoringService scoring;

    @Inject
    private transient Texts texts;

    private List<PointRuleRow> rules;
    private ScoringRunRow run;
    private BigDecimal threshold;
    private boolean interest;
    private boolean autoQualify;

    @PostConstruct
    void open() {
        rules = scoring.rules();
        ScoringPolicy policy = scoring.policy();
        threshold = BigDecimal.valueOf(policy.threshold());
        interest = policy.interest();
        autoQualify = policy.autoQualify();
        look();
    }

    /** Looks again how far it is. */
    public void look() {
        run = scoring.run().orElse(null);
    }

    /** Stores when leads are ready and what comes of it. */
    public String save() {
        Integer points = PointRuleForm.whole(threshold);
        scoring.change(new ScoringPolicy(points == null ? 0 : points, interest, autoQualify));
        Messages.addFlashGlobalInfo(texts.get("scoring.rules.saved"));
        return HERE;
    }

    /** Sums up every lead again. */
    public void sumUp() {
        scoring.sumUpAll();
        look();
    }

    public List<PointRuleRow> getRules() {
        return rules;
    }

    /** The last run over all leads, or null if there was none. */
    public ScoringRunRow getRun() {
        return run;
    }

    public boolean isRunning() {
        return run != null && run.running();
    }

    public BigDecimal getThreshold() {
        return threshold;
    }

    public void setThreshold(BigDecimal threshold) {
        this.threshold = threshold;
    }

    public boolean isInterest() {
        return interest;
    }

    public void setInterest(boolean interest) {
        this.interest = interest;
    }

    public boolean isAutoQualify() {
        return autoQualify;
    }

    public void setAutoQualify(boolean autoQualify) {
        this.autoQualify = autoQualify;
    }
}
