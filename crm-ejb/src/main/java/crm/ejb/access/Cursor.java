package crm.ejb.access;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in a sorted list: between this row and its neighbour. Opaque to everybody outside.
 *
 * @param sort name of the sort it belongs to
 * @param value the row's sort value as text
 * @param id the row's id
 */
record Cursor(String sort, String value, long id) {
    private static final int LONGEST = 1_000;

    String encode() {
        String plain = sort + "\n" + id + "\n" + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidException if the text is not a cursor of that sort */
    static Cursor decode(String text, Sort sort) {
        try {
            if (text.length() <= LONGEST) {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 3);
                if (parts.length == 3
                        && parts[0].equals(sort.name())
                        && parts[2].indexOf('\0') < 0
                        && sort.reads(parts[2])) {
                    return new Cursor(parts[0], parts[2], Long.parseLong(parts[1]));
                }
            }
        } catch (IllegalArgumentException notACursor) {
            throw broken();
        }
        throw broken();
    }

    static InvalidException broken() {
        return new InvalidException(Problem.of("after", "list.cursor.invalid"));
    }
}
