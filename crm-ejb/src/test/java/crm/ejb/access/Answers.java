package crm.ejb.access;

import crm.oracle.Item;
import crm.oracle.Kind;
import crm.oracle.Level;
import java.util.List;
import java.util.Map;

/** What somebody says who sees what: production, or production with a fault put in. */
interface Answers {
    /** The level on each of these records of one kind, asked one by one or many at once. */
    Map<Item, Level> levels(int viewer, Kind kind, List<Item> records);

    /** The ids of all records the viewer may read, page after page, in list order. */
    List<Long> list(int viewer, Kind kind);

    /** How many records the viewer may read. */
    int count(int viewer, Kind kind);

    /** The ids of the records in the viewer's recycle bin. */
    List<Long> recycled(int viewer, Kind kind);

    /** The ids of the records that a statement finds which asks for each of these levels. */
    Map<Level, List<Long>> reached(int viewer, Kind kind, List<Level> levels);
}
