/** Takes XML as bytes of UTF-8, piece by piece, and gives what was written; used again and again. */
export interface ByteBuffer {
  /** Writes bytes that are made already. */
  readonly put: (bytes: Uint8Array) => void;
  /** Writes a text. */
  readonly write: (text: string) => void;
  /** What was written since the last time; it holds until more is written. */
  readonly take: () => Uint8Array;
}

/** A unit of a text takes so many bytes at most. */
const maxBytes = 3;

/** A buffer that grows with what is written into it. */
export function byteBuffer(): ByteBuffer {
  let bytes = Buffer.allocUnsafe(1 << 19);
  let end = 0;
  const makeRoom = (count: number) => {
    if (end + count <= bytes.length) return;
    const longer = Buffer.allocUnsafe(2 * (end + count));
    longer.set(bytes.subarray(0, end));
    bytes = longer;
  };
  return {
    put(more) {
      makeRoom(more.length);
      bytes.set(more, end);
      end += more.length;
    },
    write(text) {
      if (text === '') return;
      makeRoom(maxBytes * text.length);
      end += bytes.write(text, end);
    },
    take() {
      const written = bytes.subarray(0, end);
      end = 0;
      return written;
    },
  };
}
