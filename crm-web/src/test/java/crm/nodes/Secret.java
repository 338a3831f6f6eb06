package crm.nodes;

/** The places where the owner's secret stands: one text of each of his records. */
enum Secret {
    LEAD("lead", "last_name"),
    ACCOUNT("account", "name"),
    CONTACT("contact", "last_name"),
    OPPORTUNITY("opportunity", "name"),
    /** A note about the reader's account and the owner's opportunity: for whoever may read both. */
    TIMELINE("activity", "subject");

    private final String table;
    private final String column;

    Secret(String table, String column) {
        this.table = table;
        this.column = column;
    }

    String update() {
        return "update " + table + " set " + column + " = ? where id = ?";
    }

    /** The text that stands here if the secret is that word. */
    String text(String word) {
        return word + name().charAt(0);
    }
}
