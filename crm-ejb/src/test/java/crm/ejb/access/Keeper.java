package crm.ejb.access;

import crm.sqlmutant.Mutants;
import crm.sqlmutant.SqlMutant;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function or trigger of the database that keeps what access follows from: links between records and scopes, copies of
 * sort values, grantees; or that refuses what must not be.
 *
 * @param text its definition, in one line and without comments
 * @param before what has to be run before it can be defined anew
 * @param after what has to be run afterwards
 */
record Keeper(String name, String text, String before, String after) {
    private static final String NAMES = "'make_grantees', 'keep_account_scope', 'keep_criteria_matches', 'copy_sorts',"
            + " 'keep_sorts', 'crm_sorts', 'end_shares_of_record', 'end_shares_of_user', 'refuse_group_cycle',"
            + " 'refuse_role_cycle', 'refuse_unconvert', 'crm_reaches'";
    private static final String FUNCTIONS = "select proname, pg_get_functiondef(oid), '', '' from pg_proc"
            + " where proname in (" + NAMES + ") order by 1";
    private static final String TRIGGERS = "select c.relname || '.' || t.tgname, pg_get_triggerdef(t.oid),"
            + " format('drop trigger %I on %I;', t.tgname, c.relname),"
            + " case t.tgenabled when 'A' then format(';alter table %I enable always trigger %I', c.relname, t.tgname)"
            + " else '' end from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid"
            + " where not t.tgisinternal and p.proname in (" + NAMES + ") order by 1";
    private static final Pattern KEYWORD =
            Pattern.compile("\\b(WHEN|THEN|ELSE|END|CASE|AND|OR|NOT|IS|DISTINCT|FROM|NULL|OF|ON)\\b");

    static List<Keeper> all(Connection connection) throws SQLException {
        List<Keeper> all = new ArrayList<>();
        for (String question : List.of(FUNCTIONS, TRIGGERS)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(question)) {
                while (row.next()) {
                    String text = SqlMutant.canonical(lowered(row.getString(2).replaceAll("--.*", "")));
                    all.add(new Keeper(row.getString(1), text, row.getString(3), row.getString(4)));
                }
            }
        }
        return all;
    }

    private static String lowered(String definition) {
        return KEYWORD.matcher(definition)
                .replaceAll(found -> Matcher.quoteReplacement(found.group().toLowerCase(java.util.Locale.ROOT)));
    }

    Set<SqlMutant> mutants() {
        return Mutants.of(text);
    }

    /** What defines it with a mutant. */
    String with(SqlMutant mutant) {
        return before + mutant.apply(text) + after;
    }

    /** What defines it as it is. */
    String right() {
        return before + text + after;
    }

    /** How a mutant of it is listed. */
    String told(SqlMutant mutant) {
        return mutant.operator() + ": " + name + ": " + mutant.from() + " -> " + mutant.to();
    }
}
