package crm.ejb.access;

import crm.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The organisation this node knows, always checked against the database before it is believed. Epochs come from a
 * sequence and are never used twice, so a snapshot read inside a transaction that is rolled back later never passes for
 * a committed one.
 */
@ApplicationScoped
public class Organisations {
    private static final int ATTEMPTS = 20;

    private final AtomicReference<Organisation> known = new AtomicReference<>();

    /** The organisation as of now: one small statement if nothing changed. */
    public Organisation current(Sql sql) {
        Organisation organisation = known.get();
        if (organisation != null && new OrganisationReader(sql).epoch() == organisation.epoch()) {
            return organisation;
        }
        return reload(sql);
    }

    /**
     * Asks a question whose statement checks the epoch itself, and asks again with a fresh organisation as long as the
     * answer says that the epoch was another.
     *
     * @param question builds and runs the statement for an organisation
     * @param stale whether the answer was refused because of its epoch
     */
    <T> T ask(Sql sql, Function<Organisation, T> question, Predicate<T> stale) {
        Organisation organisation = known.get() == null ? reload(sql) : known.get();
        for (int i = 0; i < ATTEMPTS; i++) {
            T answer = question.apply(organisation);
            if (!stale.test(answer)) {
                return answer;
            }
            organisation = reload(sql);
        }
        throw new IllegalStateException("the organisation changed " + ATTEMPTS + " times during one question");
    }

    private Organisation reload(Sql sql) {
        Organisation read = new OrganisationReader(sql).read();
        known.set(read);
        return read;
    }
}
