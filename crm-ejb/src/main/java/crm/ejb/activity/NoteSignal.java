package crm.ejb.activity;

import crm.domain.activity.SignalKind;
import java.time.Instant;

/**
 * Note what a lead did.
 *
 * @param kind one of a lead's own
 * @param subject or null
 * @param at when it did so, or null for now
 */
public record NoteSignal(long leadId, SignalKind kind, String subject, Instant at) {}
