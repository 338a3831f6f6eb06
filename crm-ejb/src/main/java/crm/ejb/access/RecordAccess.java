package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.access.Viewer;
import crm.domain.shared.DeniedException;
import crm.domain.shared.FieldRights;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Problem;
import crm.domain.shared.Reason;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Checks single records. A check is a list of one: same predicate, same statement as the lists. Before a change the
 * check also waits for organisation changes under way and keeps later ones waiting until this transaction ends, so that
 * nothing is written on the strength of an access that was revoked meanwhile.
 */
@Dependent
public class RecordAccess {
    private static final long WRITERS_LOCK = 7201;

    private final Sql sql;
    private final Organisations organisations;

    @Inject
    public RecordAccess(Sql sql, Organisations organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    /** The viewer's level on one record; NONE if it does not exist. */
    public AccessLevel level(Viewer viewer, RecordRef ref) {
        return levels(viewer, ref.type(), List.of(ref.id())).getOrDefault(ref.id(), AccessLevel.NONE);
    }

    /** The viewer's level on each record he can read; the others are left out, as are records that do not exist. */
    public Map<Long, AccessLevel> levels(Viewer viewer, RecordType type, Collection<Long> ids) {
        long[] wanted = ids.stream().mapToLong(Long::longValue).toArray();
        return organisations
                .ask(
                        sql,
                        organisation ->
                                read(organisation, AccessPredicate.of(organisation, viewer, type), type, wanted),
                        Answer::stale)
                .levels();
    }

    /**
     * Goes on only if the viewer reaches the record at least that far.
     *
     * @throws NotFoundException if he may not read it, or it does not exist
     * @throws DeniedException if he may read it, but not that
     */
    public void require(Viewer viewer, RecordRef ref, AccessLevel level) {
        if (level.compareTo(AccessLevel.READ) > 0) {
            holdOrganisation();
        }
        AccessLevel reached = level(viewer, ref);
        if (reached == AccessLevel.NONE) {
            throw new NotFoundException(ref);
        }
        if (!reached.atLeast(level)) {
            throw new DeniedException(Reason.of("access.denied", level, reached), ref);
        }
    }

    /**
     * As {@link #require}; besides, neither the record nor its account changes before this transaction ends, and nobody
     * else who asks here goes on. For changes of what hangs on a record without being part of it.
     */
    public void requireAlone(Viewer viewer, RecordRef ref, AccessLevel level) {
        boolean child = ref.type() == RecordType.CONTACT || ref.type() == RecordType.OPPORTUNITY;
        sql.list(
                SqlText.of("select r.id from " + ref.type().word() + " r"
                                + (child ? " join account a on a.id = r.account_id" : ""))
                        .add(" where r.id = ? for no key update of " + (child ? "a, r" : "r"), ref.id()),
                row -> null);
        require(viewer, ref, level);
    }

    /**
     * Goes on only if the record is in the recycle bin and the viewer had FULL on it.
     *
     * @throws NotFoundException otherwise
     */
    public void requireRecycled(Viewer viewer, RecordRef ref) {
        holdOrganisation();
        long[] wanted = {ref.id()};
        Answer answer = organisations.ask(
                sql,
                organisation -> read(
                        organisation,
                        AccessPredicate.of(organisation, viewer, ref.type()).recycled(),
                        ref.type(),
                        wanted),
                Answer::stale);
        if (!answer.levels().containsKey(ref.id())) {
            throw new NotFoundException(ref);
        }
    }

    /**
     * Goes on only if the viewer has the function permission.
     *
     * @throws DeniedException naming the permission
     */
    public void requireFunction(Viewer viewer, String permission) {
        boolean able = organisations
                .current(sql)
                .member(viewer.userId())
                .filter(member -> member.may(permission))
                .isPresent();
        if (!able) {
            throw new DeniedException(Reason.of("access.function", permission));
        }
    }

    /** Whether the viewer has any of these function permissions. */
    public boolean mayAny(Viewer viewer, String... permissions) {
        return organisations
                .current(sql)
                .member(viewer.userId())
                .filter(member -> Stream.of(permissions).anyMatch(member::may))
                .isPresent();
    }

    /**
     * Goes on only if the owner could own a record of the type: a user who is active and may read it, or for leads a queue.
     *
     * @throws InvalidException naming the owner field
     */
    public void requireOwner(int ownerId, RecordType type) {
        holdOrganisation();
        Organisation organisation = organisations.current(sql);
        boolean able = organisation
                .member(ownerId)
                .filter(member -> member.may(Permission.read(type)))
                .isPresent();
        boolean queue = type == RecordType.LEAD
                && organisation.grantees().queue(ownerId).isPresent();
        if (!able && !queue) {
            throw new InvalidException(Problem.of("ownerId", "problem.owner"));
        }
    }

    /** The organisation as of now. */
    public Organisation organisation() {
        return organisations.current(sql);
    }

    /** The queues from which the viewer may claim leads (clause C14), as numbers of owners. */
    public int[] queues(Viewer viewer) {
        Organisation organisation = organisations.current(sql);
        return organisation
                .member(viewer.userId())
                .map(member ->
                        new Clauses(organisation, member).queues().stream().toArray())
                .orElse(new int[0]);
    }

    /** Whether that owner is a queue. */
    public boolean isQueue(int ownerId) {
        return organisations.current(sql).grantees().queue(ownerId).isPresent();
    }

    /**
     * What the viewer may do with the fields of a type. Asked after a record was read, so that nothing is shown that was
     * hidden before the reading; while the organisation is held, it stays true until the transaction ends.
     */
    public FieldRights fields(Viewer viewer, RecordType type) {
        return organisations.current(sql).fields(viewer, type);
    }

    /** Keeps the organisation as it is until this transaction ends; many writers may hold it at once. */
    public void holdOrganisation() {
        sql.list(SqlText.of("select pg_advisory_xact_lock_shared(?)", WRITERS_LOCK), row -> null);
    }

    /**
     * Begins a change of the organisation: waits for writers and other such changes, and keeps new ones waiting until
     * this transaction ends. What is read afterwards stays true until the commit.
     */
    public Organisation changeOrganisation() {
        sql.list(SqlText.of("select pg_advisory_xact_lock(?)", WRITERS_LOCK), row -> null);
        return organisations.current(sql);
    }

    /** A condition for a statement of another room: the record under the alias is reached at least that far. */
    public <T> T withCondition(Viewer viewer, Conditional<T> question) {
        return organisations
                .ask(
                        sql,
                        organisation -> new Guarded<>(
                                question.ask(new Conditions(organisation, viewer)),
                                new OrganisationReader(sql).epoch() == organisation.epoch()),
                        guarded -> !guarded.fresh())
                .answer();
    }

    /** A question that needs access conditions inside its own statement. */
    @FunctionalInterface
    public interface Conditional<T> {
        T ask(Conditions conditions);
    }

    /** What holds for a viewer in the organisation his question is asked in. */
    public static final class Conditions {
        private final Organisation organisation;
        private final Viewer viewer;

        private Conditions(Organisation organisation, Viewer viewer) {
            this.organisation = organisation;
            this.viewer = viewer;
        }

        /** The access condition for a record type under an alias. */
        public SqlText of(RecordType type, String alias, AccessLevel level) {
            return AccessPredicate.of(organisation, viewer, type).condition(alias, level);
        }

        /** What the viewer may do with the fields of a type. */
        public FieldRights fields(RecordType type) {
            return organisation.fields(viewer, type);
        }
    }

    private record Guarded<T>(T answer, boolean fresh) {}

    private record Answer(boolean stale, Map<Long, AccessLevel> levels) {}

    private Answer read(Organisation organisation, AccessPredicate predicate, RecordType type, long[] ids) {
        SqlText question = SqlText.of("select e.epoch, r.id, ")
                .add(predicate.level("r"))
                .add(
                        " from access_epoch e left join " + type.word() + " r on r.id = any(?) and e.epoch = ?",
                        ids,
                        organisation.epoch());
        List<Long> epochs = new ArrayList<>();
        Map<Long, AccessLevel> levels = new HashMap<>();
        sql.list(question, row -> {
            epochs.add(row.getLong(1));
            long id = row.getLong(2);
            AccessLevel level = row.wasNull() ? AccessLevel.NONE : AccessLevel.values()[row.getInt(3)];
            return level == AccessLevel.NONE ? null : levels.put(id, level);
        });
        return new Answer(epochs.get(0) != organisation.epoch(), levels);
    }
}
