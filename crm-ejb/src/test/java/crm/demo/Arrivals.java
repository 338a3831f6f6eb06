package crm.demo;

import java.sql.SQLException;
import java.util.List;

/** How Larkfield takes in new leads: two assignment rules, a form for its web page, and the mail that answers. */
final class Arrivals {
    private static final List<String> STATEMENTS =
            List.of("""
            insert into assignment_rule (id, position, name, active, condition, target_id, capacity)
            select nextval('assignment_rule_seq'), 1, 'Partner leads to the partner desk', true,
                   '{"field": "source", "is": "EQUALS", "value": "PARTNER"}', g.id, null
            from grantee g join public_group p on p.id = g.group_id where p.name = 'Partner desk'
            """, """
            insert into assignment_rule (id, position, name, active, condition, target_id, capacity)
            select nextval('assignment_rule_seq'), 2, 'German-speaking countries in turn', true,
                   '{"anyOf": [{"field": "country", "is": "EQUALS", "value": "Germany"},
                               {"field": "country", "is": "EQUALS", "value": "Austria"},
                               {"field": "country", "is": "EQUALS", "value": "Switzerland"}]}', g.id, 200
            from grantee g join role r on r.id = g.role_id
            where r.name = 'Sales Development DACH' and g.kind = 'ROLE'
            """, "insert into assignment_turn (rule_id) select id from assignment_rule", """
            insert into mail_template (id, name, subject, body) values (nextval('mail_template_seq'), 'Thank you',
                'Thank you for writing to Larkfield, {name}',
                E'Dear {name},\n\nthank you for your interest. We will be in touch within a day.\n\nLarkfield Instruments')
            """, """
            insert into web_form (id, key, name, fields, source, locale, template_id, owner_id)
            select nextval('web_form_seq'), 'larkfieldcontactus0000001', 'Contact us',
                   '{firstName,lastName,company,email,phone,country,description}', 'WEB_FORM', 'en',
                   currval('mail_template_seq'), q.id
            from queue q where q.name = 'Inbound'
            """);

    private Arrivals() {}

    static void make(Copy copy) throws SQLException {
        for (String statement : STATEMENTS) {
            copy.execute(statement);
        }
    }
}
