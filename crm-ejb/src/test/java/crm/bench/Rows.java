package crm.bench;

import java.util.function.ObjLongConsumer;

/**
 * Rows of a table that follow from their numbers.
 *
 * @param target table and columns, as COPY names them
 * @param count how many, numbered from 0
 * @param row writes the row of a number, without ending its line
 */
record Rows(String target, long count, ObjLongConsumer<Line> row) {
    String table() {
        return target.substring(0, target.indexOf(' '));
    }
}
