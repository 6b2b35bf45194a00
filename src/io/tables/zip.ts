import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';

const mebibyte = 1024 * 1024;

/** A zip comes from a stranger. Of what an entry gives back, so much may be more than `ratio` times what it takes in the file. */
const limits = { entries: 500, inflated: 64 * mebibyte, ratio: 250, anyRatio: mebibyte };

/** The parts of a zip that was opened, by name; nothing is ever put on a disk. */
export interface Zip {
  /** The names as written; a part is found in any case of letters, as office files have it. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** A part inflated piece by piece. A UserError as soon as it goes beyond the limits, or is not what the zip says of it. */
  read(name: string): AsyncGenerator<Uint8Array>;
}

/** Opens a zip held in memory. A UserError for one that is damaged, encrypted, has unsafe names, one name twice, or too many entries. */
export async function openZip(bytes: Uint8Array): Promise<Zip> {
  const file = await orDamaged(fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));
  const entries = await listEntries(file);
  const budget = { left: limits.inflated };
  return {
    names: [...entries.values()].map(({ fileName }) => fileName),
    has: (name) => entries.has(name.toLowerCase()),
    async *read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw new UserError(damaged(`${name}?`));
      yield* inflated(file, entry, budget);
    },
  };
}

async function listEntries(file: ZipFile): Promise<Map<string, Entry>> {
  if (file.entryCount > limits.entries) throw tooManyEntries();
  const entries = new Map<string, Entry>();
  const listed = file.eachEntry();
  for (;;) {
    const next = await orDamaged(listed.next());
    if (next.done) return entries;
    const name = next.value.fileName.toLowerCase();
    if (entries.has(name)) throw new UserError(damaged(`${next.value.fileName} ×2`));
    if (next.value.isEncrypted()) throw new UserError(encrypted);
    entries.set(name, next.value);
  }
}

async function* inflated(file: ZipFile, entry: Entry, budget: { left: number }): AsyncGenerator<Uint8Array> {
  const stream = await orDamaged(file.openReadStreamPromise(entry));
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, undefined>;
  const most = Math.max(limits.anyRatio, entry.compressedSize * limits.ratio);
  let length = 0;
  let sum = 0;
  try {
    for (;;) {
      const next = await orDamaged(pieces.next());
      if (next.done) break;
      length += next.value.length;
      budget.left -= next.value.length;
      if (budget.left < 0 || length > most) throw tooLarge(entry.fileName);
      sum = crc32(next.value, sum);
      yield next.value;
    }
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32) throw new UserError(damaged(entry.fileName));
}

/** Whatever the readers of the zip and of deflate complain of is the file's fault. */
async function orDamaged<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    throw new UserError(damaged(error instanceof Error ? error.message : String(error)));
  }
}

/** Why a spreadsheet is not read that is not what its makers agreed on, with the detail that tells an engineer where. */
export const damaged = (detail: string): Localised => ({
  vi: `tệp bị hỏng hoặc bị cắt cụt (${detail}); hãy mở bằng Excel rồi lưu lại thành .xlsx`,
  en: `the file is damaged or cut off (${detail}); open it in Excel and save it as .xlsx again`,
});

/** Why a spreadsheet under a password is not read. */
export const encrypted: Localised = {
  vi: 'tệp được đặt mật khẩu; hãy lưu lại thành .xlsx không mật khẩu',
  en: 'the file is protected by a password; save it as .xlsx without one',
};

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
