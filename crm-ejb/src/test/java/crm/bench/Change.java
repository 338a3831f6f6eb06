package crm.bench;

import java.util.function.Consumer;

/**
 * A change of the organisation by which somebody comes to see a lead, and by which he no longer does.
 *
 * @param user who sees it afterwards and did not before
 * @param lead which
 */
record Change(String name, int user, long lead, Consumer<Desk> make, Consumer<Desk> back) {}
