import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';

const mebibyte = 1024 * 1024;

/**
 * Limits of zip files, which are not trusted: the most that an entry gives back, and that is read of all. Of what an entry gives back, so much may be
 * more than `ratio` times what it takes in the file.
 */
const limits = { entries: 500, inflated: 96 * mebibyte, all: 256 * mebibyte, ratio: 250, anyRatio: mebibyte };

/** What is read part by part: a zip, or parts that are not packed yet. */
export interface PartSource {
  /** What it should be. */
  readonly office?: OfficeFile;
  readonly names: readonly string[];
  has(name: string): boolean;
  /** A part piece by piece; of pieces whose content is known, that is handed over in their place. */
  read(name: string, known?: (line: string) => void): AsyncIterable<Uint8Array>;
}

/** The parts of a zip that was opened, by name; nothing is ever put on a disk. */
export interface Zip extends PartSource {
  readonly office: OfficeFile;
  /** The names as written; a part is found in any case of letters, as office files have it. */
  readonly names: readonly string[];
  /** How many bytes a part gives back, as the zip says; 0 for one that is not there. Not to be relied on. */
  sizeOf(name: string): number;
  /** A part inflated piece by piece. A UserError as soon as it goes beyond the limits, or is not what the zip says of it. */
  read(name: string): AsyncGenerator<Uint8Array>;
}

/** What a zip should be, for what is said of one that cannot be read: the program that opens it, and the ending. */
export interface OfficeFile {
  readonly program: string;
  readonly ending: string;
}
const workbook: OfficeFile = { program: 'Excel', ending: '.xlsx' };

/** Opens a zip held in memory. A UserError for one that is damaged, encrypted, has unsafe names, one name twice, or too many entries. */
export async function openZip(bytes: Uint8Array, office = workbook): Promise<Zip> {
  const orDamaged = <T>(promise: Promise<T>) => orDamagedFile(promise, office);
  const { fromBufferPromise } = await import('./zip-library.ts');
  const file = await orDamaged(fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));
  const entries = await listEntries(file, office);
  const budget = { left: limits.all };
  return {
    office,
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(name.toLowerCase()),
    sizeOf: (name) => entries.get(name.toLowerCase())?.uncompressedSize ?? 0,
    async *read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw new UserError(damaged(`${name}?`, office));
      yield* inflated({ file, office }, entry, budget);
    },
  };
}

async function listEntries(file: ZipFile, office: OfficeFile): Promise<Map<string, Entry>> {
  if (file.entryCount > limits.entries) throw tooManyEntries();
  const entries = new Map<string, Entry>();
  const listed = file.eachEntry();
  for (;;) {
    const next = await orDamagedFile(listed.next(), office);
    if (next.done) return entries;
    const name = next.value.fileName.toLowerCase();
    if (entries.has(name)) throw new UserError(damaged(`${next.value.fileName} ×2`, office));
    if (next.value.isEncrypted()) throw new UserError(encrypted(office));
    entries.set(name, next.value);
  }
}

/** An entry that is not compressed comes as a whole; it is handed on in pieces all the same. */
const pieceLength = 64 * 1024;

async function* inflated(
  { file, office }: { readonly file: ZipFile; readonly office: OfficeFile },
  entry: Entry,
  budget: { left: number },
): AsyncGenerator<Uint8Array> {
  const orDamaged = <T>(promise: Promise<T>) => orDamagedFile(promise, office);
  const stream = await orDamaged(file.openReadStreamPromise(entry));
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  const max = Math.min(limits.inflated, Math.max(limits.anyRatio, entry.compressedSize * limits.ratio));
  let length = 0;
  let sum = 0;
  try {
    for (;;) {
      const next = await orDamaged(pieces.next());
      if (next.done) break;
      length += next.value.length;
      budget.left -= next.value.length;
      if (budget.left < 0 || length > max) throw tooLarge(entry.fileName);
      sum = crc32(next.value, sum);
      for (let at = 0; at < next.value.length; at += pieceLength)
        yield next.value.subarray(at, at + pieceLength);
    }
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32) throw new UserError(damaged(entry.fileName, office));
}

/** Whatever the readers of the zip and of deflate complain of is the file's fault. */
async function orDamagedFile<T>(promise: Promise<T>, office: OfficeFile): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw new UserError(damaged(error instanceof Error ? error.message : String(error), office));
  }
}

/** Why an office file is not read that is not what its makers agreed on, with the detail that tells an engineer where. */
export const damaged = (detail: string, { program, ending } = workbook): Localised => ({
  vi: `tệp bị hỏng hoặc bị cắt cụt (${detail}); hãy mở bằng ${program} rồi lưu lại thành ${ending}`,
  en: `the file is damaged or cut off (${detail}); open it in ${program} and save it as ${ending} again`,
});

/** Why an office file under a password is not read. */
export const encrypted = ({ ending } = workbook): Localised => ({
  vi: `tệp được đặt mật khẩu; hãy lưu lại thành ${ending} không mật khẩu`,
  en: `the file is protected by a password; save it as ${ending} without one`,
});

const tooManyEntries = () =>
  new UserError({
    vi: `tệp nén có hơn ${limits.entries} mục nên không được đọc`,
    en: `the zip has more than ${limits.entries} entries and is not read`,
  });

const tooLarge = (name: string) =>
  new UserError({
    vi: `phần ${name} phình ra quá lớn khi giải nén (quá ${limits.inflated / mebibyte} MiB hoặc quá ${limits.ratio} lần) nên không được đọc`,
    en: `the part ${name} expands too much (beyond ${limits.inflated / mebibyte} MiB, or ${limits.ratio} times) and is not read`,
  });
