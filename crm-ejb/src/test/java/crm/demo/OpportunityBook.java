package crm.demo;

import crm.domain.contact.Contact;
import crm.domain.lead.Lead;
import crm.domain.opportunity.Opportunity;
import crm.domain.opportunity.OpportunityProfile;
import crm.domain.opportunity.OpportunityType;
import crm.domain.opportunity.Stage;
import crm.domain.shared.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Opens opportunities and takes them through the stages. Several with one account are several attempts. */
final class OpportunityBook {
    private static final int OPPORTUNITIES = 600;
    private static final int SLOWEST = 130;
    private static final String WARES = "inline flow sensors|pressure transmitters|calibration contract|level gauges"
            + "|pH and conductivity line|spare parts agreement|data loggers|gas analysers|pilot installation|retrofit line 2";
    private static final String WON = "Best accuracy in the trial|Price and delivery time|Service contract included"
            + "|Recommended by another plant|Existing supplier relationship";
    private static final String LOST = "No budget this year|Lost to a competitor on price|No decision taken"
            + "|Project was cancelled|Missing certificate|Contact left the company";
    private static final String NEXT =
            "Send revised quote|Site visit|Technical call with engineering|Wait for budget release"
                    + "|Legal reviews the contract|Present trial results";
    private static final String ROLES = "DECISION_MAKER|ECONOMIC_BUYER|INFLUENCER|EVALUATOR|CHAMPION|USER";

    private final Story story;
    private final Dice dice;
    private final List<Plan> plans = new ArrayList<>();
    private final Map<Opportunity, Customer> customers = new HashMap<>();

    OpportunityBook(Story story) {
        this.story = story;
        this.dice = story.dice;
    }

    private record Plan(long id, Customer customer, Contact main, Lead lead, Stamp opened) {}

    /**
     * Means to open an opportunity.
     *
     * @return the identity it will have
     */
    long plan(Customer customer, Contact main, Lead lead, Stamp opened) {
        long id = story.nextId();
        plans.add(new Plan(id, customer, main, lead, opened));
        return id;
    }

    /** Opens what was planned and as many more as make the year, in the order of time. */
    void open(List<Customer> all) {
        while (plans.size() < OPPORTUNITIES) {
            Customer customer = dice.skewed(all, 0.4);
            int age = 1 + (int) (364 * Math.pow(dice.fraction(), 1.2));
            Instant at = story.year.daysAgo(age);
            Instant opened = customer.account().createdAt().isBefore(at)
                    ? at
                    : story.year.after(customer.account().createdAt(), 0, 20);
            Contact main = customer.contacts().isEmpty() ? null : dice.pick(customer.contacts());
            plan(customer, main, null, story.by(customer.account().ownerId(), opened));
        }
        plans.sort(Comparator.comparing(plan -> plan.opened().at()));
        Map<Customer, Integer> attempts = new HashMap<>();
        plans.forEach(plan -> open(plan, attempts.merge(plan.customer(), 1, Integer::sum)));
    }

    /** The account and people an opportunity belongs to. */
    Customer customer(Opportunity opportunity) {
        return customers.get(opportunity);
    }

    private void open(Plan plan, int attempt) {
        int days = dice.between(25, SLOWEST);
        long age = story.year.age(plan.opened().at());
        LocalDate opened = LocalDate.ofInstant(plan.opened().at(), ZoneOffset.UTC);
        boolean closed = age > days;
        LocalDate close = closed
                ? opened.plusDays(days)
                : dice.chance(0.1) ? story.year.today().minusDays(dice.between(1, 12)) : opened.plusDays(days);
        int owner = dice.chance(0.85)
                ? plan.customer().account().ownerId()
                : dice.skewed(Staff.executives(plan.customer().region()));
        Opportunity opportunity = new Opportunity(
                plan.customer().account(), profile(plan, attempt, close), attempt, owner, plan.opened());
        story.opportunities.add(Row.identified(opportunity, plan.id()));
        customers.put(opportunity, plan.customer());
        introduce(plan);
        advance(opportunity, closed, days, age);
    }

    private OpportunityProfile profile(Plan plan, int attempt, LocalDate close) {
        String wares = dice.word(WARES);
        String account = plan.customer().account().profile().name();
        boolean renewal = wares.endsWith("contract") || wares.endsWith("agreement");
        return new OpportunityProfile(
                plan.lead() != null ? account : account + ", " + wares,
                dice.chance(0.04) ? null : BigDecimal.valueOf(dice.size(18_000, 1.0)),
                "EUR",
                close,
                attempt == 1
                        ? OpportunityType.NEW_BUSINESS
                        : renewal ? OpportunityType.RENEWAL : OpportunityType.EXISTING_BUSINESS,
                plan.lead() == null ? null : plan.lead().profile().source().name(),
                close.isAfter(story.year.today()) && dice.chance(0.5) ? dice.word(NEXT) : null,
                plan.lead() == null ? null : "Interested in " + wares + ".");
    }

    private void introduce(Plan plan) {
        if (plan.main() == null) {
            return;
        }
        story.takesPart(part(plan, plan.main(), true));
        plan.customer().contacts().stream()
                .filter(contact -> contact != plan.main())
                .filter(contact -> contact.createdAt().isBefore(plan.opened().at()))
                .limit(dice.between(0, 2))
                .forEach(contact -> story.takesPart(part(plan, contact, false)));
    }

    private Row part(Plan plan, Contact contact, boolean main) {
        return new Row("opportunity_contact")
                .with("opportunity_id", plan.id())
                .with("contact_id", contact.id())
                .with("role", main ? "DECISION_MAKER" : dice.word(ROLES))
                .with("main", main);
    }

    /** Closed ones went as far as they came; open ones are as far as their age lets expect. */
    private void advance(Opportunity opportunity, boolean closed, int days, long age) {
        int stages = Stage.open().size();
        boolean won = closed && dice.chance(0.46);
        int reached = won
                ? stages - 1
                : closed ? dice.between(0, stages - 1) : (int) Math.min(stages - 1, stages * age / days);
        Instant from = opportunity.createdAt();
        Instant end = closed ? from.plusSeconds(86_400L * days) : story.year.end();
        for (int i = 1; i <= reached; i++) {
            Instant at = from.plusSeconds((long)
                    ((end.getEpochSecond() - from.getEpochSecond()) * (i - 0.4 * dice.fraction()) / (reached + 1)));
            advance(opportunity, Stage.open().get(i), null, at);
        }
        if (closed) {
            Stage last = won ? Stage.CLOSED_WON : Stage.CLOSED_LOST;
            advance(opportunity, last, dice.word(won ? WON : LOST), end);
        }
    }

    private void advance(Opportunity opportunity, Stage stage, String reason, Instant at) {
        Stamp stamp = story.by(opportunity.ownerId(), at);
        story.changed(opportunity.ref(), opportunity.advanceTo(stage, reason, stamp), stamp);
        if (stage == Stage.CLOSED_WON) {
            AccountBook.buys(customers.get(opportunity), story, stamp);
        }
    }
}
