package crm.bench;

import crm.domain.access.AccessLevel;
import crm.domain.shared.Paging;
import crm.domain.shared.RecordRef;
import crm.domain.shared.RecordType;
import crm.ejb.explanation.ExplanationService;
import crm.ejb.explanation.OnlookerFilter;
import java.util.function.BiFunction;

/** An administrator asks why somebody sees a lead, and who does. */
final class Questions {
    private static final int ROUNDS = 40;

    private final Node node;
    private final Scale scale;
    private final Chance chance;
    private final String administrator;

    Questions(Node node, Scale scale, Chance chance) {
        this.node = node;
        this.scale = scale;
        this.chance = chance;
        this.administrator = CompanySheet.userName(scale.placed() + 1 + Company.Apart.EVERYTHING.ordinal());
    }

    Figures why() {
        return measure((door, i) -> door.explain(lead(i), 1 + chance.below(scale.users(), 921, i), AccessLevel.READ));
    }

    Figures who() {
        return measure((door, i) -> door.whoCanSee(lead(i), OnlookerFilter.NONE, Paging.first(50)));
    }

    private RecordRef lead(long i) {
        return new RecordRef(RecordType.LEAD, 1 + Math.floorMod(chance.of(922, i), scale.leads()));
    }

    private Figures measure(BiFunction<ExplanationService, Long, Object> question) {
        Figures figures = new Figures();
        for (long i = 0; i < ROUNDS; i++) {
            long number = i;
            Node.Taken<?> taken =
                    node.as(administrator, desk -> question.apply(desk.door(ExplanationService.class), number));
            if (i > 4) {
                figures.add(taken.nanos());
            }
        }
        return figures;
    }
}
