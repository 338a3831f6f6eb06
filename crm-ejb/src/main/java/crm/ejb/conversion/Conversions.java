package crm.ejb.conversion;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.conversion.Sight;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All conversions there have been. One per lead: the lead is the key. */
@Dependent
public class Conversions {
    private final Sql sql;
    private final RecordAccess access;

    @Inject
    public Conversions(Sql sql, RecordAccess access) {
        this.sql = sql;
        this.access = access;
    }

    /** What somebody sees of the fields a conversion is about. */
    public Sight sight(Viewer viewer) {
        return new Sight(Stream.of(RecordType.values())
                .collect(Collectors.toMap(type -> type, type -> access.fields(viewer, type))));
    }

    /** Stores a conversion; the database refuses a second one for the lead. */
    public void add(Converted converted, Stamp stamp) {
        sql.update(SqlText.of(
                "insert into conversion (lead_id, account_id, contact_id, opportunity_id, account_created, contact_created,"
                        + " opportunity_created, converted_by, converted_at)"
                        + " values (?, ?, ?::bigint, ?::bigint, ?, ?, ?, ?, ?)",
                converted.leadId(),
                converted.accountId(),
                converted.contactId(),
                converted.opportunityId(),
                converted.accountCreated(),
                converted.contactCreated(),
                converted.opportunityCreated(),
                stamp.userId(),
                stamp.at()));
    }

    /**
     * Waits until no other conversion is making an account for a company of that name, and keeps others waiting until
     * this transaction ends.
     */
    public void holdCompany(String nameKey) {
        sql.list(SqlText.of("select pg_advisory_xact_lock(7202, hashtext(?))", nameKey), row -> null);
    }

    /**
     * The conversions a record took part in, newest first; each names only what the viewer may read.
     *
     * @throws crm.domain.shared.NotFoundException if he may not read the record itself
     */
    public List<Lineage> of(Viewer viewer, RecordRef record) {
        access.require(viewer, record, AccessLevel.READ);
        return access.withCondition(
                viewer,
                conditions -> sql.list(
                        SqlText.of(
                                        "select v.converted_at, u.display_name, l.id, l.first_name, l.last_name, a.id, a.name,"
                                                + " c.id, c.first_name, c.last_name, p.id, p.name from conversion v"
                                                + " join crm_user u on u.id = v.converted_by left join lead l on l.id = v.lead_id and ")
                                .add(conditions.of(RecordType.LEAD, "l", AccessLevel.READ))
                                .add(" left join account a on a.id = v.account_id and ")
                                .add(conditions.of(RecordType.ACCOUNT, "a", AccessLevel.READ))
                                .add(" left join contact c on c.id = v.contact_id and ")
                                .add(conditions.of(RecordType.CONTACT, "c", AccessLevel.READ))
                                .add(" left join opportunity p on p.id = v.opportunity_id and ")
                                .add(conditions.of(RecordType.OPPORTUNITY, "p", AccessLevel.READ))
                                .add(part(record.type()), record.id())
                                .add(" order by v.converted_at desc limit 50"),
                        Conversions::lineage));
    }

    private static String part(RecordType type) {
        return switch (type) {
            case LEAD -> " where v.lead_id = ?";
            case ACCOUNT -> " where v.account_id = ?";
            case CONTACT -> " where v.contact_id = ?";
            case OPPORTUNITY -> " where v.opportunity_id = ?";
        };
    }

    private static Lineage lineage(ResultSet row) throws SQLException {
        return new Lineage(
                row.getTimestamp(1).toInstant(),
                row.getString(2),
                link(RecordType.LEAD, row, 3, name(row.getString(4), row.getString(5))),
                link(RecordType.ACCOUNT, row, 6, row.getString(7)),
                link(RecordType.CONTACT, row, 8, name(row.getString(9), row.getString(10))),
                link(RecordType.OPPORTUNITY, row, 11, row.getString(12)));
    }

    private static Lineage.Link link(RecordType type, ResultSet row, int column, String name) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new Lineage.Link(type, id, name);
    }

    private static String name(String first, String last) {
        return first == null ? last : first + " " + last;
    }
}
