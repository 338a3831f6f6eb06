package crm.domain.opportunity;

import crm.domain.shared.Field;
import crm.domain.shared.FieldCatalog;
import crm.domain.shared.FieldType;
import crm.domain.shared.FieldValues;
import crm.domain.shared.Text;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What is known of an opportunity beside its stage.
 *
 * @param amount expected revenue in {@code currency}, or null if unknown
 * @param currency ISO 4217 code
 * @param closeDate day the decision is expected or was taken
 */
@Embeddable
public record OpportunityProfile(
        String name,
        BigDecimal amount,
        String currency,
        LocalDate closeDate,
        @Enumerated(EnumType.STRING) OpportunityType type,
        String source,
        String nextStep,
        String description)
        implements Serializable {

    /** The fields of an opportunity, in reading order. */
    public static final FieldCatalog<OpportunityProfile> FIELDS = new FieldCatalog<>(
            OpportunityProfile::of,
            Field.<OpportunityProfile>text("name", 120, OpportunityProfile::name)
                    .must()
                    .names(),
            Field.of("amount", FieldType.MONEY, OpportunityProfile::amount),
            Field.<OpportunityProfile>text("currency", 3, OpportunityProfile::currency)
                    .must(),
            Field.<OpportunityProfile>of("closeDate", FieldType.DATE, OpportunityProfile::closeDate)
                    .must(),
            Field.of("type", FieldType.CHOICE, OpportunityProfile::type),
            Field.of("source", FieldType.CHOICE, OpportunityProfile::source),
            Field.text("nextStep", 255, OpportunityProfile::nextStep),
            Field.of("description", FieldType.LONG_TEXT, OpportunityProfile::description));

    private static OpportunityProfile of(FieldValues values) {
        return new OpportunityProfile(
                values.text("name"),
                values.get(BigDecimal.class, "amount"),
                values.text("currency"),
                values.get(LocalDate.class, "closeDate"),
                values.get(OpportunityType.class, "type"),
                values.text("source"),
                values.text("nextStep"),
                values.text("description"));
    }

    public OpportunityProfile {
        name = Text.line(name);
        currency = currency == null ? null : currency.strip().toUpperCase(Locale.ROOT);
        source = Text.line(source);
        nextStep = Text.line(nextStep);
        description = Text.clean(description);
    }

    /** This profile with currency and close date filled where they are missing. */
    public OpportunityProfile orElse(String usualCurrency, LocalDate usualCloseDate) {
        return new OpportunityProfile(
                name,
                amount,
                currency == null || currency.isEmpty() ? usualCurrency : currency,
                closeDate == null ? usualCloseDate : closeDate,
                type,
                source,
                nextStep,
                description);
    }

    /** This profile with another source. */
    public OpportunityProfile from(String otherSource) {
        return new OpportunityProfile(name, amount, currency, closeDate, type, otherSource, nextStep, description);
    }
}
