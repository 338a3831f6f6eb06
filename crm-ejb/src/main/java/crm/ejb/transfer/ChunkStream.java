package crm.ejb.transfer;

import java.io.InputStream;
import java.util.function.IntFunction;

/** The bytes of a stored file, one chunk at a time. */
final class ChunkStream extends InputStream {
    private final IntFunction<byte[]> chunks;
    private byte[] chunk = {};
    private int position;
    private int next;

    /** @param chunks gives chunk 0, 1, 2 …, and null after the last */
    ChunkStream(IntFunction<byte[]> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        while (position == chunk.length) {
            byte[] following = chunks.apply(next);
            if (following == null) {
                return -1;
            }
            chunk = following;
            position = 0;
            next++;
        }
        int count = Math.min(length, chunk.length - position);
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count;
    }
}
