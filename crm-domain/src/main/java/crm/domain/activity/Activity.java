package crm.domain.activity;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.domain.shared.Text;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One thing done, or (a task) to do, about a record. Before conversion it hangs on a lead; conversion re-hangs the very
 * same activity on contact, opportunity or account and remembers the lead it came from.
 */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are written for queries alone
public class Activity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
    @SequenceGenerator(name = "record_seq", sequenceName = "record_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private ActivityKind kind;

    private String subject;
    private String body;
    private Instant happenedAt;
    private LocalDate dueOn;
    private Instant doneAt;
    private int authorId;
    private Integer assigneeId;
    private Long leadId;
    private Long accountId;
    private Long contactId;
    private Long opportunityId;
    private Long originLeadId;
    private Instant createdAt;

    protected Activity() {}

    /**
     * Logs something that was done about one record.
     *
     * @param subject required, at most 255 characters
     * @param body or null
     * @throws InvalidException naming every wrong field
     */
    public static Activity log(ActivityKind kind, String subject, String body, RecordRef about, Stamp stamp) {
        Activity activity = new Activity();
        activity.kind = kind;
        activity.subject = Text.line(subject);
        activity.body = Text.clean(body);
        activity.happenedAt = stamp.at();
        activity.createdAt = stamp.at();
        activity.authorId = stamp.userId();
        activity.hangOn(about);
        if (activity.subject == null || activity.subject.length() > 255) {
            throw new InvalidException(Problem.of("subject", "problem.length", 1, 255));
        }
        return activity;
    }

    /** Makes a task of it: something to do by a day (null: some day) for somebody. */
    public Activity asTask(LocalDate due, int assignee) {
        kind = ActivityKind.TASK;
        dueOn = due;
        assigneeId = assignee;
        return this;
    }

    /** Ticks a task off. */
    public void complete(Instant now) {
        doneAt = now;
    }

    private void hangOn(RecordRef about) {
        switch (about.type()) {
            case LEAD -> leadId = about.id();
            case ACCOUNT -> accountId = about.id();
            case CONTACT -> contactId = about.id();
            case OPPORTUNITY -> opportunityId = about.id();
        }
    }

    /** Every record the activity hangs on; at least one. */
    public List<RecordRef> records() {
        return Stream.of(
                        ref(RecordType.LEAD, leadId),
                        ref(RecordType.ACCOUNT, accountId),
                        ref(RecordType.CONTACT, contactId),
                        ref(RecordType.OPPORTUNITY, opportunityId))
                .filter(Objects::nonNull)
                .toList();
    }

    private static RecordRef ref(RecordType type, Long id) {
        return id == null ? null : new RecordRef(type, id);
    }

    public Long id() {
        return id;
    }

    public ActivityKind kind() {
        return kind;
    }

    public String subject() {
        return subject;
    }

    public int authorId() {
        return authorId;
    }

    public Integer assigneeId() {
        return assigneeId;
    }

    public boolean isDone() {
        return doneAt != null;
    }
}
