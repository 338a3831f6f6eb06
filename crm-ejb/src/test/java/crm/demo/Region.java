package crm.demo;

import java.util.List;

/** A part of the world that one manager's teams sell to; the first nation is its main market. */
enum Region {
    DACH(Nation.GERMANY, Nation.AUSTRIA, Nation.SWITZERLAND),
    UK_NORDICS(Nation.UNITED_KINGDOM, Nation.SWEDEN, Nation.DENMARK),
    US_EAST(Nation.US_EAST),
    US_WEST(Nation.US_WEST);

    private final List<Nation> nations;

    Region(Nation... nations) {
        this.nations = List.of(nations);
    }

    List<Nation> nations() {
        return nations;
    }
}
