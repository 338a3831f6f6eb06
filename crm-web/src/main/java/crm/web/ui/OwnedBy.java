package crm.web.ui;

/** Whose records a list shows; without it, everybody's. */
public enum OwnedBy {
    ME
}
