package crm.ejb.explanation;

import crm.fixture.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A random organisation of a given size, with groups in groups, queues, rules, shares and teams, and some records. */
final class CrowdFixture {
    private static final String SQL = """
            select setseed(:seed);
            insert into role (id, parent_id, name, contact_access, opportunity_access)
                select i, case when i > 2 then 1 + floor(random() * least(i - 1, :roles / 3 + 1))::int end, 'Role ' || i,
                    (array['NONE', 'READ', 'EDIT'])[1 + i % 3], (array['EDIT', 'NONE', 'READ'])[1 + i % 3]
                from generate_series(1, :roles) i;
            insert into permission_set (id, name) select i, 'Set ' || i from generate_series(1, 6) i;
            insert into permission_set_permission
                select s, t || '_' || p from unnest(array['LEAD', 'ACCOUNT', 'CONTACT', 'OPPORTUNITY']) t,
                    (values (1, 'READ'), (1, 'EDIT'), (2, 'READ'), (4, 'VIEW_ALL'), (5, 'MODIFY_ALL')) p(s, p);
            insert into permission_set_permission values (3, 'ACCOUNT_READ'), (3, 'OPPORTUNITY_READ'), (3, 'OPPORTUNITY_EDIT');
            insert into owner (id, kind) select i, case when i <= :users then 'USER' else 'QUEUE' end
                from generate_series(1, :users + 3) i;
            insert into crm_user (id, user_name, last_name, display_name, email, role_id, active)
                select i, 'user' || i, 'User ' || i, 'User ' || i, i || '@example.com',
                    case when random() < 0.9 then 1 + floor(random() * :roles)::int end, random() < 0.9
                from generate_series(1, :users) i;
            insert into user_permission_set
                select i, case when i % 7 < 5 then 1 when i % 7 = 5 then 2 else 3 end from generate_series(1, :users) i;
            insert into user_permission_set select i, 4 + i % 2 from generate_series(1, :users) i where i % 11 = 0;
            insert into public_group (id, name, confidential)
                select i, 'Group ' || i, i % 3 = 0 from generate_series(1, :groups) i;
            insert into queue (id, name, confidential)
                select :users + i, 'Queue ' || i, i = 2 from generate_series(1, 3) i;
            insert into public_group_member (group_id, grantee_id, grantee_kind)
                select distinct g.id, m.id, m.kind from public_group g,
                    lateral (select e.id, e.kind from grantee e
                             where e.kind <> 'QUEUE' and (e.group_id is null or e.group_id < g.id)
                             order by hashint4(e.id * 31 + g.id) limit :listed) m;
            insert into queue_member (queue_id, grantee_id, grantee_kind)
                select q.id, m.id, m.kind from queue q,
                    lateral (select e.id, e.kind from grantee e where e.kind <> 'QUEUE'
                             order by hashint4(e.id * 17 + q.id) limit 2) m
                where q.name <> 'Queue 3';
            insert into sharing_rule (id, record_type, kind, name, source_id, target_id, level)
                select i, t, 'OWNER', 'Rule ' || i,
                    (select id from grantee order by hashint4(id * 13 + i) limit 1),
                    (select id from grantee order by hashint4(id * 7 + i) limit 1),
                    case when i % 2 = 0 then 'READ' else 'EDIT' end
                from generate_series(1, :rules) i, lateral (select (array['LEAD', 'ACCOUNT', 'CONTACT', 'OPPORTUNITY'])[1 + i % 4] t) x;
            insert into sharing_rule (id, record_type, kind, name, condition, path, target_id, level)
                select :rules + i, t, 'CRITERIA', 'Values ' || i, '{}', ('$.id > ' || 10 * i)::jsonpath,
                    (select id from grantee order by hashint4(id * 5 + i) limit 1),
                    case when i % 2 = 0 then 'EDIT' else 'READ' end
                from generate_series(1, 8) i, lateral (select (array['LEAD', 'ACCOUNT', 'CONTACT', 'OPPORTUNITY'])[1 + i % 4] t) x;
            insert into account (id, kind, owner_id, name, sort_name, name_key, search_text,
                    created_at, created_by, updated_at, updated_by, deleted_at, deleted_by)
                select i, 'BUSINESS', o, 'Account ' || i, i, i, i, now(), o, now(), o, null, null
                from generate_series(1, 10) i, lateral (select 1 + floor(random() * :users)::int + i * 0 o) x;
            insert into contact (id, account_id, account_owner_id, owner_id, last_name, sort_name, search_text,
                    created_at, created_by, updated_at, updated_by, deleted_at, deleted_by)
                select 20 + i, a.id, a.owner_id, o, 'Contact ' || i, i, i, now(), o, now(), o,
                    case when i % 6 = 0 then now() end, case when i % 6 = 0 then o end
                from generate_series(1, 14) i join account a on a.id = 1 + i % 9,
                    lateral (select 1 + floor(random() * :users)::int + i * 0 o) x;
            insert into opportunity (id, account_id, account_owner_id, owner_id, name, sort_name, search_text, stage,
                    stage_since, probability, forecast_category, currency, close_date,
                    created_at, created_by, updated_at, updated_by, deleted_at, deleted_by)
                select 40 + i, a.id, a.owner_id, o, 'Opportunity ' || i, i, i, 'PROSPECTING', now(), 10, 'PIPELINE', 'EUR',
                    current_date, now(), o, now(), o, case when i % 6 = 0 then now() end, case when i % 6 = 0 then o end
                from generate_series(1, 14) i join account a on a.id = 1 + i % 7,
                    lateral (select 1 + floor(random() * :users)::int + i * 0 o) x;
            insert into lead (id, owner_id, last_name, sort_name, search_text, status, status_since, source, channel,
                    created_at, created_by, updated_at, updated_by, converted_at, deleted_at, deleted_by)
                select 60 + i, o, 'Lead ' || i, i, i, case when i % 5 = 0 then 'CONVERTED' else 'NEW' end, now(),
                    'WEB_FORM', 'INBOUND', now(), 1, now(), 1, case when i % 5 = 0 then now() end,
                    case when i % 7 = 0 then now() end, case when i % 7 = 0 then 1 end
                from generate_series(1, 16) i,
                    lateral (select case when i % 4 = 0 then :users + 1 + i % 3 else 1 + floor(random() * :users)::int end o) x;
            insert into record_share (record_type, record_id, grantee_id, level, reason, expires_at, shared_by)
                select distinct on (r.id, g.id) r.type, r.id, g.id, case when g.id % 2 = 0 then 'EDIT' else 'READ' end, 'helps',
                    case g.id % 4 when 0 then now() - interval '1 s' when 1 then now() + interval '1 day' end, 1
                from (select 'LEAD' as type, id from lead union all select 'ACCOUNT', id from account
                      union all select 'CONTACT', id from contact union all select 'OPPORTUNITY', id from opportunity) r,
                    lateral (select e.id from grantee e order by hashint4(e.id * 3 + r.id::int) limit 2) g;
            insert into account_team_member (account_id, user_id, level, contact_level, opportunity_level, added_by)
                select a.id, u.id, case when u.id % 2 = 0 then 'EDIT' else 'READ' end,
                    (array['NONE', 'READ', 'EDIT'])[1 + u.id % 3], (array['EDIT', 'NONE', 'READ'])[1 + u.id % 3], 1
                from account a, lateral (select id from crm_user order by hashint4(id * 11 + a.id::int) limit 2) u;
            insert into opportunity_team_member (opportunity_id, user_id, level, added_by)
                select o.id, u.id, case when u.id % 2 = 0 then 'EDIT' else 'READ' end, 1
                from opportunity o, lateral (select id from crm_user order by hashint4(id * 19 + o.id::int) limit 1) u;
            update default_access set hierarchy = (:mode % 5 <> 4 or record_type <> 'OPPORTUNITY'),
                level = case when record_type = 'CONTACT' and :mode % 2 = 0 then 'CONTROLLED_BY_ACCOUNT'
                             when record_type = 'LEAD' and :mode % 3 = 1 then 'PUBLIC_READ' else 'PRIVATE' end;
            """;

    private CrowdFixture() {}

    /** Fills a database. */
    static Database of(int users, int roles, int groups, int seed) {
        Database database = Database.fresh();
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(SQL.replace(":seed", String.valueOf(1.0 / (seed + 1)))
                    .replace(":users", String.valueOf(users))
                    .replace(":roles", String.valueOf(roles))
                    .replace(":groups", String.valueOf(groups))
                    .replace(":listed", String.valueOf(users > 100 ? 40 : 2))
                    .replace(":rules", String.valueOf(users > 100 ? 60 : 16))
                    .replace(":mode", String.valueOf(seed)));
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }
}
