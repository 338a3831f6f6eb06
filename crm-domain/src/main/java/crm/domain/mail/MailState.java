package crm.domain.mail;

/** What has become of a message. */
public enum MailState {
    /** Waits to be sent, or to be tried again. */
    WAITING,
    SENT,
    /** Given up after too many attempts. */
    DEAD
}
