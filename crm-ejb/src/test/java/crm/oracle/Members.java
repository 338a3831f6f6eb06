package crm.oracle;

/** C4: who is a member of a grantee, and whom a grant to it serves. */
final class Members {
    private final Facts facts;

    Members(Facts facts) {
        this.facts = facts;
    }

    /** C4: whether a grant to the grantee serves the user: as a member, or as somebody above one. */
    boolean serves(Grantee grantee, User viewer) {
        return contains(grantee, viewer) || isAboveOne(grantee, viewer);
    }

    /** Whether the user, active or not, is a member. */
    boolean contains(Grantee grantee, User user) {
        return switch (grantee.sort()) {
            case USER -> facts.holds(Condition.C4_IS_THE_USER, user.id() == grantee.id());
            case ROLE -> facts.holds(Condition.C4_IS_IN_THE_ROLE, isIn(user, grantee.id()));
            case ROLE_AND_BELOW ->
                isIn(user, grantee.id())
                        || facts.holds(
                                Condition.C4_IS_BELOW_THE_ROLE,
                                user.role() != null && facts.isAbove(grantee.id(), user.role()));
            case GROUP, QUEUE -> circle(grantee).listed().stream().anyMatch(listed -> contains(listed, user));
        };
    }

    /** Whether somebody above a member is served; R11: a role serves those above it even when it has no users. */
    private boolean isAboveOne(Grantee grantee, User viewer) {
        if (!grantee.isCircle() && grantee.sort() != Grantee.Sort.USER) {
            return facts.holds(Condition.C4_IS_ABOVE_A_MEMBER, facts.isAboveRole(viewer, grantee.id()));
        }
        for (User member : facts.world().users()) {
            if (passesUp(grantee, member)
                    && facts.holds(Condition.C4_IS_ABOVE_A_MEMBER, facts.isAboveUser(viewer, member.id()))) {
                return true;
            }
        }
        return false;
    }

    /** R10: whether the user is a member along a path on which nothing is confidential. */
    private boolean passesUp(Grantee grantee, User user) {
        if (!grantee.isCircle()) {
            return contains(grantee, user);
        }
        Circle circle = circle(grantee);
        return facts.holds(Condition.C4_NOT_CONFIDENTIAL, !circle.confidential())
                && circle.listed().stream().anyMatch(listed -> passesUp(listed, user));
    }

    private Circle circle(Grantee grantee) {
        return facts.world().sharing().circle(grantee).orElseThrow();
    }

    private static boolean isIn(User user, int role) {
        return user.role() != null && user.role() == role;
    }
}
