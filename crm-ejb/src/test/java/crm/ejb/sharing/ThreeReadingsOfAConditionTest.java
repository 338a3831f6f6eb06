package crm.ejb.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.access.Condition;
import crm.domain.access.ConditionField;
import crm.domain.access.ConditionFields;
import crm.domain.access.Facts;
import crm.domain.access.Operator;
import crm.domain.shared.RecordType;
import crm.ejb.access.ConditionText;
import crm.ejb.access.CriteriaPath;
import crm.ejb.access.CriteriaSql;
import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.fixture.Database;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Random conditions over random rows, read as a path, as SQL, and as facts before a record is stored: the three always
 * agree with what plain Java makes of them.
 */
class ThreeReadingsOfAConditionTest {
    private static final long SEED = 20_261_122;
    private static final int ROWS = 120;
    private static final int CONDITIONS = 120;
    private static final List<String> PIECES = List.of(
            "a", "A", "b", "N", "n", "u", "ä", "Ä", "ß", "ẞ", "İ", "ı", "Σ", "ς", "σ", "ΟΔΟΣ", "é", "É", "😀", "\"",
            "\\", "%", "_", ".", "*", ".*", "(", "[a", "^", "$", "|", "{", "'", "''", "\\n", "\\u0041", "\\Q", "/*",
            "--", "?", "null", "true", " ", "-1", "0");

    private static Database database;

    private final Random dice = new Random(SEED);

    @BeforeAll
    static void a_database() {
        database = Database.fresh();
        database.run(entities -> {
            Sql sql = new Sql(entities);
            sql.update(SqlText.of("insert into owner (id, kind) values (1, 'USER')"));
            sql.update(SqlText.of(
                    "insert into crm_user (id, user_name, last_name, display_name, email, search_text, sort_name)"
                            + " values (1, 'u', 'u', 'u', 'u@x.test', 'u', 'u')"));
            sql.update(SqlText.of("insert into account (id, kind, owner_id, name, sort_name, name_key, search_text,"
                    + " created_at, created_by, updated_at, updated_by)"
                    + " values (1, 'BUSINESS', 1, 'x', 'x', 'x', 'x', now(), 1, now(), 1)"));
        });
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void leads_with_awkward_words_and_numbers() {
        database.run(entities -> {
            Sql sql = new Sql(entities);
            List<Map<String, Object>> rows =
                    Stream.generate(this::lead).limit(ROWS).toList();
            for (int i = 0; i < ROWS; i++) {
                Map<String, Object> row = rows.get(i);
                sql.update(SqlText.of(
                        "insert into lead (id, owner_id, last_name, sort_name, search_text, status, status_since, source, channel,"
                                + " created_at, created_by, updated_at, updated_by, city, description, annual_revenue, rating, score,"
                                + " interested) values (?, 1, ?, 'x', 'x', ?, now(), 'PARTNER', 'INBOUND', now(), 1, now(), 1, ?, ?, ?, ?, ?, ?)",
                        (long) i,
                        row.get("lastName"),
                        row.get("status"),
                        row.get("city"),
                        row.get("description"),
                        row.get("annualRevenue"),
                        row.get("rating"),
                        row.get("score"),
                        row.get("interested")));
            }
            agree(sql, RecordType.LEAD, rows);
        });
    }

    @Test
    void opportunities_with_dates_and_amounts() {
        database.run(entities -> {
            Sql sql = new Sql(entities);
            List<Map<String, Object>> rows =
                    Stream.generate(this::opportunity).limit(ROWS).toList();
            for (int i = 0; i < ROWS; i++) {
                Map<String, Object> row = rows.get(i);
                sql.update(SqlText.of(
                        "insert into opportunity (id, account_id, account_owner_id, owner_id, name, sort_name, stage, stage_since,"
                                + " probability, forecast_category, amount, currency, close_date, next_step, search_text,"
                                + " created_at, created_by, updated_at, updated_by)"
                                + " values (?, 1, 1, 1, ?, 'x', ?, now(), 10, 'PIPELINE', ?, 'EUR', ?, ?, 'x', now(), 1, now(), 1)",
                        (long) i,
                        row.get("name"),
                        row.get("stage"),
                        row.get("amount"),
                        row.get("closeDate"),
                        row.get("nextStep")));
            }
            agree(sql, RecordType.OPPORTUNITY, rows);
        });
    }

    private void agree(Sql sql, RecordType type, List<Map<String, Object>> rows) {
        ConditionFields fields = Criteria.of(type);
        List<ConditionField> known = fields.all().stream()
                .filter(field -> rows.get(0).containsKey(field.name()))
                .toList();
        int met = 0;
        for (int i = 0; i < CONDITIONS; i++) {
            Condition condition = fields.check(condition(known, rows, 3));
            assertThat(ConditionText.read(ConditionText.write(condition))).isEqualTo(condition);
            Map<Long, List<Boolean>> read = read(sql, type, condition);
            for (int id = 0; id < ROWS; id++) {
                boolean expected = holds(condition, rows.get(id), fields);
                met += expected ? 1 : 0;
                assertThat(read.get((long) id))
                        .as("seed %d: path and SQL of %s on %s", SEED, condition, rows.get(id))
                        .containsExactly(expected, expected);
                Facts facts = new Facts(rows.get(id)::get);
                assertThat(facts.meet(condition))
                        .as("seed %d: facts of %s on %s", SEED, condition, rows.get(id))
                        .isEqualTo(expected);
                assertThat(facts.against(condition).isEmpty()).isEqualTo(expected);
            }
        }
        assertThat(met).as("conditions that were met").isBetween(500, ROWS * CONDITIONS - 500);
    }

    private static Map<Long, List<Boolean>> read(Sql sql, RecordType type, Condition condition) {
        Map<Long, List<Boolean>> read = new HashMap<>();
        SqlText question = SqlText.of(
                        "select r.id, coalesce(crm_folded(to_jsonb(r)::text)::jsonb @@ crm_folded(?)::jsonpath, false), ",
                        CriteriaPath.of(condition, Criteria.of(type)))
                .add(CriteriaSql.of(condition, Criteria.of(type), "r"))
                .add(" from " + type.word() + " r");
        sql.list(question, row -> read.put(row.getLong(1), List.of(row.getBoolean(2), row.getBoolean(3))));
        return read;
    }

    private Condition condition(List<ConditionField> fields, List<Map<String, Object>> rows, int depth) {
        if (depth == 1 || dice.nextInt(3) == 0) {
            return comparison(fields, rows);
        }
        List<Condition> parts = new ArrayList<>();
        int size = 1 + dice.nextInt(3);
        for (int i = 0; i < size; i++) {
            parts.add(condition(fields, rows, depth - 1));
        }
        return dice.nextBoolean() ? new Condition.AllOf(parts) : new Condition.AnyOf(parts);
    }

    private Condition comparison(List<ConditionField> fields, List<Map<String, Object>> rows) {
        ConditionField field = fields.get(dice.nextInt(fields.size()));
        List<Operator> fitting = Stream.of(Operator.values())
                .filter(operator -> operator.fits(field.type()))
                .toList();
        Condition.Comparison made;
        do {
            made = new Condition.Comparison(
                    field.name(), fitting.get(dice.nextInt(fitting.size())), value(field, rows));
        } while (made.value() == null);
        return made;
    }

    private String value(ConditionField field, List<Map<String, Object>> rows) {
        return switch (field.type()) {
            case NUMBER, MONEY -> number().toPlainString();
            case DATE -> date().withYear(1990 + dice.nextInt(40)).toString();
            case BOOLEAN -> String.valueOf(dice.nextBoolean());
            case CHOICE -> field.words().get(dice.nextInt(field.words().size()));
            default -> words(field, rows);
        };
    }

    private String words(ConditionField field, List<Map<String, Object>> rows) {
        Object some = rows.get(dice.nextInt(rows.size())).get(field.name());
        if (some == null || dice.nextInt(3) == 0) {
            return text();
        }
        String text = some.toString();
        int end = text.offsetByCodePoints(0, 1 + dice.nextInt(text.codePointCount(0, text.length())));
        String part = text.substring(0, end);
        return dice.nextBoolean() ? part.toUpperCase(Locale.ROOT) : part;
    }

    private Map<String, Object> lead() {
        Map<String, Object> row = new HashMap<>();
        row.put("lastName", "x" + text());
        row.put("status", dice.nextBoolean() ? "NEW" : "WORKING");
        row.put("city", rarely(text()));
        row.put("description", rarely(text() + (dice.nextBoolean() ? "\n" : "\t") + text()));
        row.put("annualRevenue", rarely(number().abs()));
        row.put("rating", rarely(dice.nextBoolean() ? "HOT" : "COLD"));
        row.put("score", number().intValue());
        row.put("interested", dice.nextBoolean());
        return row;
    }

    private Map<String, Object> opportunity() {
        Map<String, Object> row = new HashMap<>();
        row.put("name", "x" + text());
        row.put("stage", dice.nextBoolean() ? "PROPOSAL" : "CLOSED_WON");
        row.put("amount", rarely(number().abs()));
        row.put("closeDate", date());
        row.put("nextStep", rarely(text()));
        return row;
    }

    private <T> T rarely(T value) {
        return dice.nextInt(4) == 0 ? null : value;
    }

    private LocalDate date() {
        int year = dice.nextInt(20) == 0 ? 11_000 : 1990 + dice.nextInt(40);
        return LocalDate.of(year, 1 + dice.nextInt(12), 1 + dice.nextInt(28));
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(dice.nextInt(2000) - 1000, dice.nextInt(3));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        int length = 1 + dice.nextInt(4);
        for (int i = 0; i < length; i++) {
            text.append(PIECES.get(dice.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static boolean holds(Condition condition, Map<String, Object> row, ConditionFields fields) {
        if (condition instanceof Condition.AllOf all) {
            return all.parts().stream().allMatch(part -> holds(part, row, fields));
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.parts().stream().anyMatch(part -> holds(part, row, fields));
        }
        Condition.Comparison asked = (Condition.Comparison) condition;
        Object value = row.get(asked.field());
        if (value == null) {
            return false;
        }
        int order = order(value, asked.value());
        return switch (asked.operator()) {
            case EQUALS -> order == 0;
            case DIFFERS -> order != 0;
            case CONTAINS -> fold(value).contains(fold(asked.value()));
            case STARTS_WITH -> fold(value).startsWith(fold(asked.value()));
            case BELOW -> order < 0;
            case AT_MOST -> order <= 0;
            case ABOVE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }

    private static int order(Object value, String asked) {
        if (value instanceof Number) {
            return new BigDecimal(value.toString()).compareTo(new BigDecimal(asked));
        }
        return value instanceof LocalDate date
                ? date.compareTo(LocalDate.parse(asked))
                : fold(value).compareTo(fold(asked));
    }

    private static String fold(Object text) {
        return text.toString().toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }
}
