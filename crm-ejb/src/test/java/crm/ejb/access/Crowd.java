package crm.ejb.access;

import crm.oracle.Batch;
import crm.oracle.DefaultAccess;
import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.User;
import crm.oracle.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A world in which somebody without a role owns more leads than the shortest walk passes over, all alike in every order;
 * and around these, alike as well, what others own.
 */
final class Crowd {
    private static final int LEADS = 2_500;
    private static final int STRANGER = 10_000;
    private static final long FIRST = 420_003;

    /** Leads whose numbers are that far apart have the same name, score and time of creation, see {@link Lists}. */
    private static final int ALIKE = 420;

    private static final int FEW = 60;
    private static final int ENOUGH = 6;

    private Crowd() {}

    /** The first private world with leads enough for several pages, and the crowd beside it. */
    static World grown() {
        World small = Batch.all()
                .map(batch -> batch.worlds().get(0))
                .filter(Crowd::isSuited)
                .findFirst()
                .orElseThrow();
        List<Item> items = new ArrayList<>(small.items());
        for (int i = 0; i < LEADS; i++) {
            items.add(Item.lead(FIRST + (long) i * ALIKE, STRANGER));
        }
        long before = FIRST - ALIKE;
        long after = FIRST + (long) LEADS * ALIKE;
        for (Item lead : small.items(Kind.LEAD)) {
            items.add(Item.lead(before, lead.owner()));
            items.add(Item.lead(after, lead.owner()));
            before -= ALIKE;
            after += ALIKE;
        }
        return small.adding(new User(STRANGER, true, null, Set.of())).withItems(items);
    }

    private static boolean isSuited(World world) {
        long alive = world.items(Kind.LEAD).stream()
                .filter(lead -> !lead.deleted() && !lead.converted())
                .count();
        return world.settings().of(Kind.LEAD).access() == DefaultAccess.PRIVATE && alive >= ENOUGH;
    }

    /** Questions about leads of those who see few of them. */
    static List<Inquiry> inquiries(World world, long turn) {
        return Inquiry.into(List.of(world), turn).stream()
                .filter(inquiry -> inquiry.isAbout(Kind.LEAD))
                .filter(inquiry -> inquiry.visible() > 0 && inquiry.visible() < FEW)
                .toList();
    }
}
