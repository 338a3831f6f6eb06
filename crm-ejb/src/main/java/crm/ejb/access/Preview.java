package crm.ejb.access;

import java.io.Serializable;
import java.util.List;

/**
 * What a change would do to who reaches what; nothing has been changed. The numbers are exact for the moment they were
 * counted: the change does just that, unless something else changes first.
 *
 * @param epoch the organisation's state the preview is about
 * @param gaining how many people can read something they could not before
 * @param losing how many people can no longer read something
 * @param people how many people anything changes for, those included whose name was not asked for
 * @param unnamed how many of them are not shown because he who asks may not be told about them
 * @param types those types of which something changes for anybody, each record counted once
 * @param found how many people are like those shown
 * @param shown the people asked for, those with the most records first
 */
public record Preview(
        long epoch,
        int gaining,
        int losing,
        int people,
        int unnamed,
        List<TypeChange> types,
        int found,
        List<PersonChange> shown)
        implements Serializable {
    public Preview {
        types = List.copyOf(types);
        shown = List.copyOf(shown);
    }

    /** Whether nobody reaches anything more or less than before. */
    public boolean isWithoutEffect() {
        return people == 0;
    }
}
