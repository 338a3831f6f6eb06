package crm.ejb.access;

import crm.domain.shared.FieldRights;
import crm.domain.shared.RecordType;
import crm.ejb.shared.Search;
import java.util.Map;

/**
 * The words of a list's search. They are looked for in one folded text per record, mixed of several fields; where one of
 * these is hidden from the viewer, what is found must hold every word in the others as well, so that nobody finds by what
 * he cannot see.
 */
public final class SearchedText {
    /** The folded text of a record. */
    static final String COLUMN = "search_text";

    private static final Map<RecordType, String> TEXTS = Map.of(
            RecordType.LEAD, "concat_ws(' ', r.first_name, r.last_name, {company:r.company}, {email:r.email})",
            RecordType.ACCOUNT, "concat_ws(' ', r.name, {website:r.website}, {email:r.email})",
            RecordType.CONTACT, "concat_ws(' ', r.first_name, r.last_name, {email:r.email})",
            RecordType.OPPORTUNITY, "r.name");

    private SearchedText() {}

    /** Every word of the text occurs in what the viewer sees of the record's searched fields. */
    public static Search of(RecordType type, FieldRights fields, String text) {
        Search search = new Search("r." + COLUMN, text);
        String marked = TEXTS.get(type);
        String seen = SeenColumns.of(marked, fields);
        if (!seen.equals(SeenColumns.of(marked, FieldRights.ALL))) {
            search.words("crm_fold(" + seen + ")", text);
        }
        return search;
    }
}
