package crm.domain.conversion;

import crm.domain.conversion.FieldOutcome.Outcome;
import crm.domain.shared.Address;
import crm.domain.shared.FieldAccess;
import crm.domain.shared.FieldRights;
import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody who converts sees of the fields on both sides (clause C13). Every value of the lead goes where it always
 * goes, seen or not, and is then seen there by those who may see it there; he is told only of what he sees, and chooses
 * only between values he sees, in fields he may change.
 *
 * @param rights his rights of each type
 */
public record Sight(Map<RecordType, FieldRights> rights) {
    public Sight {
        rights = Map.copyOf(rights);
    }

    /** The outcomes he is told of. */
    public List<FieldOutcome> of(List<FieldOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> least(RecordType.LEAD, outcome.leadField()).atLeast(FieldAccess.READ))
                .map(this::seen)
                .toList();
    }

    /** @throws InvalidException if a value is to be replaced that he may not see or change, or by one he may not see */
    public void requireChoosable(Set<String> replace) {
        InvalidException.throwIfAny(replace.stream()
                .filter(key -> !isChoosable(key))
                .map(key -> Problem.of(null, "conversion.replace.refused"))
                .limit(1)
                .toList());
    }

    private FieldOutcome seen(FieldOutcome told) {
        if (told.target() == null) {
            return told;
        }
        return switch (least(told.target(), told.targetField())) {
            case HIDDEN -> new FieldOutcome(told.leadField(), told.value(), told.target(), null, null, Outcome.UNSEEN);
            case READ -> told.isConflict() ? told.as(Outcome.FIXED) : told;
            case EDIT -> told;
        };
    }

    private boolean isChoosable(String key) {
        int dot = key.indexOf('.');
        String field = key.substring(dot + 1);
        RecordType target = Stream.of(RecordType.values())
                .filter(type -> dot > 0 && type.word().equals(key.substring(0, dot)))
                .findFirst()
                .orElse(null);
        return target != null
                && least(target, field) == FieldAccess.EDIT
                && least(RecordType.LEAD, origin(field)).atLeast(FieldAccess.READ);
    }

    /** The lead's field that fills a field. */
    private static String origin(String field) {
        return switch (field) {
            case "name" -> "company";
            case "billing", "mailing" -> "address";
            default -> field;
        };
    }

    /** What he may do with a field; with an address, which goes as a whole, what he may do with all of its parts. */
    private FieldAccess least(RecordType type, String field) {
        Stream<String> parts =
                switch (field) {
                    case "address" -> Address.fields("").stream();
                    case "billing", "mailing" -> Address.fields(field).stream();
                    default -> Stream.of(field);
                };
        FieldRights held = rights.getOrDefault(type, FieldRights.NONE);
        return parts.map(held::of).min(FieldAccess::compareTo).orElse(FieldAccess.HIDDEN);
    }
}
