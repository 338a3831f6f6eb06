package crm.oracle;

/**
 * What the organisation has decided for one type.
 *
 * @param hierarchy whether those above an owner have what he has (C3)
 */
public record Setting(DefaultAccess access, boolean hierarchy) {
    public static final Setting PRIVATE = new Setting(DefaultAccess.PRIVATE, true);

    public Setting withAccess(DefaultAccess now) {
        return new Setting(now, hierarchy);
    }

    public Setting withHierarchy(boolean now) {
        return new Setting(access, now);
    }
}
