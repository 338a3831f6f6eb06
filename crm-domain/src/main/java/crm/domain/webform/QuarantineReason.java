package crm.domain.webform;

/** Why something that was sent to a form did not become a lead. */
public enum QuarantineReason {
    /** The form is switched off. */
    INACTIVE,
    /** The field that people do not see was filled in. */
    HONEYPOT,
    /** Too much came from one address, or to one form. */
    LIMIT,
    /** The question that tells people from machines was not answered rightly. */
    CAPTCHA,
    /** A value is wrong, or one that is needed is missing. */
    INVALID,
    /** It is no form, or longer than a form can be. */
    UNREADABLE,
    /** Something failed here. */
    FAULT,
    /** Far too much came; it was counted and not kept. */
    FLOOD
}
