package crm.bench;

/**
 * How much of everything there is. From a million leads on the organisation has its full size; below, it shrinks with
 * them. Records of all types share one row of numbers: leads first, then accounts, contacts, opportunities.
 *
 * @param leads converted ones included
 */
record Scale(long leads) {
    private static final long FULL = 1_000_000;

    /** People without a place in the hierarchy: see {@link Company}. */
    static final int APART = 40;

    Scale {
        if (leads < 1_000) {
            throw new IllegalArgumentException("too few leads to resemble an organisation: " + leads);
        }
    }

    private int part(int full, int least) {
        return (int) Math.max(least, Math.min(full, full * leads / FULL));
    }

    int placed() {
        return part(10_000, 120);
    }

    int users() {
        return placed() + APART;
    }

    int roles() {
        return part(1_000, 60);
    }

    int queues() {
        return part(50, 5);
    }

    int groups() {
        return part(200, 9);
    }

    int ownerRules() {
        return part(300, 20);
    }

    int valueRules() {
        return 20;
    }

    long accounts() {
        return leads / 10;
    }

    long contacts() {
        return leads * 15 / 100;
    }

    long opportunities() {
        return leads * 12 / 100;
    }

    long conversions() {
        return leads / 20;
    }

    long activities() {
        return leads / 10;
    }

    long shares() {
        return leads / 20;
    }

    long teamPlaces() {
        return leads / 500;
    }

    /** The account of that number, from 0. */
    long account(long number) {
        return leads + 1 + number;
    }

    long contact(long number) {
        return account(accounts()) + number;
    }

    long opportunity(long number) {
        return contact(contacts()) + number;
    }

    /** Higher than the number of any record. */
    long records() {
        return opportunity(opportunities()) + activities();
    }
}
