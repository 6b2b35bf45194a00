import { constants, inflateSync } from 'node:zlib';

/** What deflated bytes give back, as far as they are whole; null where that is more than a limit of bytes. */
export function inflateWithin(bytes: Uint8Array, limit: number): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return isTooLarge ? null : new Uint8Array();
  }
}
