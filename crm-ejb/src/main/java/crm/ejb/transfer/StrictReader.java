package crm.ejb.transfer;

import crm.domain.shared.InvalidException;
import crm.domain.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8 and nothing else, a byte order mark at the beginning left out. Refuses other bytes, NUL, and lines without
 * an end, each by line and column.
 */
final class StrictReader extends Reader {
    /** Characters of the longest line that is read. */
    static final int LONGEST_LINE = 1_000_000;

    private static final int BUFFER = 16_384;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private boolean begun;
    private char before;
    private long line = 1;
    private int column;

    StrictReader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (ended && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private void decode() throws IOException {
        fill();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        chars.flip();
        skipMark();
        inspect();
        if (result.isError()) {
            throw refused("transfer.file.encoding");
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0)).flip();
    }

    private void skipMark() {
        if (!begun && chars.hasRemaining()) {
            begun = true;
            if (chars.get(chars.position()) == '\uFEFF') {
                chars.get();
            }
        }
    }

    private void inspect() {
        for (int i = chars.position(); i < chars.limit(); i++) {
            char c = chars.get(i);
            if (c == '\r' || c == '\n') {
                line += c == '\n' && before == '\r' ? 0 : 1;
                column = 0;
            } else if (c == '\0') {
                throw refused("transfer.file.nul");
            } else if (++column > LONGEST_LINE) {
                throw new InvalidException(Problem.of("file", "transfer.file.longLine", line, LONGEST_LINE));
            }
            before = c;
        }
    }

    private InvalidException refused(String key) {
        return new InvalidException(Problem.of("file", key, line, column + 1));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
