package crm.web.directory;

import crm.ejb.directory.RoleRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A role with the roles directly below it, for drawing the tree.
 *
 * @param fixed whether it is shown only for what hangs below it: the reader's own, of whose part he is administrator
 */
public record RoleNode(RoleRow role, List<RoleNode> below, boolean fixed) {

    /** The trees of rows of which each stands before those below it. */
    static List<RoleNode> trees(List<RoleRow> rows) {
        List<RoleNode> tops = new ArrayList<>();
        Map<Integer, RoleNode> byId = new HashMap<>();
        for (RoleRow row : rows) {
            RoleNode above = byId.get(row.parentId());
            RoleNode node = new RoleNode(row, new ArrayList<>(), above == null && row.parentId() != null);
            byId.put(row.id(), node);
            (above == null ? tops : above.below()).add(node);
        }
        return tops;
    }
}
