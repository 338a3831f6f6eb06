package crm.ejb.directory;

import crm.domain.access.Permission;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Search;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** All active users as everybody may know them: by name. */
@Dependent
public class Colleagues {
    private static final String ABLE_OWNERS = """
            select u.id, u.display_name from crm_user u
            where u.active
              and exists (select 1 from user_permission_set s join permission_set_permission p using (permission_set_id)
                          where s.user_id = u.id and p.permission = ?)
            """;

    private static final String QUEUES = "select q.id, q.name from queue q where true";

    private final Sql sql;

    @Inject
    public Colleagues(Sql sql) {
        this.sql = sql;
    }

    /** The first active users, by last name, who may read the type and whose name contains all words of the text. */
    public List<Colleague> owners(RecordType type, String text, int limit) {
        SqlText question = SqlText.of(ABLE_OWNERS, Permission.read(type));
        SqlText words = new Search("u.search_text", text).condition();
        if (!words.isEmpty()) {
            question.add(" and ").add(words);
        }
        question.add(" order by u.sort_name, u.id limit ?", limit);
        return sql.list(question, row -> new Colleague(row.getInt(1), row.getString(2)));
    }

    /** The queues whose name contains all words of the text, by name. */
    public List<Colleague> queues(String text, int limit) {
        SqlText question = SqlText.of(QUEUES);
        SqlText words = new Search("lower(q.name)", text).condition();
        if (!words.isEmpty()) {
            question.add(" and ").add(words);
        }
        question.add(" order by lower(q.name) limit ?", limit);
        return sql.list(question, row -> new Colleague(row.getInt(1), row.getString(2)));
    }

    /** The first users, by last name, whose name contains all words of the text, deactivated ones too. */
    public List<Colleague> named(String text, int limit) {
        SqlText question = SqlText.of("select u.id, u.display_name from crm_user u where true");
        SqlText words = new Search("u.search_text", text).condition();
        if (!words.isEmpty()) {
            question.add(" and ").add(words);
        }
        question.add(" order by u.sort_name, u.id limit ?", limit);
        return sql.list(question, row -> new Colleague(row.getInt(1), row.getString(2)));
    }
}
