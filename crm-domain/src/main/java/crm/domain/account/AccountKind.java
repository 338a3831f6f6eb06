package crm.domain.account;

/** What an account stands for: a company with contacts, or one consumer without. Never changes. */
public enum AccountKind {
    BUSINESS,
    PERSON
}
