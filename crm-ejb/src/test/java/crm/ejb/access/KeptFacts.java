package crm.ejb.access;

import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.oracle.Grantee;
import crm.oracle.Kind;
import crm.oracle.User;
import crm.oracle.World;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What triggers keep, worked out anew from the records and from the world: the one must be the other. */
final class KeptFacts {
    private static final String VALUES = "created_at, sort_name, score, close_date, amount_key";
    private static final String FACTS = """
            with record as (
                select 'LEAD' t, id, created_at, sort_name, score, null::date close_date, null::numeric amount_key,
                    crm_folded(to_jsonb(r)::text)::jsonb facts from lead r
                union all select 'ACCOUNT', id, created_at, sort_name, null, null, null,
                    crm_folded(to_jsonb(r)::text)::jsonb from account r
                union all select 'CONTACT', id, created_at, sort_name, null, null, null,
                    crm_folded(to_jsonb(r)::text)::jsonb from contact r
                union all select 'OPPORTUNITY', id, created_at, sort_name, null, close_date, amount_key,
                    crm_folded(to_jsonb(r)::text)::jsonb from opportunity r),
            kept as (
                select 'scope' what, (account_id, child_type, owner_id, children::bigint)::text fact from account_scope
                union all select 'match', (rule_id, record_id, VALUES)::text from criteria_match
                union all select 'share', (record_type, record_id, VALUES)::text from record_share
                union all select 'grantee', (kind, user_id, role_id, group_id, queue_id)::text from grantee),
            due as (
                select 'scope' what, (account_id, 'CONTACT', owner_id, count(*))::text fact
                    from contact where deleted_at is null group by account_id, owner_id
                union all select 'scope', (account_id, 'OPPORTUNITY', owner_id, count(*))::text
                    from opportunity where deleted_at is null group by account_id, owner_id
                union all select 'match', (u.id, r.id, VALUES)::text from sharing_rule u
                    join record r on r.t = u.record_type and u.kind = 'CRITERIA' and r.facts @@ u.path
                union all select 'share', (r.t, r.id, r.created_at, r.sort_name, r.score, r.close_date, r.amount_key)::text
                    from record_share s join record r on r.t = s.record_type and r.id = s.record_id
                union all select 'grantee', ('USER', id, null::integer, null::integer, null::integer)::text from crm_user
                union all select 'grantee', (k, null::integer, id, null::integer, null::integer)::text
                    from role, unnest(array['ROLE', 'ROLE_AND_BELOW']) k
                union all select 'grantee', ('GROUP', null::integer, null::integer, id, null::integer)::text from public_group
                union all select 'grantee', ('QUEUE', null::integer, null::integer, null::integer, id)::text from queue)
            select (select count(*) from (select * from kept except all select * from due) k)
                + (select count(*) from (select * from due except all select * from kept) d)""".replace("VALUES", VALUES);
    private static final String GIVEN = """
            select concat_ws(' ', s.record_type, s.record_id, g.kind,
                coalesce(g.user_id, g.role_id, g.group_id, g.queue_id), s.level)
            from record_share s join grantee g on g.id = s.grantee_id
            union all select concat_ws(' ', 'ACCOUNT', account_id, user_id, level, contact_level, opportunity_level)
            from account_team_member
            union all select concat_ws(' ', 'OPPORTUNITY', opportunity_id, user_id, level) from opportunity_team_member""";

    private KeptFacts() {}

    /** Whether what is kept is what follows from the records, and what is given what the world says. */
    static boolean areRight(Sql sql, World world) {
        long wrong = sql.first(SqlText.of(FACTS), row -> row.getLong(1)).orElseThrow();
        return wrong == 0 && given(world).equals(new HashSet<>(sql.list(SqlText.of(GIVEN), row -> row.getString(1))));
    }

    /** What was given to somebody who has left is gone. */
    private static Set<String> given(World world) {
        Set<Integer> gone = world.users().stream()
                .filter(user -> !user.active())
                .map(User::id)
                .collect(Collectors.toSet());
        Set<String> given = world.sharing().shares().stream()
                .filter(share -> share.grantee().sort() != Grantee.Sort.USER
                        || !gone.contains(share.grantee().id()))
                .map(share -> String.join(
                        " ",
                        share.kind().name(),
                        String.valueOf(share.record()),
                        share.grantee().sort().name(),
                        String.valueOf(share.grantee().id()),
                        share.level().name()))
                .collect(Collectors.toSet());
        world.sharing().team().stream()
                .filter(mate -> !gone.contains(mate.user()))
                .forEach(mate -> given.add(mate.kind() + " " + mate.record() + " " + mate.user() + " " + mate.level()
                        + (mate.kind() == Kind.ACCOUNT ? " " + mate.contacts() + " " + mate.opportunities() : "")));
        return given;
    }
}
