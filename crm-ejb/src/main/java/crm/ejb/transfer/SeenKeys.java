package crm.ejb.transfer;

/** Remembers which keys came before, as 64-bit hashes: a million of them take 16 MB. */
final class SeenKeys {
    private long[] slots = new long[1024];
    private int size;

    /** Adds a key; whether it was there before. */
    boolean sawBefore(String key) {
        long hash = hash(key);
        int slot = slot(slots, hash);
        if (slots[slot] == hash) {
            return true;
        }
        slots[slot] = hash;
        if (++size * 2 > slots.length) {
            grow();
        }
        return false;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long hash : slots) {
            if (hash != 0) {
                larger[slot(larger, hash)] = hash;
            }
        }
        slots = larger;
    }

    private static int slot(long[] table, long hash) {
        int slot = (int) (hash ^ hash >>> 32) & table.length - 1;
        while (table[slot] != 0 && table[slot] != hash) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        return hash == 0 ? 1 : hash;
    }
}
