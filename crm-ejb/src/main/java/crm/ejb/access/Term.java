package crm.ejb.access;

import crm.ejb.shared.SqlText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A set of records that one reason opens, in a form the database can test per record and read as sorted runs. */
sealed interface Term {
    /** Every record of the type. */
    record Everything() implements Term {}

    /** Records whose column names one of the owners. */
    record OwnerIn(String column, BitSet owners) implements Term {}

    /** Records whose column is the key of a row that belongs to one of the scopes. */
    record Linked(String column, Link link, BitSet scopes) implements Term {}

    /** Whether the term opens nothing at all. */
    default boolean isEmpty() {
        if (this instanceof OwnerIn in) {
            return in.owners().isEmpty();
        }
        return this instanceof Linked linked && linked.scopes().isEmpty();
    }

    /** A copy of the numbers through which it opens records; none if it opens everything. */
    default BitSet numbers() {
        if (this instanceof OwnerIn in) {
            return (BitSet) in.owners().clone();
        }
        return this instanceof Linked linked ? (BitSet) linked.scopes().clone() : new BitSet();
    }

    /** What its numbers stand for. */
    default Scoped scoped() {
        return this instanceof Linked linked ? linked.link().scoped() : Scoped.USERS;
    }

    /** Whether it opens, for the same numbers, everything that the other one opens. */
    default boolean opensLike(Term other) {
        if (this instanceof Linked wide && other instanceof Linked narrow) {
            return wide.column().equals(narrow.column())
                    && (wide.link().equals(narrow.link()) || wide.link().covers(narrow.link()));
        }
        return this instanceof OwnerIn mine
                && other instanceof OwnerIn theirs
                && mine.column().equals(theirs.column());
    }

    /**
     * The test of one record, which stands in the statement under the given alias. Links are looked up record by record:
     * an {@code exists} would let the planner read a whole table of links for a page of records.
     */
    default SqlText test(String alias) {
        if (this instanceof OwnerIn in) {
            return SqlText.of(
                    "crm_reaches(?, " + alias + "." + in.column() + ")",
                    in.owners().toByteArray());
        }
        if (this instanceof Linked linked) {
            Link link = linked.link();
            return SqlText.of(
                    "(select true from " + link.from() + " where " + link.key() + " = " + alias + "."
                            + linked.column() + " and " + link.where() + " and crm_reaches(?, " + link.scope()
                            + ") limit 1) is not null",
                    linked.scopes().toByteArray());
        }
        return SqlText.of("true");
    }

    /** The fewest terms that open the same records together. */
    static List<Term> united(List<Term> terms) {
        if (terms.stream().anyMatch(Everything.class::isInstance)) {
            return List.of(new Everything());
        }
        Map<Object, Term> byPlace = new LinkedHashMap<>();
        terms.forEach(term -> byPlace.merge(term.place(), term, Term::or));
        List<Term> united = new ArrayList<>(byPlace.values());
        united.removeIf(term -> byPlace.values().stream().anyMatch(other -> other.covers(term)));
        return united;
    }

    private Object place() {
        if (this instanceof OwnerIn in) {
            return in.column();
        }
        return this instanceof Linked linked ? List.of(linked.column(), linked.link()) : this;
    }

    private static Term or(Term one, Term other) {
        if (one instanceof OwnerIn in) {
            return new OwnerIn(in.column(), or(in.owners(), ((OwnerIn) other).owners()));
        }
        Linked linked = (Linked) one;
        return new Linked(linked.column(), linked.link(), or(linked.scopes(), ((Linked) other).scopes()));
    }

    private static BitSet or(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    /** Whether this is a wider reading of the same link for the same scopes: the other one opens nothing more. */
    private boolean covers(Term other) {
        return this instanceof Linked wide
                && other instanceof Linked narrow
                && !wide.link().equals(narrow.link())
                && opensLike(other)
                && wide.scopes().equals(narrow.scopes());
    }
}
