package crm.ejb.activity;

import crm.domain.shared.RecordRef;
import java.io.Serializable;
import java.time.LocalDate;

/** An open task in somebody's list; {@code aboutName} is the name of the record it is about. */
public record TaskRow(long id, String subject, LocalDate dueOn, RecordRef about, String aboutName)
        implements Serializable {}
