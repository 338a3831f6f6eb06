package crm.ejb.access;

import crm.domain.access.AccessLevel;

/**
 * A reason for which a viewer reaches records.
 *
 * @param clause the clause of the access rules it follows from, for example {@code C3}
 * @param level what it gives
 * @param term to which records
 */
record Grant(String clause, AccessLevel level, Term term) {
    Grant cappedAt(AccessLevel cap) {
        return new Grant(clause, level.cappedAt(cap), term);
    }
}
