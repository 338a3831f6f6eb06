package crm.demo;

import crm.domain.activity.ActivityKind;

/** What people write down about their work. */
final class Remarks {
    private static final String CALLS =
            "First call: needs and timing|Not reached, left a message|Called back about the quote"
                    + "|Asked about delivery times|Clarified who decides|Follow-up after the fair|Talked to the plant manager";
    private static final String MAILS = "Sent the data sheets|Sent quote and terms|Answered questions on calibration"
            + "|Invitation to the webinar|Reminder: offer ends soon|Thank you for the visit";
    private static final String MEETINGS =
            "On-site visit|Online demonstration|Meeting at the trade fair|Kick-off of the trial"
                    + "|Technical review with engineering|Commercial negotiation";
    private static final String NOTES = "Uses a competitor's gauges so far|Prefers calls before nine|Org chart changed"
            + "|Interested in a frame contract|Important: approval by the parent company|Budget confirmed";
    private static final String TASKS =
            "Call back|Send revised quote|Prepare the demonstration|Ask for the tender documents"
                    + "|Check delivery date with production|Send references|Arrange site visit";
    private static final String BODIES = """
            Spoke for ten minutes. Wants prices for 5 and for 20 pieces.
            Will discuss it with the team on Monday.|\
            "Send us something we can show the board," she said; and then:
            "not more than two pages".|\
            Two lines, 40 measuring points each, DN 50 to DN 150.
            - trial with three sensors
            - decision after four weeks|\
            Nobody there until next week.|\
            Grüße aus Köln – Termin bestätigt, Anfahrt über Tor 3.""";

    private Remarks() {}

    static String subject(ActivityKind kind, Dice dice) {
        return dice.word(
                switch (kind) {
                    case CALL -> CALLS;
                    case EMAIL -> MAILS;
                    case MEETING -> MEETINGS;
                    case NOTE -> NOTES;
                    case TASK -> TASKS;
                });
    }

    /** Text for a note always, for the others sometimes; else null. */
    static String body(ActivityKind kind, Dice dice) {
        return kind == ActivityKind.NOTE || dice.chance(0.35) ? dice.word(BODIES) : null;
    }
}
