package crm.ejb.access;

import crm.oracle.Kind;

/** One question that the oracle and production answer differently. */
record Disagreement(String question, int viewer, Kind kind, Object oracle, Object production) {
    @Override
    public String toString() {
        return "user " + viewer + ", " + kind + ", " + question + ": oracle " + oracle + ", production " + production;
    }
}
