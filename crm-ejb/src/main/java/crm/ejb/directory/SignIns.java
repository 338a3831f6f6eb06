package crm.ejb.directory;

import crm.domain.directory.PasswordHash;
import crm.ejb.shared.Announcements;
import crm.ejb.shared.SignInSucceeded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All attempts to sign in: who failed from where, and who came from where before. Time is the database's. */
@ApplicationScoped
public class SignIns {
    /**
     * After the fifth failure of one account from one address the next attempt waits, twice as long each time, at most a
     * quarter of an hour; after an hour without failure it begins anew. Counting comes before checking, so that guesses
     * made at the same time count as well.
     */
    private static final String RESERVE = """
            insert into sign_in_failure as f (user_name, address, failures, last_failed_at, blocked_until)
            values (:name, :address, 1, now(), now())
            on conflict (user_name, address) do update
            set failures = case when f.last_failed_at < now() - interval '1 hour' then 1 else f.failures + 1 end,
                last_failed_at = now(),
                blocked_until = case
                    when f.last_failed_at < now() - interval '1 hour' or f.failures < 4 then now()
                    else now() + least(interval '15 minutes', interval '30 seconds' * power(2, least(f.failures - 4, 10)))
                    end
            where f.blocked_until <= now()
            returning failures
            """;

    /** What one address may fail in a quarter of an hour, and what one account may from addresses unknown to it. Each
     * pair counts a few times at most: it takes many accounts, or many addresses, to fill either. */
    private static final String CROWDED = """
            select coalesce((select sum(least(failures, 6)) from sign_in_failure
                             where address = :address and last_failed_at > now() - interval '15 minutes'), 0) >= 100
                or coalesce((select sum(least(failures, 6)) from sign_in_failure
                             where user_name = :name and last_failed_at > now() - interval '15 minutes'), 0) >= 30
                   and not exists (select 1 from sign_in_address a join crm_user u on u.id = a.user_id
                                   where u.user_name = :name and a.address = :address
                                     and a.last_at > now() - interval '90 days')
            """;

    private static final String ACCOUNT =
            "select id, password_hash from crm_user where user_name = :name and active and password_hash is not null";

    private static final String FORGET = "delete from sign_in_failure where user_name = :name and address = :address"
            + " or last_failed_at < now() - interval '1 day'";

    private static final String REMEMBER = """
            insert into sign_in_address (user_id, address, last_at) values (:id, :address, now())
            on conflict (user_id, address) do update set last_at = excluded.last_at
            """;

    private static final String STAMP =
            "update crm_user set last_sign_in_at = now() where id = :id and active returning now()";

    private static final String CALLER = """
            select u.user_name, coalesce((
                       select string_agg(distinct p.permission, ',') from user_permission_set s
                       join permission_set_permission p on p.permission_set_id = s.permission_set_id
                       where s.user_id = u.id), '')
            from crm_user u where u.id = :id and u.active and u.sessions_valid_from <= :since
            """;

    @PersistenceContext(unitName = "crm")
    private EntityManager entities;

    private Announcements news;

    protected SignIns() {}

    @Inject
    SignIns(Announcements news) {
        this.news = news;
    }

    SignIns(EntityManager entities, Announcements news) {
        this.entities = entities;
        this.news = news;
    }

    /** Counts an attempt as failed before it is looked at; false if it must not be looked at at all. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean reserve(String name, String address) {
        boolean crowded = (boolean) entities.createNativeQuery(CROWDED)
                .setParameter("name", name)
                .setParameter("address", address)
                .getSingleResult();
        return !crowded
                && !entities.createNativeQuery(RESERVE)
                        .setParameter("name", name)
                        .setParameter("address", address)
                        .getResultList()
                        .isEmpty();
    }

    /** The active account of that name that has a password. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Account> account(String name) {
        return first(entities.createNativeQuery(ACCOUNT, Tuple.class).setParameter("name", name))
                .map(row -> new Account(row.get(0, Integer.class), new PasswordHash(row.get(1, String.class))));
    }

    /** Takes back the reserved failure and notes the success; empty if the user was deactivated meanwhile. */
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<SignedIn> succeed(Account account, String name, String address) {
        Optional<Instant> since = first(
                        entities.createNativeQuery(STAMP, Tuple.class).setParameter("id", account.userId()))
                .map(row -> row.get(0, Instant.class));
        if (since.isPresent()) {
            entities.createNativeQuery(FORGET)
                    .setParameter("name", name)
                    .setParameter("address", address)
                    .executeUpdate();
            entities.createNativeQuery(REMEMBER)
                    .setParameter("id", account.userId())
                    .setParameter("address", address)
                    .executeUpdate();
            news.announce(new SignInSucceeded(account.userId(), address));
        }
        return since.map(instant -> new SignedIn(account.userId(), instant));
    }

    /** Who a session that was opened then belongs to now; empty if something has ended it since. */
    @Transactional(TxType.REQUIRED)
    public Optional<Caller> caller(SignedIn session) {
        return first(entities.createNativeQuery(CALLER, Tuple.class)
                        .setParameter("id", session.userId())
                        .setParameter("since", session.since()))
                .map(row -> new Caller(
                        row.get(0, String.class),
                        Pattern.compile(",")
                                .splitAsStream(row.get(1, String.class))
                                .filter(permission -> !permission.isEmpty())
                                .collect(Collectors.toSet())));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Tuple> first(Query query) {
        return ((List<Tuple>) query.getResultList()).stream().findFirst();
    }

    /** An account somebody may sign in to. */
    public record Account(int userId, PasswordHash password) {}
}
