package crm.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.search.FoundRow;
import crm.ejb.search.Hits;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookingAtAllHitsTest {
    @Test
    void what_was_typed_stays_one_parameter() {
        assertThat(Addresses.list(hits(RecordType.ACCOUNT, false), "a&sort=name#% _"))
                .isEqualTo("/account/list.xhtml?text=a%26sort%3Dname%23%25+_");
    }

    @Test
    void converted_leads_alone_are_looked_at_in_their_own_view() {
        assertThat(Addresses.list(hits(RecordType.LEAD, true), "x"))
                .isEqualTo("/lead/list.xhtml?text=x&view=CONVERTED");
        assertThat(Addresses.list(hits(RecordType.LEAD, false), "x")).isEqualTo("/lead/list.xhtml?text=x");
    }

    private static Hits hits(RecordType type, boolean converted) {
        return new Hits(type, List.of(new FoundRow(new RecordRef(type, 1), "Name", null, converted)), false);
    }
}
