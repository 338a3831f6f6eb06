package crm.web.search;

import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.search.FoundRow;
import crm.ejb.search.Hits;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where what was found can be looked at; addresses inside the application. */
final class Addresses {
    private Addresses() {}

    static String page(RecordRef record) {
        return "/" + record.type().word() + "/view.xhtml?id=" + record.id();
    }

    /** The list with everything that was found; the list of converted leads if there is nothing else. */
    static String list(Hits hits, String text) {
        boolean converted =
                hits.type() == RecordType.LEAD && hits.rows().stream().allMatch(FoundRow::converted);
        String question = "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return "/" + hits.type().word() + "/list.xhtml" + question + (converted ? "&view=CONVERTED" : "");
    }
}
