package crm.ejb.webform;

/**
 * What the public may know of a form: nothing that depends on what was ever sent.
 *
 * @param returnTo address the browser goes to afterwards, or null
 * @param captcha whether the question that tells people from machines must be answered
 */
public record Onward(String returnTo, boolean captcha) {}
