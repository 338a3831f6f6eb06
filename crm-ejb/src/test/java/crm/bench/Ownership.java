package crm.bench;

/**
 * Who owns what. A tenth of the leads waits in queues; the owner with the most has about a fifteenth of the rest. The
 * sealed subtrees own a hundredth each: the first only the oldest, the second only names with Z, the third the oldest,
 * with Z and of the lowest scores.
 */
final class Ownership {
    static final int OLDEST = 0;
    static final int LAST_NAMES = 1;
    static final int BOTH = 2;
    private static final double EXPONENT = 0.91;

    private final Scale scale;
    private final Chance chance;
    private final Company company;
    private final int[] owners;
    private final int[][] sealed = new int[Company.SEALED][];
    private final Zipf skewed;

    Ownership(Scale scale, Chance chance, Company company) {
        this.scale = scale;
        this.chance = chance;
        this.company = company;
        this.owners = company.owners();
        this.skewed = new Zipf(owners.length, EXPONENT);
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] = company.sealedPeople(i);
        }
    }

    /** The sealed subtree a lead belongs to; -1 for none. */
    int sealed(long lead) {
        int drawn = chance.below(100, 11, lead);
        if (drawn == 0) {
            return LAST_NAMES;
        }
        if (lead >= scale.leads() / 10 || drawn > 20) {
            return -1;
        }
        return drawn <= 10 ? OLDEST : BOTH;
    }

    int ofLead(long lead) {
        int subtree = sealed(lead);
        if (subtree >= 0) {
            return sealed[subtree][chance.below(sealed[subtree].length, 12, lead)];
        }
        return chance.below(10, 13, lead) == 0
                ? company.queue(chance.below(scale.queues(), 14, lead))
                : somebody(15, lead);
    }

    int ofAccount(long account) {
        return somebody(16, account);
    }

    /** Seven of ten children have the owner of their account. */
    int ofChild(long account, int question, long child) {
        return chance.below(10, question, child) < 7 ? ofAccount(account) : somebody(question + 1, child);
    }

    private int somebody(int question, long number) {
        return owners[skewed.rank(chance.fraction(question, number))];
    }
}
