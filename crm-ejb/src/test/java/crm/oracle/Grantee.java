package crm.oracle;

/** C4: to whom something is granted. Queues share their ids with users, for both can own; groups have ids of their own. */
public record Grantee(Sort sort, int id) {
    /** What the id is one of. */
    public enum Sort {
        USER,
        ROLE,
        ROLE_AND_BELOW,
        GROUP,
        QUEUE
    }

    public static Grantee user(int id) {
        return new Grantee(Sort.USER, id);
    }

    public static Grantee role(int id) {
        return new Grantee(Sort.ROLE, id);
    }

    public static Grantee roleAndBelow(int id) {
        return new Grantee(Sort.ROLE_AND_BELOW, id);
    }

    public static Grantee group(int id) {
        return new Grantee(Sort.GROUP, id);
    }

    public static Grantee queue(int id) {
        return new Grantee(Sort.QUEUE, id);
    }

    /** Whether it lists others: a public group or a queue. */
    public boolean isCircle() {
        return sort == Sort.GROUP || sort == Sort.QUEUE;
    }

    /** Whether it names that role, alone or with all below it. */
    public boolean isRole(int role) {
        return id == role && (sort == Sort.ROLE || sort == Sort.ROLE_AND_BELOW);
    }

    @Override
    public String toString() {
        return sort + " " + id;
    }
}
