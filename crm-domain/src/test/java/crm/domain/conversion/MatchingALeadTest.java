package crm.domain.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import org.junit.jupiter.api.Test;

class MatchingALeadTest {
    @Test
    void legal_forms_case_and_accents_do_not_make_another_company() {
        Match match = new Matching(lead("MÜLLER & Söhne G.m.b.H.", null, null))
                .account(new AccountCandidate(
                        1, crm.domain.shared.CompanyName.key("Muller und Sohne"), null, null, 0.9, false));
        Match same = new Matching(lead("Grimes, Madden and Huff Inc.", null, null))
                .account(new AccountCandidate(
                        1, crm.domain.shared.CompanyName.key("GRIMES MADDEN & HUFF LLC"), null, null, 1, false));

        assertThat(match.reasons()).containsExactly(MatchReason.SIMILAR_NAME);
        assertThat(same.reasons()).containsExactly(MatchReason.SAME_NAME);
    }

    @Test
    void the_domain_of_the_mail_address_counts_unless_everybody_has_it() {
        AccountCandidate acme = new AccountCandidate(1, "acme", "acme.de", null, 0, false);
        AccountCandidate gmail = new AccountCandidate(2, "google", "gmail.com", null, 0, false);

        assertThat(new Matching(lead(null, "ines@acme.de", null)).account(acme).reasons())
                .containsExactly(MatchReason.SAME_WEB_DOMAIN);
        assertThat(new Matching(lead(null, "ines@gmail.com", null))
                        .account(gmail)
                        .isNone())
                .isTrue();
    }

    @Test
    void phone_numbers_written_differently_are_the_same() {
        AccountCandidate acme =
                new AccountCandidate(1, "acme", null, crm.domain.shared.PhoneKey.of("069 / 555-0101"), 0, false);

        assertThat(new Matching(lead("Other", null, "+49 (69) 5550101 ext. 7"))
                        .account(acme)
                        .reasons())
                .containsExactly(MatchReason.SAME_PHONE);
    }

    @Test
    void a_shared_phone_makes_nobody_the_same_person_but_supports_a_name() {
        Matching matching = new Matching(lead("Acme", null, "069 5550101"));
        String phone = crm.domain.shared.PhoneKey.of("069 5550101");

        assertThat(matching.contact("Otto Colleague", null, phone).isNone()).isTrue();
        assertThat(matching.contact("INES Wéber", null, phone).reasons())
                .containsExactly(MatchReason.SAME_NAME, MatchReason.SAME_PHONE);
    }

    @Test
    void nothing_in_common_is_no_match() {
        AccountCandidate other = new AccountCandidate(1, "zenith", null, null, 0.1, false);

        assertThat(new Matching(lead("Acme", null, null)).account(other).isNone())
                .isTrue();
    }

    private static LeadProfile lead(String company, String email, String phone) {
        return new LeadProfile(
                null,
                "Ines",
                "Weber",
                company,
                null,
                email,
                phone,
                null,
                null,
                null,
                null,
                null,
                null,
                LeadSource.OTHER,
                null,
                null,
                false,
                false,
                false,
                null);
    }
}
