package crm.ejb.explanation;

import crm.domain.shared.RecordType;
import java.util.Optional;

/**
 * The live children through which an account is opened (clause C9).
 *
 * @param owner their owner, or null if it is not by their owner that they open it
 */
record Through(RecordType type, Integer owner) {
    /** Finds the name of one of them that may be told, if there is one. */
    @FunctionalInterface
    interface Naming {
        Naming NONE = through -> Optional.empty();

        Optional<String> nameOf(Through through);
    }
}
