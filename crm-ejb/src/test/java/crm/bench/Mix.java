package crm.bench;

import java.util.List;

/** Anybody asks anything, one question after the other. */
final class Mix {
    private static final int QUESTIONS = 1_000;

    private final Node node;
    private final Scale scale;
    private final Company company;
    private final Chance chance;

    Mix(Node node, Scale scale, Company company, Chance chance) {
        this.node = node;
        this.scale = scale;
        this.company = company;
        this.chance = chance;
    }

    /** Times of the rows, and of the whole calls. */
    record Found(Figures rows, Figures door, int givenUp) {}

    Found of(List<Case> cases) {
        Figures rows = new Figures();
        Figures door = new Figures();
        int givenUp = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            int user = 1 + chance.below(scale.users(), 911, i);
            Case one = cases.get(chance.below(cases.size(), 912, i));
            if (company.active(user)) {
                try {
                    // nobody knows how much he sees: deep pages begin in the middle of the list
                    Node.Taken<?> taken = node.as(CompanySheet.userName(user), desk -> one.question()
                            .apply(desk, new Onlooker(user, scale.leads() / 2)));
                    rows.add(taken.nanos(Shot.Kind.PAGE));
                    door.add(taken.nanos());
                } catch (RuntimeException given) {
                    rows.add(Probe.LONGEST_SECONDS * 1_000_000_000L);
                    door.add(Probe.LONGEST_SECONDS * 1_000_000_000L);
                    givenUp++;
                }
            }
        }
        return new Found(rows, door, givenUp);
    }
}
