import { closeSync, constants, fstatSync, openSync, type PathLike, readSync, type Stats } from 'node:fs';
import type { Localised } from '../../locale/localised.ts';
import { clauseOf } from '../system-errors.ts';

/** What is read of a file where nothing else is said. */
const fileLimit = 10 * 1024 * 1024;

/** Read without following a link and without waiting for the other end of a pipe. Windows has neither flag. */
const readFlags =
  constants.O_RDONLY |
  ((constants.O_NOFOLLOW as number | undefined) ?? 0) |
  ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** The whole content of a file with its state at that moment, or why it was not read: a fault where the operating system refused. */
type FileContent =
  | { readonly bytes: Uint8Array; readonly stats: Stats }
  | { readonly reason: Localised; readonly fault?: unknown };

/** Reads a regular file whole. Never follows a link, blocks on a pipe, or takes more than the limit into memory: beyond it the reason that is given. */
export function readRegularFile(path: PathLike, limit = fileLimit, beyond = tooLarge(limit)): FileContent {
  let descriptor: number | null = null;
  try {
    descriptor = openSync(path, readFlags);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { reason: kindReason(stats) };
    if (stats.size > limit) return { reason: beyond };
    const bytes = readBytes(descriptor, stats.size);
    return bytes ? { bytes, stats } : { reason: unsteady };
  } catch (error) {
    return { reason: sentence(clauseOf(error)), fault: error };
  } finally {
    if (descriptor !== null) closeAfterReading(descriptor);
  }
}

/** What was read is whole, whatever the system reports of the end. */
function closeAfterReading(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch (error) {
    clauseOf(error);
  }
}

/** Exactly as many bytes as the file had when it was opened; null where it has more or fewer by now. */
function readBytes(descriptor: number, size: number): Uint8Array | null {
  const buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  while (length <= size) {
    const read = readSync(descriptor, buffer, length, size + 1 - length, null);
    if (read === 0) break;
    length += read;
  }
  return length === size ? buffer.subarray(0, size) : null;
}

/** Why something that is not a regular file is not read. */
export function kindReason(
  entry: Pick<Stats, 'isSymbolicLink' | 'isDirectory' | 'isFIFO' | 'isSocket'>,
): Localised {
  if (entry.isSymbolicLink()) return linkReason;
  if (entry.isDirectory())
    return {
      vi: 'Ở đây phải là một tệp, nhưng lại là thư mục.',
      en: 'A file should be here, but it is a folder.',
    };
  if (entry.isFIFO() || entry.isSocket())
    return {
      vi: 'Đây là đường ống hoặc ổ cắm (pipe, socket), không phải tệp.',
      en: 'This is a pipe or a socket, not a file.',
    };
  return { vi: 'Đây là thiết bị, không phải tệp.', en: 'This is a device, not a file.' };
}

/** Why a link is not read, as a sentence. */
export const linkReason: Localised = {
  vi: 'Đây là liên kết (symbolic link); chương trình chỉ gồm các tệp thật.',
  en: 'This is a symbolic link; a programme consists of real files only.',
};

/** Why a file could not be read, as a sentence. */
export const sentence = ({ vi, en }: Localised): Localised => ({
  vi: `Không đọc được: ${vi}.`,
  en: `It cannot be read: ${en}.`,
});

/** Why a file is not read that is larger than may be. */
const tooLarge = (limit: number): Localised => ({
  vi: `Tệp lớn hơn ${limit / 1024 / 1024} MiB nên không được đọc.`,
  en: `The file is larger than ${limit / 1024 / 1024} MiB and is not read.`,
});

const unsteady: Localised = {
  vi: 'Tệp thay đổi trong lúc đọc; hãy chạy lại.',
  en: 'The file changed while it was read; run the command again.',
};
