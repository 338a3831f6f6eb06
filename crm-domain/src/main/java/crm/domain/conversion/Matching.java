package crm.domain.conversion;

import crm.domain.lead.LeadProfile;
import crm.domain.shared.CompanyName;
import crm.domain.shared.EmailAddress;
import crm.domain.shared.Fold;
import crm.domain.shared.PhoneKey;
import crm.domain.shared.WebDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares a lead with accounts and contacts. Finding candidates is the database's work, judging them is this. */
public final class Matching {
    /** Trigram similarity from which two company names are called similar. */
    public static final double SIMILAR = 0.5;

    private final LeadProfile lead;

    public Matching(LeadProfile lead) {
        this.lead = lead;
    }

    /** Comparison key of the lead's company, or of the person's own name if there is no company. */
    public String nameKey() {
        return CompanyName.key(lead.company() == null ? lead.name() : lead.company());
    }

    /** The web domain of the lead's company, from its web site or the e-mail address, or null. */
    public String webDomain() {
        return WebDomain.of(lead.website(), lead.email());
    }

    public String phoneKey() {
        return PhoneKey.of(lead.phone());
    }

    public String emailKey() {
        return EmailAddress.key(lead.email());
    }

    /** How well an account matches the lead's company. */
    public Match account(AccountCandidate candidate) {
        List<MatchReason> reasons = new ArrayList<>();
        if (same(nameKey(), candidate.nameKey())) {
            reasons.add(MatchReason.SAME_NAME);
        } else if (candidate.nameSimilarity() >= SIMILAR) {
            reasons.add(MatchReason.SIMILAR_NAME);
        }
        if (same(webDomain(), candidate.webDomain()) || same(WebDomain.ofEmail(lead.email()), candidate.webDomain())) {
            reasons.add(MatchReason.SAME_WEB_DOMAIN);
        }
        if (same(phoneKey(), candidate.phoneKey())) {
            reasons.add(MatchReason.SAME_PHONE);
        }
        if (candidate.knowsEmail()) {
            reasons.add(MatchReason.KNOWN_EMAIL);
        }
        return Match.of(reasons);
    }

    /**
     * How well a contact matches the lead's person. The same phone number alone says nothing: colleagues share it.
     */
    public Match contact(String name, String emailKey, String phoneKey) {
        List<MatchReason> reasons = new ArrayList<>();
        if (same(emailKey(), emailKey)) {
            reasons.add(MatchReason.SAME_EMAIL);
        }
        if (same(Fold.of(lead.name()), Fold.of(name))) {
            reasons.add(MatchReason.SAME_NAME);
        }
        boolean phone = same(PhoneKey.of(lead.phone() == null ? lead.mobile() : lead.phone()), phoneKey);
        if (phone && !reasons.isEmpty()) {
            reasons.add(MatchReason.SAME_PHONE);
        }
        return Match.of(reasons);
    }

    private static boolean same(String one, String other) {
        return one != null && Objects.equals(one, other);
    }
}
