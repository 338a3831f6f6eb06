package crm.demo;

import crm.domain.account.Account;
import crm.domain.activity.Activity;
import crm.domain.contact.Contact;
import crm.domain.lead.Lead;
import crm.domain.opportunity.Opportunity;
import crm.domain.shared.CompanyName;
import crm.domain.shared.FieldChange;
import crm.domain.shared.OwnedRecord;
import crm.domain.shared.RecordRef;
import crm.domain.shared.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has happened so far, in one place; the books write into it. */
final class Story {
    private static final long SEED = 20_220_817;

    final Dice dice = new Dice(SEED);
    final Year year;
    final List<Account> accounts = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Opportunity> opportunities = new ArrayList<>();
    final List<Lead> leads = new ArrayList<>();

    private final Map<Long, Integer> scores = new HashMap<>();
    private final List<Row> parts = new ArrayList<>();
    private final List<Row> conversions = new ArrayList<>();
    private final List<Row> activities = new ArrayList<>();
    private final List<Row> history = new ArrayList<>();
    private final List<Row> signals = new ArrayList<>();
    private final Set<String> companies = new HashSet<>();
    private long lastId;

    Story(LocalDate today) {
        year = new Year(today, dice);
    }

    long nextId() {
        return ++lastId;
    }

    long lastId() {
        return lastId;
    }

    int historyLength() {
        return history.size();
    }

    <T extends OwnedRecord> T identified(T record) {
        return Row.identified(record, nextId());
    }

    /** A company nobody has met yet. */
    Company company(Nation nation) {
        Company coined = Company.coin(nation, dice);
        while (!companies.add(CompanyName.key(coined.name()))) {
            coined = Company.coin(nation, dice);
        }
        return coined;
    }

    /** Another part of a company, by a name of its own. */
    Company daughter(Company mother, String trade) {
        Company named = mother.daughter(trade, dice);
        return companies.add(CompanyName.key(named.name())) ? named : daughter(mother, trade + " II");
    }

    /** One of the region's nations, its main market most often. */
    Nation nation(Region region) {
        List<Nation> nations = region.nations();
        return dice.chance(0.6) ? nations.get(0) : dice.pick(nations);
    }

    /** Who acts for an owner at that time: he himself or, once he has left, his manager. */
    Stamp by(int ownerId, Instant at) {
        boolean gone = ownerId == Staff.id(Staff.LEFT) && year.age(at) < Staff.DAYS_SINCE_LEFT;
        return new Stamp(gone ? Staff.id("martina") : ownerId, at);
    }

    void score(Lead lead, int points) {
        scores.put(lead.id(), points);
    }

    int score(Lead lead) {
        return scores.getOrDefault(lead.id(), 0);
    }

    List<Row> activities() {
        return List.copyOf(activities);
    }

    void signalled(Row signalOrScore) {
        signals.add(signalOrScore);
    }

    void changed(RecordRef record, List<FieldChange> changes, Stamp stamp) {
        for (FieldChange change : changes) {
            history.add(new Row("field_history")
                    .with("id", history.size() + 1)
                    .with("record_type", record.type())
                    .with("record_id", record.id())
                    .with("field", change.field())
                    .with("old_value", change.before())
                    .with("new_value", change.after())
                    .with("changed_by", stamp.userId())
                    .with("changed_at", stamp.at()));
        }
    }

    /** Keeps an activity; the row may still be hung on more records. */
    Row happened(Activity activity) {
        Row row = Row.of(Row.identified(activity, nextId()));
        activities.add(row);
        return row;
    }

    void converted(Row conversion) {
        conversions.add(conversion);
    }

    void takesPart(Row contactOfOpportunity) {
        parts.add(contactOfOpportunity);
    }

    /** Everything as rows, in an order in which they can be stored. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        accounts.forEach(account -> rows.add(Row.of(account)));
        contacts.forEach(contact -> rows.add(Row.of(contact)));
        opportunities.forEach(opportunity -> rows.add(Row.of(opportunity)));
        leads.forEach(lead -> rows.add(Row.of(lead).with("score", scores.getOrDefault(lead.id(), 0))));
        rows.addAll(parts);
        rows.addAll(conversions);
        rows.addAll(activities);
        rows.addAll(history);
        rows.addAll(signals);
        return rows;
    }
}
