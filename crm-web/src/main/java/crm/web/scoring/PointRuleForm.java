package crm.web.scoring;

import crm.domain.access.Condition;
import crm.domain.activity.SignalKind;
import crm.domain.scoring.Decay;
import crm.domain.scoring.Fading;
import crm.domain.scoring.PointRule;
import java.io.Serializable;
import java.math.BigDecimal;

/** What is typed about a point rule beside its condition; lives and dies with its page. */
public class PointRuleForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal MOST = BigDecimal.valueOf(999_999);

    private SignalKind kind;
    private BigDecimal points;
    private BigDecimal most;
    private Fading fading = Fading.NEVER;
    private BigDecimal days;

    /** The form filled with what the rule says. */
    static PointRuleForm of(PointRule rule) {
        PointRuleForm form = new PointRuleForm();
        form.kind = rule.kind();
        form.points = BigDecimal.valueOf(rule.points());
        form.most = rule.most() == null ? null : BigDecimal.valueOf(rule.most());
        form.fading = rule.decay().fading();
        form.days = rule.decay().days() == null
                ? null
                : BigDecimal.valueOf(rule.decay().days());
        return form;
    }

    /** @throws crm.domain.shared.InvalidException naming what is wrong */
    PointRule toRule(Condition condition) {
        return condition == null
                ? PointRule.each(kind, whole(points), whole(most), new Decay(fading, whole(days)))
                : PointRule.where(condition, whole(points));
    }

    /** What no whole number can say becomes one that is refused; null stays null. */
    static Integer whole(BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(MOST) > 0 ? 0 : number.intValue();
    }

    public SignalKind getKind() {
        return kind;
    }

    public void setKind(SignalKind kind) {
        this.kind = kind;
    }

    public BigDecimal getPoints() {
        return points;
    }

    public void setPoints(BigDecimal points) {
        this.points = points;
    }

    public BigDecimal getMost() {
        return most;
    }

    public void setMost(BigDecimal most) {
        this.most = most;
    }

    public Fading getFading() {
        return fading;
    }

    public void setFading(Fading fading) {
        this.fading = fading;
    }

    public BigDecimal getDays() {
        return days;
    }

    public void setDays(BigDecimal days) {
        this.days = days;
    }
}
