package crm.demo;

import crm.domain.lead.Lead;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.shared.Address;
import crm.domain.shared.Stamp;
import java.util.List;

/** Leads whose words would break a careless page, list or export. */
final class Oddities {
    private static final List<Odd> ODD = List.of(
            new Odd("lena", "Seán \"Johnny\"", "O'Neil & \"Sons\" <b>", "O'Neil & \"Sons\" <b>bold</b> GmbH", "=1+1"),
            new Odd(
                    "lena",
                    "Änne-Kathrin",
                    "</td><script>alert('lead')</script>",
                    "Müller {{7*7}} #{1+1} KG",
                    "@SUM(A1:A9)"),
            new Odd("stefan", "=HYPERLINK(\"//evil.example\")", "-2+3", "%_\\ & Cie.", "+49 is no formula"),
            new Odd("oliver", "Llanfair", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "X", null),
            new Odd(
                    "oliver",
                    null,
                    "W".repeat(80),
                    "The Very Honourable Company of ".repeat(3) + "Toolmakers Ltd",
                    null),
            new Odd("tyler", "רותם", "بن يوسف", "שלום Instruments Inc.", "मुख्य अभियंता"),
            new Odd("jade", "美咲", "山田", "山田精密工業株式会社", "部長 😀"),
            new Odd("jade", "Zoë", "null", "N/A", "undefined"));

    private final Story story;
    private final LeadWords words;

    Oddities(Story story, LeadWords words) {
        this.story = story;
        this.words = words;
    }

    void capture() {
        ODD.forEach(this::capture);
    }

    private void capture(Odd odd) {
        int owner = Staff.id(odd.owner());
        Stamp stamp =
                new Stamp(words.capturer(LeadSource.WEB_FORM, owner), story.year.daysAgo(story.dice.between(3, 60)));
        LeadProfile profile = new LeadProfile(
                null,
                odd.firstName(),
                odd.lastName(),
                odd.company(),
                odd.title(),
                "odd" + story.leads.size() + "@example.com",
                null,
                null,
                null,
                null,
                null,
                null,
                Address.NONE,
                LeadSource.WEB_FORM,
                null,
                null,
                false,
                false,
                false,
                "First line, \"quoted\"\nsecond line; with\ttab, <i>tags</i> & ampersand\n=cmd|' /C calc'!A0");
        story.leads.add(story.identified(Lead.capture(profile, owner, stamp)));
    }

    private record Odd(String owner, String firstName, String lastName, String company, String title) {}
}
