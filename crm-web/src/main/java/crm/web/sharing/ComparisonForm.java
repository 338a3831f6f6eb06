package crm.web.sharing;

import crm.domain.access.Condition;
import crm.domain.access.ConditionField;
import crm.domain.access.Operator;
import crm.domain.shared.FieldType;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One comparison of a condition as it is being written; the value lies in the place that fits the field. */
public class ComparisonForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<ConditionField> known;
    private String field;
    private Operator operator = Operator.EQUALS;
    private String text;
    private String word;
    private BigDecimal number;
    private LocalDate day;

    ComparisonForm(List<ConditionField> known) {
        this.known = known;
        this.field = known.get(0).name();
    }

    static ComparisonForm of(List<ConditionField> known, Condition.Comparison comparison) {
        ComparisonForm form = new ComparisonForm(known);
        form.field = comparison.field();
        form.operator = comparison.operator();
        String value = comparison.value();
        switch (form.meant().type()) {
            case NUMBER, MONEY -> form.number = new BigDecimal(value);
            case DATE -> form.day = LocalDate.parse(value);
            case BOOLEAN, CHOICE -> form.word = value;
            default -> form.text = value;
        }
        return form;
    }

    Condition.Comparison toComparison() {
        settle();
        return new Condition.Comparison(field, operator, value());
    }

    /** Takes an operator that fits, after another field was chosen. */
    void settle() {
        if (operator == null || !operator.fits(meant().type())) {
            operator = Operator.EQUALS;
        }
        if (word != null
                && meant().type() == FieldType.CHOICE
                && !meant().words().contains(word)) {
            word = null;
        }
    }

    private String value() {
        return switch (meant().type()) {
            case NUMBER, MONEY -> number == null ? null : number.toPlainString();
            case DATE -> day == null ? null : day.toString();
            case BOOLEAN, CHOICE -> word;
            default -> text;
        };
    }

    private ConditionField meant() {
        return known.stream()
                .filter(one -> one.name().equals(field))
                .findFirst()
                .orElse(known.get(0));
    }

    /** Which kind of value the field has: text, number, date, truth or choice. */
    public String getKind() {
        return switch (meant().type()) {
            case NUMBER, MONEY -> "number";
            case DATE -> "date";
            case BOOLEAN -> "truth";
            case CHOICE -> "choice";
            default -> "text";
        };
    }

    /** The operators that fit the field. */
    public List<Operator> getOperators() {
        return Stream.of(Operator.values())
                .filter(each -> each.fits(meant().type()))
                .toList();
    }

    /** The words of a choice. */
    public List<String> getWords() {
        return meant().words();
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public Operator getOperator() {
        return operator;
    }

    public void setOperator(Operator operator) {
        this.operator = operator;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }

    public BigDecimal getNumber() {
        return number;
    }

    public void setNumber(BigDecimal number) {
        this.number = number;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }
}
