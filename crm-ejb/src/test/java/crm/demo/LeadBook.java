package crm.demo;

import crm.demo.ConversionBook.Target;
import crm.domain.lead.DisqualifyReason;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadSource;
import crm.domain.lead.LeadStatus;
import crm.domain.shared.FieldChange;
import crm.domain.shared.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Captures the leads of the year and moves them along. */
final class LeadBook {
    private static final int LEADS = 2_000;
    private static final List<DisqualifyReason> REASONS = List.of(DisqualifyReason.values());
    private static final int DAYS_BEFORE_CONVERSION = 30;
    private static final int DAYS_UNREAD = 10;
    private static final String REGIONS =
            "DACH|DACH|DACH|DACH|UK_NORDICS|UK_NORDICS|UK_NORDICS|US_EAST|US_EAST|US_WEST";

    private final Story story;
    private final Dice dice;
    private final LeadWords words;
    private final AccountBook accounts;
    private final ConversionBook conversions;
    private final Map<Region, List<Company>> heardOf = new HashMap<>();

    LeadBook(Story story, AccountBook accounts, ConversionBook conversions) {
        this.story = story;
        this.dice = story.dice;
        this.words = new LeadWords(story);
        this.accounts = accounts;
        this.conversions = conversions;
    }

    /** A year of leads, the oldest first. */
    void capture() {
        Walkthrough.leads().forEach(this::captureKnown);
        new Oddities(story, words).capture();
        List<Integer> ages = ages(LEADS - story.leads.size());
        Set<Integer> converted = converted(ages);
        Iterator<Target> targets = conversions.targets().iterator();
        for (int i = 0; i < ages.size(); i++) {
            Region region = Region.valueOf(dice.word(REGIONS));
            if (converted.contains(i)) {
                captureAndConvert(region, story.year.daysAgo(ages.get(i)), targets.next());
            } else {
                capture(region, story.year.daysAgo(ages.get(i)));
            }
        }
    }

    /** Days ago, more of them lately than long ago. */
    private List<Integer> ages(int number) {
        List<Integer> ages = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ages.add(1 + (int) (364 * Math.pow(dice.fraction(), 1.3)));
        }
        ages.sort(Comparator.reverseOrder());
        return ages;
    }

    private Set<Integer> converted(List<Integer> ages) {
        Set<Integer> chosen = new TreeSet<>();
        while (chosen.size() < conversions.targets().size()) {
            int index = dice.between(0, ages.size() - 1);
            if (ages.get(index) > DAYS_BEFORE_CONVERSION) {
                chosen.add(index);
            }
        }
        return chosen;
    }

    private void capture(Region region, Instant at) {
        int owner = owner(region, at);
        Company company = company(region);
        Nation nation = company == null ? story.nation(region) : company.nation();
        LeadStatus status = status(story.year.age(at));
        int score = score(status);
        LeadSource source = words.source();
        Lead lead = Lead.capture(
                words.profile(Person.coin(nation, dice), company, nation, source, score),
                owner,
                new Stamp(words.capturer(source, owner), at));
        story.leads.add(story.identified(lead));
        story.score(lead, score);
        move(lead, status);
    }

    private void captureAndConvert(Region region, Instant at, Target target) {
        int owner = dice.skewed(Staff.developers(region));
        Customer known = target == Target.OLD_COMPANY ? dice.pick(accounts.companies(region)) : null;
        Company company =
                switch (target) {
                    case NEW_COMPANY -> story.company(story.nation(region));
                    case OLD_COMPANY -> known.company();
                    case PERSON -> null;
                };
        Nation nation = company == null ? region.nations().get(0) : company.nation();
        int score = dice.between(55, 98);
        LeadSource source = words.source();
        Person person = Person.coin(nation, dice);
        Lead lead = Lead.capture(
                words.profile(person, company, nation, source, score),
                owner,
                new Stamp(words.capturer(source, owner), at));
        story.leads.add(story.identified(lead));
        story.score(lead, score);
        lead.read();
        enter(lead, LeadStatus.WORKING, 0, 4);
        enter(lead, LeadStatus.QUALIFIED, 2, 20);
        conversions.convert(lead, person, company, known, region);
    }

    private void captureKnown(Walkthrough.Known known) {
        Instant at = story.year.daysAgo(dice.between(9, 20));
        int owner = Staff.id(known.owner());
        Lead lead = Lead.capture(
                words.profileOf(known), owner, new Stamp(words.capturer(LeadSource.TRADE_SHOW, owner), at));
        story.leads.add(story.identified(lead));
        story.score(lead, dice.between(70, 90));
        lead.read();
        enter(lead, LeadStatus.WORKING, 0, 2);
        enter(lead, LeadStatus.QUALIFIED, 2, 5);
    }

    private void move(Lead lead, LeadStatus status) {
        boolean fresh = story.year.age(lead.createdAt()) < DAYS_UNREAD;
        if (status != LeadStatus.NEW || !dice.chance(fresh ? 0.7 : 0.25)) {
            lead.read();
        }
        if (status == LeadStatus.NEW) {
            return;
        }
        enter(lead, LeadStatus.WORKING, 0, 6);
        if (status == LeadStatus.DISQUALIFIED && dice.chance(0.3)) {
            enter(lead, LeadStatus.NURTURING, 3, 25);
        }
        if (status != LeadStatus.WORKING) {
            enter(lead, status, 3, 45);
        }
    }

    private void enter(Lead lead, LeadStatus status, int minDays, int maxDays) {
        Stamp stamp = story.by(lead.ownerId(), story.year.after(lead.statusSince(), minDays, maxDays));
        List<FieldChange> changes = status == LeadStatus.DISQUALIFIED
                ? lead.disqualify(dice.pick(REASONS), stamp)
                : lead.moveTo(status, stamp);
        story.changed(lead.ref(), changes, stamp);
    }

    /** Sales development mostly; some with executives, some not handed out yet, some with somebody who has left. */
    private int owner(Region region, Instant at) {
        double drawn = dice.fraction();
        if (drawn < 0.012) {
            return Staff.id(Staff.NO_ROLE);
        }
        if (drawn < 0.04) {
            return Staff.id("mia");
        }
        boolean longAgo = story.year.age(at) > Staff.DAYS_SINCE_LEFT + 10;
        if (region == Region.DACH && longAgo && dice.chance(0.25)) {
            return Staff.id(Staff.LEFT);
        }
        return dice.skewed(drawn < 0.14 ? Staff.executives(region) : Staff.developers(region));
    }

    /** A new company most often; sometimes one heard of before, a customer, or a person without company. */
    private Company company(Region region) {
        List<Company> known = heardOf.computeIfAbsent(region, r -> new ArrayList<>());
        double drawn = dice.fraction();
        if (drawn < 0.03) {
            return null;
        }
        if (drawn < 0.07) {
            return dice.pick(accounts.companies(region)).company();
        }
        if (drawn < 0.25 && !known.isEmpty()) {
            return dice.pick(known);
        }
        Company company = story.company(story.nation(region));
        known.add(company);
        return company;
    }

    private LeadStatus status(long age) {
        if (age < 7) {
            return LeadStatus.valueOf(dice.word("NEW|NEW|NEW|NEW|WORKING|WORKING|QUALIFIED"));
        }
        if (age < 45) {
            return LeadStatus.valueOf(
                    dice.word("NEW|WORKING|WORKING|WORKING|WORKING|NURTURING|NURTURING|QUALIFIED|DISQUALIFIED"));
        }
        return LeadStatus.valueOf(
                dice.word("NEW|WORKING|WORKING|WORKING|NURTURING|NURTURING|NURTURING|NURTURING|NURTURING"
                        + "|NURTURING|NURTURING|QUALIFIED|DISQUALIFIED|DISQUALIFIED|DISQUALIFIED|DISQUALIFIED|DISQUALIFIED"
                        + "|DISQUALIFIED|DISQUALIFIED|DISQUALIFIED|DISQUALIFIED"));
    }

    private int score(LeadStatus status) {
        return switch (status) {
            case NEW -> dice.between(0, 35);
            case WORKING -> dice.between(10, 60);
            case NURTURING -> dice.between(5, 45);
            case QUALIFIED -> dice.between(50, 95);
            case DISQUALIFIED -> dice.between(0, 30);
            case CONVERTED -> dice.between(55, 98);
        };
    }
}
