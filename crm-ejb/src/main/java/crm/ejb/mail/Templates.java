package crm.ejb.mail;

import crm.domain.mail.TemplateProfile;
import crm.domain.shared.ConflictException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Problem;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** All mail templates there are, by name. */
@Dependent
public class Templates {
    private static final String ALL = "select id, version, name, subject, body from mail_template order by lower(name)";
    private static final String TAKEN = "select 1 from mail_template where lower(name) = lower(?) and id <> ?";
    private static final String ADD = "insert into mail_template (id, name, subject, body)"
            + " values (nextval('mail_template_seq'), ?, ?, ?) returning id";
    private static final String EDIT = "update mail_template set name = ?, subject = ?, body = ?, version = version + 1"
            + " where id = ? and version = ?";

    private final Sql sql;

    @Inject
    public Templates(Sql sql) {
        this.sql = sql;
    }

    /** Every template, by name. */
    public List<TemplateRow> all() {
        return sql.list(
                SqlText.of(ALL),
                row -> new TemplateRow(
                        row.getInt(1),
                        row.getInt(2),
                        new TemplateProfile(row.getString(3), row.getString(4), row.getString(5))));
    }

    /** @throws NotFoundException if there is none */
    public TemplateRow require(int id) {
        return all().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("template/" + id));
    }

    /** @throws InvalidException if the name is taken */
    public int add(TemplateProfile template) {
        requireFree(template.name(), 0);
        return sql.first(SqlText.of(ADD, template.name(), template.subject(), template.body()), row -> row.getInt(1))
                .orElseThrow();
    }

    /**
     * @throws InvalidException if the name is taken
     * @throws ConflictException if it changed since that version was read
     */
    public void edit(EditTemplate change) {
        TemplateProfile template = change.profile();
        requireFree(template.name(), change.id());
        int changed = sql.update(
                SqlText.of(EDIT, template.name(), template.subject(), template.body(), change.id(), change.version()));
        if (changed == 0) {
            throw new ConflictException("template/" + change.id());
        }
    }

    private void requireFree(String name, int exceptId) {
        if (sql.first(SqlText.of(TAKEN, name, exceptId), row -> 1).isPresent()) {
            throw new InvalidException(Problem.of("name", "problem.taken"));
        }
    }
}
