package crm.demo;

import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.lead.Rating;
import crm.domain.shared.Address;

/** What is known of leads, and who wrote it down. */
final class LeadWords {
    private static final String SOURCES =
            "WEB_FORM|WEB_FORM|WEB_FORM|WEB_FORM|WEB_FORM|TRADE_SHOW|TRADE_SHOW|TRADE_SHOW"
                    + "|IMPORTED_LIST|IMPORTED_LIST|IMPORTED_LIST|ADVERTISING|ADVERTISING|EMAIL_CAMPAIGN|EMAIL_CAMPAIGN"
                    + "|SOCIAL_MEDIA|SOCIAL_MEDIA|PHONE_INQUIRY|REFERRAL|PARTNER|OTHER";
    private static final String WISHES = "Asks for a quote for three flow meters.|Saw our pressure sensors at the fair."
            + "|Wants to replace a competitor's gauges next year.|Calibration contract runs out soon."
            + "|Building a second production line.|Needs explosion-proof sensors.|Downloaded the buyer's guide."
            + "|Prefers e-mail; hard to reach by phone.|Budget is decided in the fourth quarter.";

    private final Story story;

    LeadWords(Story story) {
        this.story = story;
    }

    LeadSource source() {
        return LeadSource.valueOf(story.dice.word(SOURCES));
    }

    /** Marketing writes down what its channels bring, owners what reaches them directly. */
    int capturer(LeadSource source, int owner) {
        return switch (source) {
            case WEB_FORM, ADVERTISING, SOCIAL_MEDIA -> Staff.id("mia");
            case IMPORTED_LIST, EMAIL_CAMPAIGN -> Staff.id("omar");
            case TRADE_SHOW -> Staff.id("elise");
            case PARTNER -> Staff.id("greta");
            case PHONE_INQUIRY, REFERRAL, OTHER -> owner;
        };
    }

    /** As complete as leads are: few know everything. {@code company} may be null. */
    LeadProfile profile(Person person, Company company, Nation nation, LeadSource source, int score) {
        Dice dice = story.dice;
        boolean placed = company != null && dice.chance(0.8);
        return new LeadProfile(
                person.salutation(),
                dice.chance(0.96) ? person.firstName() : null,
                person.lastName(),
                company == null ? null : spoken(company),
                company == null ? null : person.title(),
                dice.chance(0.9) ? person.emailAt(company == null ? "example.com" : company.domain()) : null,
                dice.chance(0.7) ? nation.phone(dice) : null,
                dice.chance(0.25) ? nation.phone(dice) : null,
                placed ? company.website() : null,
                company != null && dice.chance(0.7) ? company.industry() : null,
                placed ? company.employees() : null,
                placed && dice.chance(0.5) ? company.revenue() : null,
                placed ? company.address() : dice.chance(0.3) ? nation.address(dice) : Address.NONE,
                source,
                null,
                rating(score),
                score >= 50 && dice.chance(0.7),
                dice.chance(0.04),
                dice.chance(0.05),
                dice.chance(0.3) ? dice.word(WISHES) : null);
    }

    /** A lead of the walk-through, complete. */
    LeadProfile profileOf(Walkthrough.Known known) {
        Person person = known.person();
        Company company = known.source();
        return new LeadProfile(
                person.salutation(),
                person.firstName(),
                person.lastName(),
                known.company(),
                person.title(),
                person.emailAt(company.domain()),
                company.phone(),
                null,
                company.website(),
                company.industry(),
                company.employees(),
                company.revenue(),
                company.address(),
                LeadSource.TRADE_SHOW,
                null,
                Rating.HOT,
                true,
                false,
                false,
                "Met at our stand: wants inline sensors for two lines, decides this quarter.");
    }

    /** People write a company's name with its legal form, without, or in capitals. */
    private String spoken(Company company) {
        double drawn = story.dice.fraction();
        if (drawn < 0.15) {
            return company.stem();
        }
        return drawn < 0.18 ? company.name().toUpperCase(java.util.Locale.ROOT) : company.name();
    }

    private Rating rating(int score) {
        if (story.dice.chance(0.2)) {
            return null;
        }
        return score >= 60 ? Rating.HOT : score >= 30 ? Rating.WARM : Rating.COLD;
    }
}
