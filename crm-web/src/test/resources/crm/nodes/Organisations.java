package crm.ejb.access;

import crm.ejb.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.Field;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What the product must not be: a cache that believes itself for a second. It has the methods of the real class and
 * even writes the present epoch on its old facts, so that no statement can notice.
 */
@ApplicationScoped
public class Organisations {
    private static final long SECOND = 1_000_000_000L;

    private Organisation known;
    private long readAt;

    /** The organisation as it was up to a second ago. */
    public synchronized Organisation current(Sql sql) {
        OrganisationReader reader = new OrganisationReader(sql);
        if (known == null || System.nanoTime() - readAt > SECOND) {
            known = reader.read();
            readAt = System.nanoTime();
        }
        passOffAs(reader.epoch());
        return known;
    }

    <T> T ask(Sql sql, Function<Organisation, T> question, Predicate<T> stale) {
        T answer = question.apply(current(sql));
        while (stale.test(answer)) {
            answer = question.apply(current(sql));
        }
        return answer;
    }

    private void passOffAs(long epoch) {
        try {
            Field field = Organisation.class.getDeclaredField("epoch");
            field.setAccessible(true);
            field.set(known, epoch);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
