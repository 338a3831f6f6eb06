package crm.ejb.transfer;

import crm.domain.access.AccessLevel;
import crm.domain.access.Viewer;
import crm.domain.shared.EmailAddress;
import crm.domain.shared.RecordType;
import crm.ejb.access.RecordAccess;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Finds the leads that lines of a file speak of, among those somebody may edit; all others are as if there were none. */
@Dependent
public class SignalledLeads {
    private static final String BY_KEY = """
            select external_id, id, true from lead where external_id = any(?) and deleted_at is null and converted_at is null
            union all
            select email_key, id, false from lead where email_key = any(?) and deleted_at is null and converted_at is null
            """;

    private final Sql sql;
    private final RecordAccess access;

    @Inject
    public SignalledLeads(Sql sql, RecordAccess access) {
        this.sql = sql;
        this.access = access;
    }

    private record Match(String key, long id, boolean external) {}

    /** The lead each word means, if exactly one does: the one it names externally, else the one with the e-mail address. */
    Map<String, Long> named(Viewer viewer, Collection<String> words) {
        access.holdOrganisation();
        Map<String, String> emails = new HashMap<>();
        boolean readable = access.fields(viewer, RecordType.LEAD).visible("email");
        words.forEach(word -> emails.put(word, readable ? EmailAddress.key(word) : null));
        List<Match> matches = sql.list(
                SqlText.of(
                        BY_KEY,
                        words.toArray(String[]::new),
                        emails.values().stream().filter(Objects::nonNull).toArray(String[]::new)),
                row -> new Match(row.getString(1), row.getLong(2), row.getBoolean(3)));
        Map<Long, AccessLevel> levels = access.levels(
                viewer,
                RecordType.LEAD,
                new TreeSet<>(matches.stream().map(Match::id).toList()));
        matches.removeIf(
                match -> !levels.getOrDefault(match.id(), AccessLevel.NONE).atLeast(AccessLevel.EDIT));
        return meant(emails, matches);
    }

    private static Map<String, Long> meant(Map<String, String> emails, List<Match> matches) {
        Map<String, Long> external = new HashMap<>();
        Map<String, Long> byEmail = new HashMap<>();
        for (Match match : matches) {
            if (match.external()) {
                external.put(match.key(), match.id());
            } else {
                byEmail.merge(match.key(), match.id(), (one, other) -> -1L);
            }
        }
        Map<String, Long> meant = new HashMap<>();
        emails.forEach((word, email) -> {
            Long id = external.getOrDefault(word, byEmail.get(email));
            if (id != null && id > 0) {
                meant.put(word, id);
            }
        });
        return meant;
    }
}
