package crm.demo;

import static crm.domain.activity.SignalKind.CALL_HELD;
import static crm.domain.activity.SignalKind.DOCUMENT_LOADED;
import static crm.domain.activity.SignalKind.EMAIL_OPENED;
import static crm.domain.activity.SignalKind.EMAIL_REPLIED;
import static crm.domain.activity.SignalKind.EVENT_ATTENDED;
import static crm.domain.activity.SignalKind.FORM_SUBMITTED;
import static crm.domain.activity.SignalKind.LINK_CLICKED;
import static crm.domain.activity.SignalKind.MEETING_HELD;
import static crm.domain.activity.SignalKind.PAGE_VISITED;

import crm.domain.access.Condition;
import crm.domain.access.Operator;
import crm.domain.activity.ActivityKind;
import crm.domain.activity.SignalKind;
import crm.domain.lead.Lead;
import crm.domain.lead.Rating;
import crm.domain.scoring.Decay;
import crm.domain.scoring.Fading;
import crm.domain.scoring.PointRule;
import crm.domain.scoring.Score;
import crm.domain.scoring.Scoring;
import crm.domain.scoring.Tally;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What open leads did, so much of it that they come near the score they are meant to have; then their score is the sum. */
final class SignalBook {
    private static final int TRIES = 12;
    private static final int DAYS = 40;
    private static final int READY = 50;
    private static final PointRule INTERESTED = where("interested", "true", 20);
    private static final PointRule HOT = where("rating", "HOT", 10);
    private static final PointRule SILENT = where("emailOptOut", "true", -10);

    /** The rules as they are shipped. */
    private static final List<PointRule> RULES = List.of(
            each(PAGE_VISITED, 2, 20, Fading.ENDS, 30),
            each(EMAIL_OPENED, 5, 20, Fading.ENDS, 60),
            each(LINK_CLICKED, 10, 30, Fading.HALVES, 60),
            each(EMAIL_REPLIED, 15, 45, Fading.HALVES, 90),
            each(DOCUMENT_LOADED, 10, 30, Fading.HALVES, 60),
            each(FORM_SUBMITTED, 20, 40, Fading.HALVES, 90),
            each(EVENT_ATTENDED, 20, 40, Fading.HALVES, 90),
            each(CALL_HELD, 10, 30, Fading.HALVES, 90),
            each(MEETING_HELD, 20, 40, Fading.HALVES, 90),
            INTERESTED,
            HOT,
            SILENT);

    private final Story story;
    private final Dice dice = new Dice(36);
    private final Map<Long, List<Done>> logged = new HashMap<>();

    SignalBook(Story story) {
        this.story = story;
    }

    private record Done(SignalKind kind, Instant at) {}

    /** Gives every lead that is not converted its signals and its score. */
    void fill() {
        for (Row activity : story.activities()) {
            SignalKind.of((ActivityKind) activity.columns().get("kind")).ifPresent(kind -> logged.computeIfAbsent(
                            (Long) activity.columns().get("lead_id"), lead -> new ArrayList<>())
                    .add(new Done(kind, (Instant) activity.columns().get("happened_at"))));
        }
        story.leads.stream().filter(lead -> !lead.isConverted()).forEach(this::fill);
    }

    private void fill(Lead lead) {
        int meant = story.score(lead);
        List<Done> done = new ArrayList<>(logged.getOrDefault(lead.id(), List.of()));
        Instant from = latest(lead.createdAt(), story.year.today().minusDays(DAYS));
        for (int i = 0; i < TRIES && score(lead, done).total() < meant; i++) {
            Done next = new Done(dice.pick(kinds(lead)), within(from));
            done.add(next);
            story.signalled(new Row("lead_signal")
                    .with("lead_id", lead.id())
                    .with("kind", next.kind())
                    .with("subject", subject(next.kind()))
                    .with("happened_at", next.at()));
        }
        keep(lead, score(lead, done));
    }

    private void keep(Lead lead, Score score) {
        story.score(lead, score.total());
        boolean ready = score.total() >= READY || lead.profile().interested();
        if (ready || score.nextChange() != null) {
            story.signalled(new Row("lead_score")
                    .with("lead_id", lead.id())
                    .with("ready_since", ready ? story.year.end() : null)
                    .with("next_on", score.nextChange()));
        }
        if (score.total() > 0) {
            story.signalled(new Row("score_change")
                    .with("lead_id", lead.id())
                    .with("happened_at", story.year.end())
                    .with("score_before", 0)
                    .with("score_after", score.total())
                    .with("reason", "RULES"));
        }
    }

    private Score score(Lead lead, List<Done> done) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Done one : done) {
            LocalDate day = LocalDate.ofInstant(one.at(), ZoneOffset.UTC);
            tallies.merge(
                    one.kind() + " " + day,
                    new Tally(one.kind(), day, 1),
                    (a, b) -> new Tally(a.kind(), a.day(), a.count() + b.count()));
        }
        List<PointRule> met = Stream.of(
                        lead.profile().interested() ? INTERESTED : null,
                        lead.profile().rating() == Rating.HOT ? HOT : null,
                        lead.profile().emailOptOut() ? SILENT : null)
                .filter(rule -> rule != null)
                .toList();
        return new Scoring(RULES, story.year.today()).of(tallies.values(), met);
    }

    private Instant within(Instant from) {
        long seconds = Math.max(1, story.year.end().getEpochSecond() - from.getEpochSecond());
        return from.plusSeconds((long) (seconds * dice.fraction()));
    }

    private static Instant latest(Instant at, LocalDate day) {
        Instant begun = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        return at.isAfter(begun) ? at : begun;
    }

    private static List<SignalKind> kinds(Lead lead) {
        return switch (lead.profile().source()) {
            case WEB_FORM -> List.of(FORM_SUBMITTED, PAGE_VISITED, PAGE_VISITED, EMAIL_OPENED, DOCUMENT_LOADED);
            case TRADE_SHOW -> List.of(EVENT_ATTENDED, PAGE_VISITED, EMAIL_OPENED, LINK_CLICKED);
            case EMAIL_CAMPAIGN -> List.of(EMAIL_OPENED, EMAIL_OPENED, LINK_CLICKED, EMAIL_REPLIED, PAGE_VISITED);
            default -> List.of(PAGE_VISITED, PAGE_VISITED, EMAIL_OPENED, LINK_CLICKED, DOCUMENT_LOADED, EMAIL_REPLIED);
        };
    }

    private String subject(SignalKind kind) {
        return switch (kind) {
            case PAGE_VISITED -> dice.word("Prices|Flow meters|Calibration|Pressure sensors|References");
            case EMAIL_OPENED, LINK_CLICKED -> dice.word("Newsletter|Spring offer|Invitation to the webinar");
            case EMAIL_REPLIED -> "Re: " + dice.word("Spring offer|Your question|Invitation to the webinar");
            case FORM_SUBMITTED -> dice.word("Contact us|Ask for a demo|Price list");
            case DOCUMENT_LOADED -> dice.word("Data sheet FX-200|Calibration guide|Price list");
            case EVENT_ATTENDED -> dice.word("Sensor fair|Webinar: metering steam|Open day");
            case CALL_HELD, EMAIL_SENT, MEETING_HELD -> null;
        };
    }

    private static PointRule each(SignalKind kind, int points, int most, Fading fading, int days) {
        return PointRule.each(kind, points, most, new Decay(fading, days));
    }

    private static PointRule where(String field, String value, int points) {
        return PointRule.where(new Condition.Comparison(field, Operator.EQUALS, value), points);
    }
}
