package crm.ejb.sharing;

import crm.domain.access.ConditionField;
import crm.domain.access.ConditionFields;
import crm.domain.account.AccountKind;
import crm.domain.account.AccountProfile;
import crm.domain.account.AccountType;
import crm.domain.contact.ContactProfile;
import crm.domain.lead.Channel;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.lead.Rating;
import crm.domain.opportunity.ForecastCategory;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.opportunity.OpportunityType;
import crm.domain.opportunity.Stage;
import crm.domain.shared.Field;
import crm.domain.shared.FieldCatalog;
import crm.domain.shared.FieldType;
import crm.domain.shared.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What conditions may speak of: the fields of each record type's catalog, and those that its life gives it. */
public final class Criteria {
    private static final ConditionFields LEAD = fields(
            LeadProfile.FIELDS,
            Map.of(
                    "source",
                    words(LeadSource.values()),
                    "channel",
                    words(Channel.values()),
                    "rating",
                    words(Rating.values())),
            choice("status", LeadStatus.values()),
            number("score"));
    private static final ConditionFields ACCOUNT = fields(
            AccountProfile.FIELDS,
            Map.of("type", words(AccountType.values()), "source", words(LeadSource.values())),
            choice("kind", AccountKind.values()));
    private static final ConditionFields CONTACT =
            fields(ContactProfile.FIELDS, Map.of("source", words(LeadSource.values())));
    private static final ConditionFields OPPORTUNITY = fields(
            OpportunityProfile.FIELDS,
            Map.of("type", words(OpportunityType.values()), "source", words(LeadSource.values())),
            choice("stage", Stage.values()),
            number("probability"),
            choice("forecastCategory", ForecastCategory.values()));

    private Criteria() {}

    /** The fields of records of the type. */
    public static ConditionFields of(RecordType type) {
        return switch (type) {
            case LEAD -> LEAD;
            case ACCOUNT -> ACCOUNT;
            case CONTACT -> CONTACT;
            case OPPORTUNITY -> OPPORTUNITY;
        };
    }

    private static ConditionFields fields(
            FieldCatalog<?> catalog, Map<String, List<String>> words, ConditionField... others) {
        Function<Field<?>, ConditionField> made =
                field -> new ConditionField(field.name(), field.type(), words.getOrDefault(field.name(), List.of()));
        List<ConditionField> all = new ArrayList<>(List.of(others));
        catalog.fields().forEach(field -> all.add(made.apply(field)));
        return new ConditionFields(all);
    }

    private static ConditionField choice(String name, Enum<?>... constants) {
        return new ConditionField(name, FieldType.CHOICE, words(constants));
    }

    private static ConditionField number(String name) {
        return new ConditionField(name, FieldType.NUMBER, List.of());
    }

    private static List<String> words(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
