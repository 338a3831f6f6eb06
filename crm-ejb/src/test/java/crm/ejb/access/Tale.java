package crm.ejb.access;

import crm.ejb.shared.Sql;
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

/** A world and what happens to it, played before the database again and again. */
final class Tale {
    private static final int COMMANDS = 100;

    /** What is kept wrongly stays wrong for a while. */
    private static final int LOOKED = 4;

    private static final int NEW_IDS = 1_000;
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
            "update opportunity set close_date = close_date + 3",
            "update lead set owner_id = owner_id",
            "update account set owner_id = owner_id",
            "update contact set owner_id = owner_id, account_id = account_id, deleted_at = deleted_at",
            "update opportunity set owner_id = owner_id, account_id = account_id, deleted_at = deleted_at",
            "update crm_user set active = active",
            "update opportunity set amount = coalesce(amount, 0) + 0.07");

    private final Bench bench;
    private final World first;
    private final List<Step> steps = new ArrayList<>();

    /** A change, by the statements that follow from the worlds or by one of its own. */
    private record Step(World before, World after, String sql) {}

    Tale(Bench bench, long seed) {
        this.bench = bench;
        this.first = Batch.grow(seed).few().together();
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

    /**
     * Whether what is kept is wrong somewhere in it.
     *
     * @param swept whether production is asked about all pairs as well
     */
    boolean isToldWrongly(boolean swept) {
        bench.forget();
        bench.fixture().load(first);
        if (isWrong(first, swept)) {
            return true;
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            play(step);
            boolean looked = step.sql() != null || i % LOOKED == 0;
            if (looked && isWrong(step.after(), swept && step.sql() == null)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWrong(World world, boolean swept) {
        return !bench.read(entities -> KeptFacts.areRight(new Sql(entities), world))
                || swept && !bench.sweepAgain(List.of(world)).found().isEmpty();
    }

    private void play(Step step) {
        if (step.sql() == null) {
            bench.fixture().change(step.before(), step.after());
        } else {
            bench.fixture().run(step.sql());
        }
    }
}
