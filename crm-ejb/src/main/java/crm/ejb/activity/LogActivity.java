package crm.ejb.activity;

import crm.domain.activity.ActivityKind;
import crm.domain.shared.RecordRef;
import java.time.LocalDate;

/**
 * Log something done, or set a task, about a record.
 *
 * @param body or null
 * @param dueOn day a task is due, or null; other kinds have none
 */
public record LogActivity(ActivityKind kind, String subject, String body, RecordRef about, LocalDate dueOn) {}
