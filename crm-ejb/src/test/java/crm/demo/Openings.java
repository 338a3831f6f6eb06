package crm.demo;

import java.sql.SQLException;
import java.util.List;

/** What Larkfield shares beyond its hierarchy: a group, a queue with leads, a rule over owners and one over values. */
final class Openings {
    private static final List<String> STATEMENTS = List.of(
            """
            insert into public_group (id, name, description) values (nextval('public_group_seq'), 'Partner desk',
                'Looks after resellers and takes part in what they bring.')
            """,
            """
            insert into public_group_member (group_id, grantee_id, grantee_kind)
            select currval('public_group_seq'), g.id, g.kind from grantee g join role r on r.id = g.role_id
            where r.name = 'Events and Partners' and g.kind = 'ROLE'
            """,
            "insert into owner (id, kind) values (nextval('owner_seq'), 'QUEUE')",
            """
            insert into queue (id, name, description) values (currval('owner_seq'), 'Inbound',
                'Leads that came in by themselves. Whoever has time claims the next one.')
            """,
            """
            insert into queue_member (queue_id, grantee_id, grantee_kind)
            select currval('owner_seq'), g.id, g.kind from grantee g join role r on r.id = g.role_id
            where r.name = 'Sales Development DACH' and g.kind = 'ROLE'
            """,
            """
            update lead set owner_id = currval('owner_seq') where id in (
                select l.id from lead l join crm_user u on u.id = l.owner_id
                where u.user_name = 'mia' and l.status in ('NEW', 'WORKING', 'NURTURING') and l.deleted_at is null
                order by l.id desc limit 14)
            """,
            """
            insert into sharing_rule (id, record_type, kind, name, source_id, target_id, level)
            select nextval('sharing_rule_seq'), 'LEAD', 'OWNER', 'UK & Nordics for the partner desk', s.id, t.id, 'READ'
            from grantee s join role r on r.id = s.role_id, grantee t
            where r.name = 'Sales Manager UK & Nordics' and s.kind = 'ROLE_AND_BELOW' and t.kind = 'GROUP'
            """,
            """
            insert into sharing_rule (id, record_type, kind, name, condition, path, target_id, level)
            select nextval('sharing_rule_seq'), 'LEAD', 'CRITERIA', 'Promising leads from partners',
                   '{"allOf": [{"field": "source", "is": "EQUALS", "value": "PARTNER"},
                               {"field": "score", "is": "AT_LEAST", "value": "50"}]}',
                   crm_folded('($."source" == "PARTNER") && ($."score" >= 50)')::jsonpath, t.id, 'EDIT'
            from grantee t where t.kind = 'GROUP'
            """,
            """
            insert into criteria_match (rule_id, record_id)
            select r.id, l.id from sharing_rule r, lead l
            where r.kind = 'CRITERIA' and crm_folded(to_jsonb(l)::text)::jsonb @@ r.path
            """);

    private Openings() {}

    static void make(Copy copy) throws SQLException {
        for (String statement : STATEMENTS) {
            copy.execute(statement);
        }
    }
}
