package crm.ejb.webform;

import crm.domain.lead.Channel;
import crm.domain.lead.LeadSource;
import crm.domain.shared.ConflictException;
import crm.domain.shared.InvalidException;
import crm.domain.shared.NotFoundException;
import crm.domain.shared.Problem;
import crm.domain.webform.WebFormProfile;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** All web forms there are. */
@Dependent
public class WebForms {
    private static final String COLUMNS = """
            select f.id, f.version, f.key, f.name, f.fields, f.source, f.channel, f.return_to, f.locale, f.template_id,
                   f.owner_id, f.captcha, f.active, coalesce(u.display_name, q.name) as owner_name
            from web_form f left join crm_user u on u.id = f.owner_id left join queue q on q.id = f.owner_id
            """;
    private static final String ALL = COLUMNS + " order by lower(f.name)";
    private static final String ONE = COLUMNS + " where f.id = ?";
    private static final String BY_KEY = COLUMNS + " where f.key = ?";
    private static final String TAKEN = "select 1 from web_form where lower(name) = lower(?) and id <> ?";
    private static final String ADD = """
            insert into web_form (id, key, name, fields, source, channel, return_to, locale, template_id, owner_id,
                captcha, active)
            values (nextval('web_form_seq'), ?, ?, ?, ?, ?, ?, ?, ?::integer, ?, ?, ?) returning id
            """;
    private static final String EDIT = """
            update web_form set name = ?, fields = ?, source = ?, channel = ?, return_to = ?, locale = ?,
                template_id = ?::integer, owner_id = ?, captcha = ?, active = ?, version = version + 1
            where id = ? and version = ?
            """;

    private final Sql sql;

    @Inject
    public WebForms(Sql sql) {
        this.sql = sql;
    }

    /** Every form, by name. */
    public List<WebFormRow> all() {
        return sql.list(SqlText.of(ALL), WebForms::row);
    }

    /** @throws NotFoundException if there is none */
    public WebFormRow require(int id) {
        return sql.first(SqlText.of(ONE, id), WebForms::row).orElseThrow(() -> new NotFoundException("webForm/" + id));
    }

    /** The form the public knows by that key. */
    public Optional<WebFormRow> named(String key) {
        return sql.first(SqlText.of(BY_KEY, key), WebForms::row);
    }

    /** @throws InvalidException if another form has that name, in whatever case */
    public void requireFree(String name, int exceptId) {
        if (sql.first(SqlText.of(TAKEN, name, exceptId), row -> 1).isPresent()) {
            throw new InvalidException(Problem.of("name", "problem.taken"));
        }
    }

    /** Stores a new form. */
    public int add(String key, WebFormProfile form) {
        return sql.first(
                        SqlText.of(
                                ADD,
                                key,
                                form.name(),
                                form.fields().toArray(String[]::new),
                                form.source(),
                                word(form),
                                form.returnTo(),
                                form.locale(),
                                form.templateId(),
                                form.ownerId(),
                                form.captcha(),
                                form.active()),
                        row -> row.getInt(1))
                .orElseThrow();
    }

    /** @throws ConflictException if it changed since that version was read */
    public void edit(EditFormProfile change) {
        WebFormProfile form = change.profile();
        int changed = sql.update(SqlText.of(
                EDIT,
                form.name(),
                form.fields().toArray(String[]::new),
                form.source(),
                word(form),
                form.returnTo(),
                form.locale(),
                form.templateId(),
                form.ownerId(),
                form.captcha(),
                form.active(),
                change.id(),
                change.version()));
        if (changed == 0) {
            throw new ConflictException("webForm/" + change.id());
        }
    }

    private static String word(WebFormProfile form) {
        return form.channel() == null ? null : form.channel().name();
    }

    private static WebFormRow row(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        WebFormProfile profile = new WebFormProfile(
                row.getString("name"),
                List.of((String[]) row.getArray("fields").getArray()),
                LeadSource.valueOf(row.getString("source")),
                channel == null ? null : Channel.valueOf(channel),
                row.getString("return_to"),
                row.getString("locale"),
                row.getObject("template_id", Integer.class),
                row.getInt("owner_id"),
                row.getBoolean("captcha"),
                row.getBoolean("active"));
        return new WebFormRow(
                row.getInt("id"), row.getInt("version"), row.getString("key"), profile, row.getString("owner_name"));
    }
}
