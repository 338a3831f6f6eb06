package crm.ejb.access;

import crm.domain.access.AccessLevel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A user's grants on one type, ready to be asked about many cells: the predicate, asked in memory. */
final class Sight {
    private record Owners(int level, boolean ofAccount, BitSet owners) {
        boolean opens(Cell.Facts facts) {
            return owners.get(ofAccount ? facts.accountOwner() : facts.owner());
        }
    }

    private record Ties(int level, int link, BitSet scopes) {
        boolean opens(Cell cell) {
            int[] tied = cell.scopes(link);
            for (int scope : tied) {
                if (scopes.get(scope)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<Owners> owners = new ArrayList<>();
    private final List<Ties> ties = new ArrayList<>();
    private int everywhere;

    Sight(List<Grant> grants, Places places) {
        for (Grant grant : grants) {
            int level = grant.level().ordinal();
            if (grant.term() instanceof Term.OwnerIn in) {
                owners.add(new Owners(level, in.column().equals(Clauses.ACCOUNT_OWNER), in.owners()));
            } else if (grant.term() instanceof Term.Linked linked) {
                ties.add(new Ties(level, places.number(Differences.Place.of(linked)), linked.scopes()));
            } else {
                everywhere = Math.max(everywhere, level);
            }
        }
    }

    /** The level on every record that none of the grants opens by itself, as {@link #level} tells it. */
    int elsewhere(boolean converted) {
        return converted ? Math.min(everywhere, AccessLevel.READ.ordinal()) : everywhere;
    }

    /** The level on every record of the cell, as the ordinal of {@link AccessLevel}. */
    int level(Cell cell) {
        int best = everywhere;
        for (Owners each : owners) {
            if (each.level() > best && each.opens(cell.facts())) {
                best = each.level();
            }
        }
        if (cell.isTied()) {
            for (Ties each : ties) {
                if (each.level() > best && each.opens(cell)) {
                    best = each.level();
                }
            }
        }
        return cell.facts().converted() ? Math.min(best, AccessLevel.READ.ordinal()) : best;
    }
}
