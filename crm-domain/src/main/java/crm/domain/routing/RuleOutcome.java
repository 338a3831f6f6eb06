package crm.domain.routing;

/** What a rule says to one lead. */
public enum RuleOutcome {
    /** The rule is switched off. */
    OFF,
    /** The lead is none that the rule means. */
    UNMET,
    /** The lead goes to whom the rule names. */
    TAKEN,
    /** The lead is meant, but everybody the rule names is away, has enough leads, or may not own any. */
    NOBODY,
    /** An earlier rule has decided. */
    AFTER
}
