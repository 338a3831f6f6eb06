package crm.oracle;

import java.util.Arrays;
import java.util.List;

/** The words of one line. */
record Words(List<String> all) {
    Words(String line) {
        this(Arrays.asList(line.split("\\s+")));
    }

    String at(int index) {
        return all.get(index);
    }

    boolean has(String word) {
        return all.contains(word);
    }

    /** The word behind this one, null if this one is not there. */
    String after(String word) {
        int index = all.indexOf(word);
        return index < 0 ? null : all.get(index + 1);
    }

    /** All words behind this one, which is there. */
    List<String> behind(String word) {
        return all.subList(all.indexOf(word) + 1, all.size());
    }
}
