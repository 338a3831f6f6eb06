package crm.ejb.access;

import crm.domain.access.Condition;
import crm.domain.access.ConditionField;
import crm.domain.access.ConditionFields;
import crm.domain.access.Operator;
import crm.domain.shared.FieldType;
import crm.oracle.Criterion;
import crm.oracle.Kind;
import java.util.List;

/** A criterion as production's condition over the two columns that stand for a record's text and number. */
record CriterionPath(Kind kind) {
    /** The column that holds a record's text. */
    String text() {
        return textField().column();
    }

    /** The column that holds a record's number; null for contacts, which have none. */
    String number() {
        return kind == Kind.CONTACT ? null : numberField().column();
    }

    /** The path by which production's triggers test a record. */
    String of(Criterion criterion) {
        ConditionFields fields = kind == Kind.CONTACT
                ? new ConditionFields(List.of(textField()))
                : new ConditionFields(List.of(textField(), numberField()));
        return CriteriaPath.of(fields.check(condition(criterion)), fields);
    }

    private Condition condition(Criterion criterion) {
        if (criterion instanceof Criterion.All all) {
            return new Condition.AllOf(all.parts().stream().map(this::condition).toList());
        }
        if (criterion instanceof Criterion.Any any) {
            return new Condition.AnyOf(any.parts().stream().map(this::condition).toList());
        }
        if (criterion instanceof Criterion.OfText text) {
            return new Condition.Comparison(textField().name(), operator(text.how()), text.value());
        }
        Criterion.OfNumber number = (Criterion.OfNumber) criterion;
        return new Condition.Comparison(numberField().name(), operator(number.how()), String.valueOf(number.value()));
    }

    private static Operator operator(Criterion.Comparison how) {
        return Operator.valueOf(how.name());
    }

    private ConditionField textField() {
        String name =
                switch (kind) {
                    case LEAD -> "company";
                    case ACCOUNT -> "industry";
                    case CONTACT -> "title";
                    case OPPORTUNITY -> "nextStep";
                };
        return new ConditionField(name, FieldType.TEXT, List.of());
    }

    private ConditionField numberField() {
        return kind == Kind.OPPORTUNITY
                ? new ConditionField("amount", FieldType.MONEY, List.of())
                : new ConditionField("employees", FieldType.NUMBER, List.of());
    }
}
