package crm.domain.webform;

/** What has become of something that was sent to a form. */
public enum SubmissionStatus {
    /** It became a lead at once. */
    ACCEPTED,
    /** It was kept apart, with the reason; it may still become a lead. */
    QUARANTINED,
    /** It became a lead after somebody looked at it. */
    REPLAYED
}
