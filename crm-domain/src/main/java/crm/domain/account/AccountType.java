package crm.domain.account;

/** What the account is to us. */
public enum AccountType {
    PROSPECT,
    CUSTOMER,
    PARTNER,
    COMPETITOR,
    OTHER
}
