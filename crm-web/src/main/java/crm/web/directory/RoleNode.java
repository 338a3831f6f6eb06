package crm.web.directory;

import crm.ejb.directory.RoleRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A role with the roles directly below it, for drawing the tree. */
public record RoleNode(RoleRow role, List<RoleNode> below) {

    /** The trees of rows of which each stands before those below it. */
    static List<RoleNode> trees(List<RoleRow> rows) {
        List<RoleNode> tops = new ArrayList<>();
        Map<Integer, RoleNode> byId = new HashMap<>();
        for (RoleRow row : rows) {
            RoleNode node = new RoleNode(row, new ArrayList<>());
            byId.put(row.id(), node);
            (row.parentId() == null ? tops : byId.get(row.parentId()).below()).add(node);
        }
        return tops;
    }
}
