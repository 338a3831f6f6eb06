package crm.ejb.access;

import crm.ejb.shared.Sql;
import crm.ejb.shared.SqlText;
import crm.oracle.Batch;
import crm.oracle.Changes;
import crm.oracle.Ids;
import crm.oracle.Item;
import crm.oracle.Share;
import crm.oracle.User;
import crm.oracle.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A world and what happens to it, played before the database again and again. Only where something else is left behind
 * than with the right triggers can production say something wrong: there the oracle is asked.
 */
final class Tale {
    private static final int COMMANDS = 40;
    private static final int NEW_IDS = 1_000;
    private static final String LEFT = """
            select md5(string_agg(x, '|' order by x)) from (
                select 'scope ' || s::text x from account_scope s
                union all select 'match ' || m::text from criteria_match m
                union all select 'share ' || (record_type, record_id, grantee_id, level, created_at, sort_name, score,
                    close_date, amount_key)::text from record_share
                union all select 'mate ' || (account_id, user_id)::text from account_team_member
                union all select 'fellow ' || (opportunity_id, user_id)::text from opportunity_team_member
                union all select 'grantee ' || g::text from grantee g) l""";
    private static final String DIFFERING = """
            select count(*) from (
                select s.record_id, s.record_type, s.created_at, s.sort_name, s.score, s.close_date, s.amount_key from record_share s
                union all
                select m.record_id, u.record_type, m.created_at, m.sort_name, m.score, m.close_date, m.amount_key
                from criteria_match m join sharing_rule u on u.id = m.rule_id) k
            join (
                select 'LEAD' t, id, created_at, sort_name, score, null::date d, null::numeric a from lead
                union all select 'ACCOUNT', id, created_at, sort_name, null, null, null from account
                union all select 'CONTACT', id, created_at, sort_name, null, null, null from contact
                union all select 'OPPORTUNITY', id, created_at, sort_name, null, close_date, amount_key from opportunity) r
            on r.t = k.record_type and r.id = k.record_id
            where (k.created_at, k.sort_name, k.score, k.close_date, k.amount_key)
                is distinct from (r.created_at, r.sort_name, r.score, r.d, r.a)""";
    private static final List<String> REWRITTEN = List.of(
            "update lead set created_at = created_at - interval '1 day 1 microsecond'",
            "update lead set sort_name = sort_name || '~'",
            "update lead set score = score + 7",
            "update account set created_at = created_at - interval '1 day 1 microsecond'",
            "update account set sort_name = sort_name || '~'",
            "update contact set created_at = created_at - interval '1 day 1 microsecond'",
            "update contact set sort_name = sort_name || '~'",
            "update opportunity set created_at = created_at - interval '1 day 1 microsecond'",
            "update opportunity set sort_name = sort_name || '~'",
            "update opportunity set close_date = close_date + 3");

    private final Bench bench;
    private final World first;
    private final List<Step> steps = new ArrayList<>();
    private final List<String> right = new ArrayList<>();

    /** A change, by the statements that follow from the worlds or by one of its own. */
    private record Step(World before, World after, String sql) {}

    Tale(Bench bench, long seed) {
        this.bench = bench;
        this.first = Batch.grow(seed).worlds().get(0);
        Changes changes = new Changes(new Random(seed), new Ids(new Random(seed), NEW_IDS, NEW_IDS));
        World world = first;
        for (int i = 0; i < COMMANDS; i++) {
            World after = changes.next(world).after(world);
            steps.add(new Step(world, after, null));
            world = after;
        }
        world = handedOver(world);
        for (String sql : REWRITTEN) {
            steps.add(new Step(world, world, sql));
        }
    }

    /** Gives the first shared records to others, who keep the shares. */
    private World handedOver(World before) {
        World world = before;
        for (Share share : before.sharing().shares()) {
            Item item = world.item(share.kind(), share.record()).orElseThrow();
            User other = world.users().get((int) (item.id() % world.users().size()));
            World after = world.withItem(item, old -> old.ownedBy(other.id()));
            String table = item.kind().name().toLowerCase(Locale.ROOT);
            String sql = "set local crm.keep_shares = 'on'; update " + table + " set owner_id = " + other.id()
                    + " where id = " + item.id();
            steps.add(new Step(world, after, sql));
            world = after;
        }
        return world;
    }

    /** Plays it with the right triggers, and remembers what is left behind after each step. */
    void learn() {
        right.clear();
        bench.fixture().load(first);
        right.add(left());
        for (Step step : steps) {
            play(step);
            right.add(left());
            if (isWrong(step.after())) {
                throw new AssertionError("wrong without any mutant");
            }
        }
    }

    /**
     * Whether production says something wrong somewhere in it, or something is refused.
     *
     * @param silently whether nothing else needs to be left behind for that
     */
    boolean isToldWrongly(boolean silently) {
        bench.forget();
        bench.fixture().load(first);
        if (isWrong(first, 0, silently)) {
            return true;
        }
        for (int i = 0; i < steps.size(); i++) {
            play(steps.get(i));
            if (isWrong(steps.get(i).after(), i + 1, silently)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWrong(World world, int place, boolean silently) {
        return (silently || !left().equals(right.get(place))) && isWrong(world);
    }

    private boolean isWrong(World world) {
        return ask(DIFFERING).equals("0")
                ? !bench.sweepAgain(List.of(world)).found().isEmpty()
                : true;
    }

    private void play(Step step) {
        if (step.sql() == null) {
            bench.fixture().change(step.before(), step.after());
        } else {
            bench.fixture().run(step.sql());
        }
    }

    private String left() {
        return String.valueOf(ask(LEFT));
    }

    private String ask(String question) {
        return bench.read(entities -> new Sql(entities)
                .first(SqlText.of(question), row -> String.valueOf(row.getString(1)))
                .orElseThrow());
    }
}
