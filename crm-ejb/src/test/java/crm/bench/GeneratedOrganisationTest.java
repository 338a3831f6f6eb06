package crm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.lead.Lead;
import crm.domain.shared.CompanyName;
import crm.domain.shared.EmailAddress;
import crm.domain.shared.Fold;
import crm.domain.shared.PhoneKey;
import crm.domain.shared.RecordType;
import crm.domain.shared.WebDomain;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import crm.fixture.House;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The organisation of the benchmark at its smallest: complete, as the application would have made it, and repeatable. */
class GeneratedOrganisationTest {
    private static final Scale SCALE = SmallBench.SCALE;

    private static Database database;

    @BeforeAll
    static void generate() {
        database = SmallBench.database();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static long number(String sql) throws SQLException {
        try (Jdbc jdbc = Jdbc.to(database.source())) {
            return jdbc.number(sql);
        }
    }

    private static List<String> texts(String sql) throws SQLException {
        try (Jdbc jdbc = Jdbc.to(database.source())) {
            return jdbc.texts(sql);
        }
    }

    @Test
    void there_is_as_much_of_everything_as_the_scale_says() throws SQLException {
        assertThat(number("select count(*) from lead")).isEqualTo(SCALE.leads());
        assertThat(number("select count(*) from crm_user")).isEqualTo(SCALE.users());
        assertThat(number("select count(*) from role")).isEqualTo(SCALE.roles());
        assertThat(number("select count(*) from contact")).isEqualTo(SCALE.contacts());
        assertThat(number("select count(*) from opportunity")).isEqualTo(SCALE.opportunities());
        assertThat(number("select count(*) from sharing_rule")).isEqualTo(SCALE.ownerRules() + SCALE.valueRules());
        assertThat(number("select count(*) from criteria_match")).isPositive();
    }

    @Test
    void every_reference_holds() throws SQLException {
        List<String> checks = texts("""
                select format('select %s from %s x where %s and not exists (select 1 from %s y where %s)',
                    quote_literal(c.conname), c.conrelid::regclass,
                    (select string_agg(format('x.%I is not null', a.attname), ' and ')
                        from unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k),
                    c.confrelid::regclass,
                    (select string_agg(format('y.%I = x.%I', f.attname, a.attname), ' and ')
                        from unnest(c.conkey, c.confkey) k(own, far)
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
                        join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.far))
                from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace
                """);
        assertThat(checks).isNotEmpty();
        assertThat(texts(String.join(" union all ", checks))).isEmpty();
    }

    @Test
    void the_schema_has_its_indexes_again() throws SQLException {
        String indexes = "select indexdef from pg_indexes where schemaname = 'public' order by indexdef";
        try (Database empty = Database.fresh();
                Jdbc jdbc = Jdbc.to(empty.source())) {
            assertThat(texts(indexes)).isEqualTo(jdbc.texts(indexes));
        }
    }

    @Test
    void what_follows_from_the_records_is_what_the_triggers_would_have_made() throws SQLException {
        String scope = "select s::text from account_scope s order by 1";
        String matches = "select s::text from criteria_match s order by 1";
        List<String> scopes = texts(scope);
        List<String> matched = texts(matches);
        try (Jdbc jdbc = Jdbc.to(database.source())) {
            jdbc.connection().setAutoCommit(false);
            jdbc.execute("delete from account_scope");
            jdbc.execute("delete from criteria_match");
            for (String table : List.of("contact", "opportunity", "lead")) {
                jdbc.execute("create temp table kept as select * from " + table);
                jdbc.execute("set session_replication_role = replica");
                jdbc.execute("delete from " + table);
                jdbc.execute("set session_replication_role = origin");
                jdbc.execute(
                        "insert into " + table + " (" + columns(table) + ") select " + columns(table) + " from kept");
                jdbc.execute("drop table kept");
            }
            assertThat(jdbc.texts(scope)).isEqualTo(scopes);
            assertThat(jdbc.texts(matches)).isEqualTo(matched);
            jdbc.connection().rollback();
        }
    }

    private static String columns(String table) throws SQLException {
        return String.join(
                ", ",
                texts("select column_name from information_schema.columns where table_name = '" + table
                        + "' and is_generated = 'NEVER' order by ordinal_position"));
    }

    @Test
    void keys_and_search_texts_are_those_of_the_domain() {
        database.run(entities -> entities.createQuery("select r from Lead r where mod(r.id, 50) = 0", Lead.class)
                .getResultList()
                .forEach(lead -> {
                    var profile = lead.profile();
                    List<String> kept =
                            strings("select sort_name, name_key, web_domain, phone_key, email_key, search_text"
                                    + " from lead where id = " + lead.id());
                    assertThat(kept)
                            .containsExactly(
                                    Fold.joined(profile.lastName(), profile.firstName()),
                                    CompanyName.key(profile.company()),
                                    WebDomain.of(profile.website(), profile.email()),
                                    PhoneKey.of(profile.phone()),
                                    EmailAddress.key(profile.email()),
                                    Fold.joined(profile.name(), profile.company(), profile.email()));
                }));
    }

    private static List<String> strings(String sql) {
        return database.call(entities -> java.util.Arrays.stream(
                        (Object[]) entities.createNativeQuery(sql).getSingleResult())
                .map(String.class::cast)
                .toList());
    }

    @Test
    void a_new_record_gets_a_number_of_its_own() throws SQLException {
        assertThat(number("select nextval('record_seq')"))
                .isGreaterThan(number("select max(id) + 50 from opportunity"));
        assertThat(number("select nextval('grantee_seq')")).isGreaterThan(number("select max(id) from grantee"));
        assertThat(number("select nextval('owner_seq')")).isGreaterThan(number("select max(id) from owner"));
    }

    @Test
    void a_sealed_subtree_sees_its_own_and_nothing_else() {
        Company company = new Company(SCALE, new Chance(SmallBench.SEED));
        int head = company.roles(4)
                .filter(role -> company.sealed(role) == Ownership.OLDEST)
                .findFirst()
                .orElseThrow();
        database.run(entities -> {
            House house = new House(entities, CompanySheet.userName(head));
            List<Long> leads = house.sql().list(SqlText.of("select id from lead order by id"), row -> row.getLong(1));
            assertThat(house.access()
                            .levels(house.viewer().get(), RecordType.LEAD, leads)
                            .keySet())
                    .isNotEmpty()
                    .allMatch(id -> id <= SCALE.leads() / 10);
        });
    }

    @Test
    void the_same_seed_gives_the_same_rows() {
        Chance chance = new Chance(3);
        Ownership once = new Ownership(SCALE, chance, new Company(SCALE, chance));
        Ownership again = new Ownership(SCALE, new Chance(3), new Company(SCALE, new Chance(3)));
        Line one = new Line();
        Line other = new Line();
        for (long lead = 0; lead < 100; lead++) {
            new LeadSheet(SCALE, chance, once).rows().row().accept(one, lead);
            new LeadSheet(SCALE, new Chance(3), again).rows().row().accept(other, lead);
        }
        assertThat(one.take()).isEqualTo(other.take());
    }
}
