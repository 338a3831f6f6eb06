package crm.ejb.access;

import java.util.List;

/**
 * Users who have on one type, before and after a change, the same but for what each has by being who he is; something
 * differs for at least one of them.
 *
 * @param before what they have alike
 * @param after what they have alike then
 * @param people their numbers
 */
record Peers(List<Grant> before, List<Grant> after, Differences differences, List<Integer> people) {}
