package crm.web.sharing;

/** How the parts of a condition belong together. */
public enum Joint {
    /** Every part must hold. */
    ALL,
    /** At least one part must hold. */
    ANY
}
