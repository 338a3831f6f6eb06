package crm.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One round: access is granted on one node, and the very next request to the other must show what the owner wrote; it is
 * revoked, the owner writes a fresh secret into his record, and the next request must not show it.
 */
record Round(Kind kind, Surface surface) {
    private static final AtomicInteger WORDS = new AtomicInteger();

    /** Every kind of change with every surface on which it shows, kind by kind. */
    static List<Round> all() {
        List<Round> rounds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (Surface surface : Surface.values()) {
                if (kind.opens().contains(surface.secret())) {
                    rounds.add(new Round(kind, surface));
                }
            }
        }
        return rounds;
    }

    /** A third of all: every kind and every surface at least once. */
    static List<Round> few() {
        return all().stream()
                .filter(round -> (round.kind.ordinal() + round.surface.ordinal()) % 3 == 0)
                .toList();
    }

    /**
     * What came of a round.
     *
     * @param unseen what was granted did not show; else null
     * @param stale what was revoked did show, or the answer proves nothing; else null
     */
    record Outcome(String unseen, String stale) {}

    /** Plays the round: somebody changes, somebody reads. */
    Outcome play(Scene scene, Administration by, Person reader) {
        String before = scene.word();
        kind.grant(by, scene);
        Person.Answer granted = reader.read(surface.path(scene));
        kind.revoke(by, scene);
        String secret = freshWord();
        scene.write(secret);
        Person.Answer revoked = reader.read(surface.path(scene));
        boolean seen = granted.status() == 200 && granted.shows(surface.secret().text(before));
        boolean gone = isHonest(revoked) && !revoked.shows(secret) && !revoked.shows(before);
        return new Outcome(seen ? null : this + ": " + granted, gone ? null : this + ": " + revoked);
    }

    /** A page without the secret proves something only if it is the page asked for, or one that says no. */
    private static boolean isHonest(Person.Answer answer) {
        return answer.status() == 200 || answer.status() == 403 || answer.status() == 404;
    }

    /** A word that was never written anywhere before; none is the beginning of another. */
    static String freshWord() {
        return "Secret%07d".formatted(WORDS.incrementAndGet());
    }
}
