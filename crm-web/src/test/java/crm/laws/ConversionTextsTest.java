package crm.laws;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.account.AccountKind;
import crm.domain.conversion.FieldOutcome;
import crm.domain.conversion.LeadFields;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.Rating;
import crm.domain.shared.Address;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every place a lead's value can go to has a name on the convert page. */
class ConversionTextsTest {
    private static final LeadProfile FULL = new LeadProfile(
            "Dr.",
            "Ines",
            "Weber",
            "Nordlicht",
            "CFO",
            "ines@nordlicht.test",
            "1",
            "2",
            "nordlicht.test",
            "Energy",
            3,
            BigDecimal.TEN,
            new Address("a", "b", "c", "d", "e"),
            LeadSource.PARTNER,
            null,
            Rating.HOT,
            true,
            true,
            true,
            "text");

    @Test
    void every_place_has_a_label_in_english() {
        Map<String, String> texts = Bundles.english();
        for (AccountKind kind : AccountKind.values()) {
            LeadFields fields = new LeadFields(FULL, Set.of());
            fields.account(kind, null);
            fields.contact(null);
            fields.opportunity(null);
            assertThat(fields.outcomes()).hasSizeGreaterThan(20);
            for (FieldOutcome outcome : fields.outcomes()) {
                assertThat(texts).containsKey("field.Lead." + outcome.leadField());
                if (outcome.target() != null) {
                    String type = outcome.target().name().charAt(0)
                            + outcome.target().word().substring(1);
                    assertThat(texts).containsKey("field." + type + "." + outcome.targetField());
                }
            }
        }
    }
}
