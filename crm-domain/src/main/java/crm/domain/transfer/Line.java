package crm.domain.transfer;

import java.util.List;

/**
 * One record of a file.
 *
 * @param number where it begins, in physical lines of the file from 1
 * @param values its fields as they stand there, without their quotes; never null
 * @param quotedWhole whether it is a single field in quotes
 */
public record Line(long number, List<String> values, boolean quotedWhole) {
    public Line {
        values = List.copyOf(values);
    }

    /** What stands in a column; empty if the line is shorter. */
    public String value(int column) {
        return column >= 0 && column < values.size() ? values.get(column) : "";
    }
}
