package crm.ejb.access;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.shared.RecordType;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.oracle.Batch;
import crm.oracle.World;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeepingRunsSortedTest {
    private static final Bench bench = new Bench();

    @BeforeEach
    void worlds_with_every_kind_of_link() {
        bench.fixture()
                .load(Batch.grow(5).worlds().stream().reduce(World::beside).orElseThrow());
    }

    @AfterAll
    static void drop() {
        bench.close();
    }

    @Test
    void every_match_and_every_share_begins_with_the_values_of_its_record() {
        for (RecordType type : RecordType.values()) {
            assertThat(links(type, "true")).as("%s", type).isPositive();
            assertThat(links(type, differing(type))).as("%s", type).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void a_record_that_changes_takes_its_place_in_every_run(RecordType type) {
        for (String column : sorts(type)) {
            change(type, column);
            assertThat(links(type, differing(type))).as(column).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void without_the_trigger_the_runs_would_be_wrong(RecordType type) {
        String trigger = " trigger " + type.word() + "_sorts";
        bench.fixture().run("alter table " + type.word() + " disable" + trigger);
        for (String column : sorts(type)) {
            worlds_with_every_kind_of_link();
            change(type, column);
            assertThat(links(type, differing(type))).as(column).isPositive();
        }
        bench.fixture().run("alter table " + type.word() + " enable" + trigger);
    }

    private static List<String> sorts(RecordType type) {
        return switch (type) {
            case LEAD -> List.of("created_at", "sort_name", "score");
            case ACCOUNT, CONTACT -> List.of("created_at", "sort_name");
            case OPPORTUNITY -> List.of("created_at", "sort_name", "close_date", "amount_key");
        };
    }

    /** Changes a column that lists are sorted by, for every record; each change is another one. */
    private static void change(RecordType type, String column) {
        String change =
                switch (column) {
                    case "created_at" -> "created_at = created_at - interval '1 day 1 microsecond'";
                    case "sort_name" -> "sort_name = sort_name || '~'";
                    case "score" -> "score = score + 7";
                    case "close_date" -> "close_date = close_date + 3";
                    default -> "amount = coalesce(amount, 0) + 0.07";
                };
        bench.fixture().run("update " + type.word() + " set " + change);
    }

    private static String differing(RecordType type) {
        String copies = sorts(type).stream().map(sort -> "s." + sort).collect(Collectors.joining(", ", "(", ")"));
        return copies + " is distinct from " + copies.replace("s.", "r.");
    }

    private static long links(RecordType type, String condition) {
        String from =
                " join " + type.word() + " r on r.id = s.record_id where record_type = '" + type + "' and " + condition;
        String question = "select (select count(*) from record_share s" + from
                + ") + (select count(*) from criteria_match s join sharing_rule u on u.id = s.rule_id" + from + ")";
        return bench.read(entities -> new Sql(entities)
                .first(SqlText.of(question), row -> row.getLong(1))
                .orElseThrow());
    }
}
