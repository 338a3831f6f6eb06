package crm.domain.opportunity;

import java.util.Arrays;
import java.util.List;

/** The stages of a sale in their order, each with its usual probability in percent and forecast category. */
public enum Stage {
    PROSPECTING(10, ForecastCategory.PIPELINE),
    QUALIFICATION(20, ForecastCategory.PIPELINE),
    NEEDS_ANALYSIS(35, ForecastCategory.PIPELINE),
    PROPOSAL(60, ForecastCategory.BEST_CASE),
    NEGOTIATION(80, ForecastCategory.COMMIT),
    CLOSED_WON(100, ForecastCategory.CLOSED),
    CLOSED_LOST(0, ForecastCategory.OMITTED);

    private final int probability;
    private final ForecastCategory forecast;

    Stage(int probability, ForecastCategory forecast) {
        this.probability = probability;
        this.forecast = forecast;
    }

    /** Where every opportunity begins. */
    public static Stage first() {
        return PROSPECTING;
    }

    /** The stages in which a sale is still open. */
    public static List<Stage> open() {
        return Arrays.stream(values()).filter(stage -> !stage.isClosed()).toList();
    }

    /** Usual probability of winning, percent. */
    public int probability() {
        return probability;
    }

    public ForecastCategory forecast() {
        return forecast;
    }

    public boolean isClosed() {
        return this == CLOSED_WON || this == CLOSED_LOST;
    }
}
