package crm.oracle;

import java.util.Map;

/**
 * Something done, or (a task) to do, about one record or several.
 *
 * @param assignee who has to do a task, null for what is no task
 * @param about the records it hangs on, at most one of a kind; a lead alone
 */
public record Activity(long id, Type type, int author, Integer assignee, boolean done, Map<Kind, Long> about) {
    /** As far as access asks for it. */
    public enum Type {
        TASK,
        CALL,
        NOTE
    }

    public Activity {
        about = Map.copyOf(about);
    }

    public boolean hangsOn(Item record) {
        return about.containsKey(record.kind()) && about.get(record.kind()) == record.id();
    }

    public boolean isAssignedTo(int user) {
        return type == Type.TASK && assignee == user;
    }
}
