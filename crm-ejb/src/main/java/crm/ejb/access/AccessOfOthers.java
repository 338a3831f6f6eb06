package crm.ejb.access;

import crm.domain.access.AccessLevel;
import crm.domain.access.Permission;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What others reach: asked before somebody gives access away. Never an answer by itself to the one who asks; a door uses
 * it to decide, after it has made sure that he reaches the record.
 */
@Dependent
public class AccessOfOthers {
    /** More people than this are not asked one by one: the answer is then that not everybody reaches it. */
    private static final int PEOPLE = 200;

    /** A contact or opportunity of the account that belongs to nobody: reached by way of the account or not at all. */
    private static final String ANY_CHILD = " from (select null::bigint as id, null::integer as owner_id,"
            + " a.id as account_id, a.owner_id as account_owner_id, null::timestamptz as deleted_at"
            + " from account a where a.id = ? and a.deleted_at is null) r";

    private final Sql sql;
    private final Organisations organisations;

    @Inject
    public AccessOfOthers(Sql sql, Organisations organisations) {
        this.sql = sql;
        this.organisations = organisations;
    }

    /** The organisation as of now. */
    public Organisation organisation() {
        return organisations.current(sql);
    }

    /** The level a user reaches on a record. */
    public AccessLevel level(int userId, RecordRef ref) {
        SqlText record = SqlText.of(" from " + ref.type().word() + " r where r.id = ?", ref.id());
        return level(userId, ref.type(), record);
    }

    /** The level a user has on every contact or opportunity of the account, whoever owns it. */
    public AccessLevel levelOnChildren(int userId, long accountId, RecordType child) {
        return level(userId, child, SqlText.of(ANY_CHILD, accountId));
    }

    /**
     * Whether everybody whom a grant to the grantee serves, as far as his functions let him, reaches the record that far.
     * Nobody is not everybody: false as well if there is no such person, or if there are too many to ask.
     */
    public boolean allReach(int grantee, RecordRef ref, AccessLevel level) {
        return all(grantee, ref.type(), level, userId -> level(userId, ref));
    }

    /** As {@link #allReach}, for every contact or opportunity of an account. */
    public boolean allReachChildren(int grantee, long accountId, RecordType child, AccessLevel level) {
        return level == AccessLevel.NONE
                || all(grantee, child, level, userId -> levelOnChildren(userId, accountId, child));
    }

    private boolean all(int grantee, RecordType type, AccessLevel wanted, IntFunction<AccessLevel> reached) {
        int[] people = readers(organisation().grantees().served(grantee), type);
        if (people.length == 0 || people.length > PEOPLE) {
            return false;
        }
        Organisation organisation = organisation();
        return Arrays.stream(people)
                .mapToObj(id -> organisation.member(id).orElseThrow())
                .allMatch(member -> reached.apply(member.id()).atLeast(wanted.cappedAt(most(member, type))));
    }

    /** Clause C0. */
    private static AccessLevel most(Member member, RecordType type) {
        return member.may(Permission.edit(type)) ? AccessLevel.FULL : AccessLevel.READ;
    }

    /** Whether any member of the grantee, whoever is above him, may read records of the type at all. */
    public boolean anyMemberReads(int grantee, RecordType type) {
        return readers(organisation().grantees().members(grantee), type).length > 0;
    }

    private int[] readers(BitSet users, RecordType type) {
        Organisation organisation = organisation();
        return users.stream()
                .filter(id -> organisation
                        .member(id)
                        .filter(member -> member.may(Permission.read(type)))
                        .isPresent())
                .toArray();
    }

    private AccessLevel level(int userId, RecordType type, SqlText record) {
        return organisations
                .ask(sql, organisation -> read(organisation, userId, type, record), Optional::isEmpty)
                .orElseThrow();
    }

    private Optional<AccessLevel> read(Organisation organisation, int userId, RecordType type, SqlText record) {
        SqlText question = SqlText.of("select coalesce((select ")
                .add(AccessPredicate.ofUser(organisation, userId, type).level("r"))
                .add(record)
                .add("), 0) from access_epoch e where e.epoch = ?", organisation.epoch());
        return sql.first(question, row -> AccessLevel.values()[row.getInt(1)]);
    }
}
