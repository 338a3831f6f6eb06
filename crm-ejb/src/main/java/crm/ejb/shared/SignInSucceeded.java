package crm.ejb.shared;

/**
 * Somebody proved who he is; fired inside the transaction that lets him in.
 *
 * @param address where he comes from
 */
public record SignInSucceeded(int userId, String address) {}
