package crm.ejb.access;

import crm.oracle.World;
import java.util.List;

/** What the database itself refuses: circles of roles and of groups, and leads that are converted no longer. */
final class Refusals {
    private static final String LISTED = "insert into public_group_member (group_id, grantee_id, grantee_kind)"
            + " select %d, id, kind from grantee where group_id = %d";
    private static final List<String> REFUSED = List.of(
            LISTED.formatted(1, 1),
            LISTED.formatted(1, 2),
            LISTED.formatted(1, 3),
            "update public_group_member set group_id = 1 where group_id = 3",
            "update role set parent_id = 2 where id = 1",
            "update role set parent_id = 3 where id = 1",
            "update lead set converted_at = converted_at + interval '1 second'",
            "update lead set converted_at = null, status = 'NEW'");
    private static final List<String> ALLOWED = List.of(
            LISTED.formatted(3, 1),
            LISTED.formatted(4, 3),
            "update role set parent_id = 1 where id = 3",
            "update role set parent_id = null where id = 3",
            "update lead set converted_at = converted_at",
            "update lead set score = 3");
    private static final String TOLD = "(?s).*(would contain itself|would be above itself|is converted).*";

    private Refusals() {}

    /** Three roles below each other, three groups within each other, a fourth, and a converted lead. */
    private static World world() {
        Scene scene = new Scene().role("top", null).role("middle", "top").role("low", "middle");
        scene.person("Rita", "low").lead("lead", "Rita").happens("lead", lead -> lead.withConverted(true));
        scene.group("inner", scene.one("Rita")).group("outer", scene.circle("inner"));
        return scene.group("outmost", scene.circle("outer")).group("other").world();
    }

    /** Whether all that must be is refused, and nothing else. */
    static boolean hold(Bench bench) {
        bench.fixture().load(world());
        return REFUSED.stream().allMatch(sql -> isRefused(bench, sql))
                && ALLOWED.stream().noneMatch(sql -> isRefused(bench, sql));
    }

    private static boolean isRefused(Bench bench, String sql) {
        try {
            bench.fixture().run(sql);
            return false;
        } catch (IllegalStateException e) {
            if (e.getMessage().matches(TOLD)) {
                return true;
            }
            throw e;
        }
    }
}
