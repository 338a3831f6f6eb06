package crm.oracle;

import java.util.EnumMap;
import java.util.Map;

/** The organisation's settings, one per type; null is refused. */
public record Settings(Setting leads, Setting accounts, Setting contacts, Setting opportunities) {
    /** As shipped (C2). */
    public static Settings shipped() {
        Setting controlled = new Setting(DefaultAccess.CONTROLLED_BY_ACCOUNT, true);
        return new Settings(Setting.PRIVATE, Setting.PRIVATE, controlled, Setting.PRIVATE);
    }

    public Setting of(Kind kind) {
        return switch (kind) {
            case LEAD -> leads;
            case ACCOUNT -> accounts;
            case CONTACT -> contacts;
            case OPPORTUNITY -> opportunities;
        };
    }

    public Settings with(Kind kind, Setting now) {
        Map<Kind, Setting> all = new EnumMap<>(Kind.class);
        for (Kind each : Kind.values()) {
            all.put(each, each == kind ? now : of(each));
        }
        return new Settings(
                all.get(Kind.LEAD), all.get(Kind.ACCOUNT), all.get(Kind.CONTACT), all.get(Kind.OPPORTUNITY));
    }

    /**
     * C2's rule of combination: each default must suit its type, and if accounts are PRIVATE, opportunities must be
     * PRIVATE and contacts PRIVATE or CONTROLLED_BY_ACCOUNT.
     */
    public boolean areLegal() {
        for (Kind kind : Kind.values()) {
            if (!of(kind).access().suits(kind)) {
                return false;
            }
        }
        if (accounts.access() != DefaultAccess.PRIVATE) {
            return true;
        }
        boolean contactsHidden =
                contacts.access() == DefaultAccess.PRIVATE || contacts.access() == DefaultAccess.CONTROLLED_BY_ACCOUNT;
        return contactsHidden && opportunities.access() == DefaultAccess.PRIVATE;
    }
}
