package crm.ejb.access;

import crm.ejb.shared.SqlText;
import java.util.BitSet;

/** A set of records that one reason opens, in a form the database can test per record and read as sorted runs. */
sealed interface Term {
    /** Every record of the type. */
    record Everything() implements Term {}

    /** Records whose column names one of the owners. */
    record OwnerIn(String column, BitSet owners) implements Term {}

    /** Records whose account has a live child of one of the owners (clause C9). */
    record ThroughChild(String accountColumn, String childType, BitSet owners) implements Term {}

    /** Whether the term opens nothing at all. */
    default boolean isEmpty() {
        if (this instanceof OwnerIn in) {
            return in.owners().isEmpty();
        }
        return this instanceof ThroughChild through && through.owners().isEmpty();
    }

    /** The test of one record, which stands in the statement under the given alias. */
    default SqlText test(String alias) {
        if (this instanceof OwnerIn in) {
            return SqlText.of(
                    "crm_reaches(?, " + alias + "." + in.column() + ")",
                    in.owners().toByteArray());
        }
        if (this instanceof ThroughChild through) {
            return SqlText.of(
                    "exists (select 1 from account_scope s where s.account_id = " + alias + "."
                            + through.accountColumn() + " and s.child_type = ? and crm_reaches(?, s.owner_id))",
                    through.childType(),
                    through.owners().toByteArray());
        }
        return SqlText.of("true");
    }
}
