package crm.ejb.conversion;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.account.AccountKind;
import crm.domain.conversion.AccountCandidate;
import crm.domain.conversion.Matching;
import crm.domain.lead.LeadProfile;
import crm.domain.shared.FieldRights;
import crm.domain.shared.RecordType;
import crm.domain.shared.WebDomain;
import crm.ejb.access.RecordAccess;
import crm.ejb.access.RecordAccess.Conditions;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the accounts and contacts that match a lead, among those the viewer may read and no others. */
@Dependent
public class Matches {
    private static final int CANDIDATES = 100;
    private static final int SHOWN = 8;

    private final Sql sql;
    private final RecordAccess access;

    @Inject
    public Matches(Sql sql, RecordAccess access) {
        this.sql = sql;
        this.access = access;
    }

    private record Found(AccountCandidate candidate, AccountKind kind, String name, String city, String owner) {}

    /** The best matching accounts, best first. */
    public List<AccountMatch> accounts(Viewer viewer, LeadProfile lead) {
        Matching matching = new Matching(lead);
        List<Found> found = access.withCondition(
                viewer,
                conditions -> sql.list(
                        candidates(
                                matching,
                                lead,
                                conditions.of(RecordType.ACCOUNT, "a", AccessLevel.READ),
                                conditions.of(RecordType.CONTACT, "c", AccessLevel.READ)),
                        row -> found(row, conditions)));
        Map<Long, AccessLevel> levels = access.levels(
                viewer,
                RecordType.ACCOUNT,
                found.stream().map(one -> one.candidate().id()).toList());
        return found.stream()
                .map(one -> match(one, matching, levels))
                .filter(match -> !match.match().isNone() && match.level() != AccessLevel.NONE)
                .sorted(Comparator.comparingInt(
                                (AccountMatch match) -> -match.match().score())
                        .thenComparing(AccountMatch::name))
                .limit(SHOWN)
                .toList();
    }

    private static AccountMatch match(Found one, Matching matching, Map<Long, AccessLevel> levels) {
        return new AccountMatch(
                one.candidate().id(),
                one.kind(),
                one.name(),
                one.city(),
                one.owner(),
                matching.account(one.candidate()),
                levels.getOrDefault(one.candidate().id(), AccessLevel.NONE));
    }

    /** The account of the very same company that the viewer may edit and has not been shown, or null. */
    public Long unseen(Viewer viewer, LeadProfile lead, AccountKind kind, Set<Long> seen) {
        String nameKey = new Matching(lead).nameKey();
        List<Long> ids = access.withCondition(
                viewer,
                conditions -> sql.list(
                        SqlText.of("select a.id from account a where a.name_key = ? and a.kind = ? and ", nameKey, kind)
                                .add(conditions.of(RecordType.ACCOUNT, "a", AccessLevel.EDIT))
                                .add(" order by a.id desc limit 20"),
                        row -> row.getLong(1)));
        return ids.stream().filter(id -> !seen.contains(id)).findFirst().orElse(null);
    }

    /** The contacts of an account that match the person, best first; others of the account are left out. */
    public List<ContactMatch> contacts(Viewer viewer, LeadProfile lead, long accountId) {
        Matching matching = new Matching(lead);
        List<ContactMatch> found = access.withCondition(
                viewer,
                conditions -> sql.list(
                        people(matching, lead, accountId)
                                .add(conditions.of(RecordType.CONTACT, "c", AccessLevel.READ))
                                .add(" limit " + CANDIDATES),
                        row -> contact(row, matching, conditions.fields(RecordType.CONTACT))));
        Map<Long, AccessLevel> levels = access.levels(
                viewer, RecordType.CONTACT, found.stream().map(ContactMatch::id).toList());
        return found.stream()
                .map(one -> one.at(levels.getOrDefault(one.id(), AccessLevel.NONE)))
                .filter(one -> !one.match().isNone() && one.level() != AccessLevel.NONE)
                .sorted(Comparator.comparingInt(
                                (ContactMatch one) -> -one.match().score())
                        .thenComparing(ContactMatch::name))
                .limit(SHOWN)
                .toList();
    }

    private static SqlText people(Matching matching, LeadProfile lead, long accountId) {
        return SqlText.of(
                "select c.id, c.first_name, c.last_name, c.title, c.email, c.email_key, c.phone_key from contact c"
                        + " where c.account_id = ? and (c.email_key = ?::text or lower(c.last_name) = lower(?)) and ",
                accountId,
                matching.emailKey(),
                lead.lastName());
    }

    private static SqlText candidates(Matching matching, LeadProfile lead, SqlText readable, SqlText contactReadable) {
        String name = matching.nameKey();
        return SqlText.of(
                        "select a.id, a.kind, a.name, a.billing_city, o.display_name, a.name_key, a.web_domain, a.phone_key,"
                                + " similarity(a.name_key, ?), k.account_id is not null"
                                + " from account a join crm_user o on o.id = a.owner_id left join (select distinct c.account_id"
                                + " from contact c where c.email_key = ?::text and ",
                        name,
                        matching.emailKey())
                .add(contactReadable)
                .add(
                        ") k on k.account_id = a.id where (a.name_key = ? or a.name_key % ? or a.web_domain = any(?)"
                                + " or a.phone_key = ?::text or k.account_id is not null) and ",
                        name, name, domains(matching, lead), matching.phoneKey())
                .add(readable)
                .add(" order by k.account_id is null, similarity(a.name_key, ?) desc, a.id limit " + CANDIDATES, name);
    }

    private static String[] domains(Matching matching, LeadProfile lead) {
        return Stream.of(matching.webDomain(), WebDomain.ofEmail(lead.email()))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    /** An account as the viewer knows it: what he does not see of it is no reason to take it for the lead's. */
    private static Found found(ResultSet row, Conditions conditions) throws SQLException {
        FieldRights fields = conditions.fields(RecordType.ACCOUNT);
        String webDomain = fields.seen("website", fields.seen("email", row.getString(7)));
        boolean knowsEmail = conditions.fields(RecordType.CONTACT).visible("email") && row.getBoolean(10);
        String city = fields.seen("billingCity", row.getString(4));
        AccountCandidate candidate = new AccountCandidate(
                row.getLong(1),
                row.getString(6),
                webDomain,
                fields.seen("phone", row.getString(8)),
                row.getDouble(9),
                knowsEmail);
        return new Found(candidate, AccountKind.valueOf(row.getString(2)), row.getString(3), city, row.getString(5));
    }

    private static ContactMatch contact(ResultSet row, Matching matching, FieldRights fields) throws SQLException {
        String first = row.getString(2);
        String name = first == null ? row.getString(3) : first + " " + row.getString(3);
        String emailKey = fields.seen("email", row.getString(6));
        String phoneKey = fields.seen("phone", fields.seen("mobile", row.getString(7)));
        return new ContactMatch(
                row.getLong(1),
                name,
                fields.seen("title", row.getString(4)),
                fields.seen("email", row.getString(5)),
                matching.contact(name, emailKey, phoneKey),
                AccessLevel.NONE);
    }
}
