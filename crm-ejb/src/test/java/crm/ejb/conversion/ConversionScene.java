package crm.ejb.conversion;

import crm.domain.access.AccessLevel;
import crm.domain.access.Condition;
import crm.domain.access.Operator;
import crm.domain.access.RuleProfile;
import crm.domain.account.Account;
import crm.domain.account.AccountKind;
import crm.domain.account.AccountProfile;
import crm.domain.activity.ActivityKind;
import crm.domain.conversion.ConvertLead;
import crm.domain.conversion.FieldOutcome;
import crm.domain.directory.CircleProfile;
import crm.domain.directory.Role;
import crm.domain.lead.Lead;
import crm.domain.lead.LeadProfile;
import crm.domain.lead.LeadSource;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.domain.shared.Refusal;
import crm.domain.shared.Stamp;
import crm.ejb.account.Accounts;
import crm.ejb.activity.Activities;
import crm.ejb.activity.ActivityService;
import crm.ejb.activity.FieldHistories;
import crm.ejb.activity.LogActivity;
import crm.ejb.contact.Contacts;
import crm.ejb.directory.GranteeNames;
import crm.ejb.directory.GranteeUses;
import crm.ejb.directory.OrganisationChanges;
import crm.ejb.lead.LeadService;
import crm.ejb.lead.Leads;
import crm.ejb.opportunity.ContactRoles;
import crm.ejb.opportunity.Opportunities;
import crm.ejb.shared.SqlText;
import crm.ejb.sharing.QueueService;
import crm.ejb.sharing.Queues;
import crm.ejb.sharing.RuleService;
import crm.ejb.sharing.SharingRules;
import crm.fixture.Database;
import crm.fixture.House;
import crm.fixture.People;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Vera above Anna and Carl; Ben beside Vera; somebody inactive. Everything happens through the doors. */
final class ConversionScene implements AutoCloseable {
    private final Database database = Database.fresh();
    private final Map<String, Integer> users = new HashMap<>();

    ConversionScene() {
        database.run(entities -> {
            People people = new People(entities);
            Role top = people.role("Sales", null);
            Role north = people.role("North", top);
            Role south = people.role("South", top);
            Role team = people.role("Team", north);
            users.put("vera", people.user("vera", north).id());
            users.put("ben", people.user("ben", south).id());
            users.put("anna", people.user("anna", team).id());
            users.put(
                    "carl",
                    people.user("carl", people.role("Account team", north)).id());
            crm.domain.directory.User gone = people.user("gone", team);
            gone.deactivate(Instant.now());
            users.put("gone", gone.id());
        });
    }

    int userId(String name) {
        return users.get(name);
    }

    long lead(String owner, String lastName, String company) {
        return database.call(entities -> {
            String domain = "www." + lastName.toLowerCase(java.util.Locale.ROOT) + ".test";
            LeadProfile profile = new LeadProfile(
                    null,
                    "Ines",
                    lastName,
                    company,
                    "CFO",
                    null,
                    "+49 69 " + Math.abs(lastName.hashCode()),
                    null,
                    domain,
                    "Energy",
                    10,
                    null,
                    null,
                    LeadSource.TRADE_SHOW,
                    null,
                    null,
                    false,
                    false,
                    false,
                    null);
            Lead lead = Lead.capture(profile, userId(owner), stamp(owner));
            entities.persist(lead);
            return lead.id();
        });
    }

    long account(String owner, String name, String phone) {
        return database.call(entities -> {
            AccountProfile profile =
                    new AccountProfile(name, null, null, null, null, null, phone, null, null, null, null, null, null);
            Account account = new Account(AccountKind.BUSINESS, profile, userId(owner), stamp(owner));
            entities.persist(account);
            return account.id();
        });
    }

    Converted convert(String caller, ConvertLead command) {
        return database.call(entities -> service(new House(entities, caller)).convert(command));
    }

    List<FieldOutcome> preview(String caller, ConvertLead command) {
        return database.call(entities -> service(new House(entities, caller)).preview(command));
    }

    /** Hides a field from everybody, or makes it read-only. */
    void restrict(String access, RecordType type, String field) {
        database.run(entities -> new House(entities, "anna")
                .sql()
                .update(SqlText.of(
                        "insert into permission_set_field (permission_set_id, record_type, field, access)"
                                + " select id, ?, ?, ? from permission_set",
                        type,
                        field,
                        access)));
    }

    /** Gives all fields of a type back. */
    void free(RecordType type) {
        database.run(entities -> new House(entities, "anna")
                .sql()
                .update(SqlText.of("delete from permission_set_field where record_type = ?", type)));
    }

    List<AccountMatch> accountMatches(String caller, long lead) {
        return database.call(entities -> service(new House(entities, caller)).accountMatches(lead));
    }

    List<Lineage> lineage(String caller, RecordRef record) {
        return database.call(entities -> service(new House(entities, caller)).lineage(record));
    }

    long log(String caller, long lead, ActivityKind kind) {
        return database.call(entities -> {
            House house = new House(entities, caller);
            Activities activities = new Activities(entities, house.sql(), house.access());
            return new ActivityService(
                            activities,
                            new FieldHistories(house.sql(), house.access()),
                            house.access(),
                            house.viewer(),
                            house.news())
                    .log(new LogActivity(kind, "Spoke", null, new RecordRef(RecordType.LEAD, lead), null));
        });
    }

    /** Runs the same work in many transactions that begin together; what is refused is counted. */
    List<Converted> atOnce(int times, AtomicInteger refused, Function<Integer, Converted> work) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Converted>> futures = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int n = i;
            futures.add(threads.submit(() -> {
                start.await();
                return work.apply(n);
            }));
        }
        start.countDown();
        List<Converted> done = new ArrayList<>();
        for (Future<Converted> future : futures) {
            try {
                done.add(future.get());
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof Refusal)) {
                    throw new IllegalStateException(failure.getCause());
                }
                refused.incrementAndGet();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        threads.shutdown();
        return done;
    }

    /** Makes a rule: records of which the field has that value are open to somebody, to edit. */
    void share(RecordType type, String field, String value, String user) {
        database.call(entities -> {
            House house = new House(entities, "anna");
            GranteeNames names = new GranteeNames(house.sql());
            Condition is = new Condition.Comparison(field, Operator.EQUALS, value);
            RuleProfile rule = new RuleProfile(type, field, null, null, is, grantee(house, user), AccessLevel.EDIT);
            return new RuleService(new SharingRules(house.sql(), names), names, changes(house)).create(rule);
        });
    }

    /** Makes a queue of one member and gives it a lead. */
    void handToQueue(long lead, String queue, String member) {
        database.run(entities -> {
            House house = new House(entities, "anna");
            GranteeNames names = new GranteeNames(house.sql());
            int id = new QueueService(
                            new Queues(house.sql(), names), names, new GranteeUses(house.sql()), changes(house))
                    .create(new CircleProfile(queue, null, false), Set.of(grantee(house, member)));
            house.sql().update(SqlText.of("update lead set owner_id = ? where id = ?", id, lead));
        });
    }

    AccessLevel level(String user, RecordType type, long id) {
        return database.call(entities -> {
            House house = new House(entities, user);
            return house.access().level(house.viewer().get(), new RecordRef(type, id));
        });
    }

    void claim(String caller, long lead) {
        database.run(entities -> {
            House house = new House(entities, caller);
            Leads leads = new Leads(house.entities(), house.sql(), house.access(), house.list());
            new LeadService(leads, house.records(), house.viewer(), house.news()).claim(lead);
        });
    }

    private int grantee(House house, String user) {
        return house.sql()
                .first(SqlText.of("select id from grantee where user_id = ?", userId(user)), row -> row.getInt(1))
                .orElseThrow();
    }

    private static OrganisationChanges changes(House house) {
        return new OrganisationChanges(house.access(), house.viewer(), house.news(), house.sql());
    }

    String text(String sql, Object... values) {
        return database.call(entities -> new House(entities, "anna")
                .sql()
                .first(SqlText.of(sql, values), row -> row.getString(1))
                .orElse(null));
    }

    long number(String sql, Object... values) {
        return Long.parseLong(text(sql, values));
    }

    long count(String table) {
        return number("select count(*) from " + table);
    }

    private Stamp stamp(String user) {
        return new Stamp(userId(user), Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private static ConversionService service(House house) {
        Accounts accounts = new Accounts(house.entities(), house.sql(), house.access(), house.list());
        Contacts contacts = new Contacts(house.entities(), house.sql(), house.access(), house.list(), accounts);
        Opportunities opportunities =
                new Opportunities(house.entities(), house.sql(), house.access(), house.list(), accounts);
        Matches matches = new Matches(house.sql(), house.access());
        Conversions conversions = new Conversions(house.sql(), house.access());
        Converter converter = new Converter(
                new AccountStep(accounts, matches, conversions, house.access(), house.news()),
                new ContactStep(contacts, house.access(), house.news()),
                new OpportunityStep(
                        opportunities,
                        new ContactRoles(house.sql(), house.access(), contacts),
                        house.access(),
                        house.news()),
                new Closing(conversions, new Activities(house.entities(), house.sql(), house.access()), house.news()));
        return new ConversionService(
                new Leads(house.entities(), house.sql(), house.access(), house.list()),
                matches,
                converter,
                conversions,
                house.viewer());
    }

    @Override
    public void close() {
        database.close();
    }
}
