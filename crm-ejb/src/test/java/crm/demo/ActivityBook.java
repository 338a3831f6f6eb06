package crm.demo;

import static crm.domain.activity.ActivityKind.CALL;
import static crm.domain.activity.ActivityKind.EMAIL;
import static crm.domain.activity.ActivityKind.MEETING;
import static crm.domain.activity.ActivityKind.NOTE;
import static crm.domain.activity.ActivityKind.TASK;

import crm.domain.activity.Activity;
import crm.domain.activity.ActivityKind;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadStatus;
import crm.domain.opportunity.Opportunity;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Logs what was done about leads, opportunities and accounts, and what is still to do. */
final class ActivityBook {
    private static final List<ActivityKind> DONE = List.of(CALL, CALL, CALL, EMAIL, EMAIL, MEETING, NOTE, TASK);

    private final Story story;
    private final Dice dice;

    ActivityBook(Story story) {
        this.story = story;
        this.dice = story.dice;
    }

    /** All that was done. */
    void log(ConversionBook conversions, OpportunityBook opportunities) {
        for (Lead lead : story.leads) {
            int times = times(lead.status());
            for (int i = 0; i < times; i++) {
                log(lead, conversions.became(lead));
            }
        }
        for (Opportunity opportunity : story.opportunities) {
            Customer customer = opportunities.customer(opportunity);
            int times = dice.between(0, 3);
            for (int i = 0; i < times; i++) {
                Row row =
                        log(opportunity.ref(), opportunity.ownerId(), opportunity.createdAt(), opportunity.updatedAt());
                if (!customer.contacts().isEmpty() && dice.chance(0.4)) {
                    row.with("contact_id", customer.contacts().get(0).id());
                }
            }
        }
        for (int i = 0; i < 150; i++) {
            var account = dice.skewed(story.accounts);
            log(account.ref(), account.ownerId(), story.year.daysAgo(300), story.year.end());
        }
    }

    /** Open tasks: something overdue, something today and something soon for everybody who sells. */
    void plan() {
        for (Employee employee : Staff.ALL) {
            if (employee.duties().contains(Duty.SALES_USER) && employee.place() != null && !employee.hasLeft()) {
                plan(Staff.id(employee.userName()));
            }
        }
    }

    private void plan(int user) {
        List<RecordRef> open = open(user);
        if (open.isEmpty()) {
            return;
        }
        int tasks = dice.between(4, 10);
        for (int i = 0; i < tasks; i++) {
            int days = i == 0 ? 0 : i == 1 ? -dice.between(1, 9) : dice.between(-4, 20);
            LocalDate due = story.year.today().plusDays(days);
            Stamp stamp = new Stamp(user, story.year.daysAgo(dice.between(10, 15)));
            story.happened(Activity.log(TASK, Remarks.subject(TASK, dice), null, dice.pick(open), stamp)
                    .asTask(due, user));
        }
    }

    private List<RecordRef> open(int user) {
        List<RecordRef> open = new java.util.ArrayList<>();
        story.leads.stream()
                .filter(lead -> lead.ownerId() == user && !lead.isConverted())
                .filter(lead -> lead.status() == LeadStatus.WORKING || lead.status() == LeadStatus.QUALIFIED)
                .forEach(lead -> open.add(lead.ref()));
        story.opportunities.stream()
                .filter(opportunity ->
                        opportunity.ownerId() == user && !opportunity.stage().isClosed())
                .forEach(opportunity -> open.add(opportunity.ref()));
        return open;
    }

    private void log(Lead lead, List<Long> became) {
        Instant end = lead.status() == LeadStatus.NEW ? story.year.end() : lead.statusSince();
        if (became == null) {
            log(lead.ref(), lead.ownerId(), lead.createdAt(), end);
            return;
        }
        Long contact = became.get(1);
        Long opportunity = became.get(2);
        boolean onAccount = contact == null && opportunity == null;
        RecordRef account = new RecordRef(RecordType.ACCOUNT, became.get(0));
        log(account, lead.ownerId(), lead.createdAt(), end)
                .with("account_id", onAccount ? account.id() : null)
                .with("contact_id", contact)
                .with("opportunity_id", opportunity)
                .with("origin_lead_id", lead.id());
    }

    private Row log(RecordRef about, int owner, Instant from, Instant to) {
        ActivityKind kind = dice.pick(DONE);
        Instant at = story.year.within(from, to.isAfter(from) ? to : story.year.end());
        Stamp stamp = story.by(owner, at);
        Activity activity = Activity.log(kind, Remarks.subject(kind, dice), Remarks.body(kind, dice), about, stamp);
        if (kind == TASK) {
            activity.asTask(LocalDate.ofInstant(at, java.time.ZoneOffset.UTC), stamp.userId());
            activity.complete(at.plusSeconds(3_600));
        }
        return story.happened(activity);
    }

    private int times(LeadStatus status) {
        return switch (status) {
            case NEW -> dice.chance(0.1) ? 1 : 0;
            case WORKING -> dice.between(1, 2);
            case NURTURING -> dice.between(1, 2);
            case QUALIFIED -> dice.between(2, 3);
            case DISQUALIFIED -> dice.between(0, 2);
            case CONVERTED -> dice.between(3, 6);
        };
    }
}
