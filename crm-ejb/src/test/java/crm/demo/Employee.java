package crm.demo;

import java.util.List;

/**
 * Somebody who works for Larkfield Instruments.
 *
 * @param place in the role tree, or null
 * @param tryOut what there is to see as this person, for the list of sign-ins; null for those not on it
 */
record Employee(String userName, String firstName, String lastName, Place place, List<Duty> duties, String tryOut) {

    /** Who left the company, and is deactivated. */
    boolean hasLeft() {
        return userName.equals(Staff.LEFT);
    }
}
