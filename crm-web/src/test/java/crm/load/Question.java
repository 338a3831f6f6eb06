package crm.load;

import crm.bench.BenchDatabase;

/** A page that is asked for again and again. */
enum Question {
    LIST("list of leads", "/lead/list.xhtml"),
    LIST_BY_SCORE("list of leads by score", "/lead/list.xhtml?sort=score"),
    RECORD("page of a lead", "/lead/view.xhtml?id="),
    EDIT("form of a lead", "/lead/edit.xhtml?id="),
    SEARCH("search everything for a rare word", "/search.xhtml?q=xanfield"),
    SEARCH_MANY("search everything for a frequent word", "/search.xhtml?q=zenith"),
    HOME("home", "/index.xhtml"),
    MOVE("action: a lead moves to another status", "/lead/view.xhtml?id=");

    private final String title;
    private final String path;

    Question(String title, String path) {
        this.title = title;
        this.path = path;
    }

    String title() {
        return title;
    }

    /** Whether the page is only opened to press a button on it. */
    boolean isAction() {
        return this == MOVE;
    }

    /** Where it is asked; pages of one record are asked for one of the visitor's own. */
    String path(Visitor visitor, BenchDatabase database) {
        return path.endsWith("id=") ? path + visitor.nextOwn(database) : path;
    }
}
