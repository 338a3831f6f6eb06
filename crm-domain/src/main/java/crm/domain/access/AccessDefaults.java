package crm.domain.access;

import static crm.domain.shared.RecordType.ACCOUNT;
import static crm.domain.shared.RecordType.CONTACT;
import static crm.domain.shared.RecordType.OPPORTUNITY;

import crm.domain.shared.RecordType;
import crm.domain.shared.Verdict;
import java.util.EnumMap;
import java.util.Map;

/** The sharing settings of all record types together; some combinations contradict each other (clause C2). */
public record AccessDefaults(Map<RecordType, AccessDefault> byType) {
    public AccessDefaults {
        EnumMap<RecordType, AccessDefault> copy = new EnumMap<>(RecordType.class);
        copy.putAll(byType);
        for (RecordType type : RecordType.values()) {
            if (!copy.containsKey(type)) {
                throw new IllegalArgumentException("no default access for " + type);
            }
        }
        byType = Map.copyOf(copy);
    }

    public AccessDefault of(RecordType type) {
        return byType.get(type);
    }

    public boolean contactsControlledByAccount() {
        return of(CONTACT).level() == DefaultLevel.CONTROLLED_BY_ACCOUNT;
    }

    /** These settings with one type's replaced. */
    public AccessDefaults with(RecordType type, AccessDefault setting) {
        EnumMap<RecordType, AccessDefault> changed = new EnumMap<>(byType);
        changed.put(type, setting);
        return new AccessDefaults(changed);
    }

    /** Whether the settings agree with each other; if not, the first contradiction. */
    public Verdict check() {
        for (RecordType type : RecordType.values()) {
            if (!of(type).level().fits(type)) {
                return Verdict.rejected("access.default.unfit", type, of(type).level());
            }
        }
        if (of(ACCOUNT).level() != DefaultLevel.PRIVATE) {
            return Verdict.allowed();
        }
        if (of(OPPORTUNITY).level() != DefaultLevel.PRIVATE) {
            return Verdict.rejected("access.default.opportunityWiderThanAccount");
        }
        DefaultLevel contacts = of(CONTACT).level();
        return contacts == DefaultLevel.PRIVATE || contacts == DefaultLevel.CONTROLLED_BY_ACCOUNT
                ? Verdict.allowed()
                : Verdict.rejected("access.default.contactWiderThanAccount");
    }
}
