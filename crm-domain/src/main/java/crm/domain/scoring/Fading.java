package crm.domain.scoring;

/** What time does to points. */
public enum Fading {
    /** They stay. */
    NEVER,
    /** After so many days half of them is left, after as many again a quarter; halves are cut off. */
    HALVES,
    /** After so many days none of them is left. */
    ENDS
}
