package crm.domain.opportunity;

/** How surely an opportunity counts in a forecast. */
public enum ForecastCategory {
    PIPELINE,
    BEST_CASE,
    COMMIT,
    CLOSED,
    OMITTED
}
