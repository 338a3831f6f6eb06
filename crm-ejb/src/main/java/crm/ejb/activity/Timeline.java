package crm.ejb.activity;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The life of a record: what is to do, then what was done, newest first.
 *
 * @param upcoming open tasks by the day they are due
 * @param past everything else
 * @param older where to go on reading, or null at the end
 */
public record Timeline(List<TimelineEntry> upcoming, List<TimelineEntry> past, Instant older) implements Serializable {}
