package crm.domain.transfer;

/** The character between the fields of a line. */
public enum Separator {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }

    /** The separator that occurs most often outside quotes in the beginning of a file; COMMA if none does. */
    public static Separator guess(String beginning) {
        Separator best = COMMA;
        for (Separator candidate : values()) {
            if (count(beginning, candidate.character) > count(beginning, best.character)) {
                best = candidate;
            }
        }
        return best;
    }

    private static int count(String text, char wanted) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted = (c == '"') != quoted;
            count += c == wanted && !quoted ? 1 : 0;
        }
        return count;
    }
}
