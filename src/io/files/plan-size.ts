import type { Localised } from '../../locale/localised.ts';
import { lazily } from '../../plan/lazily.ts';
import type { PlanFolder, RawFile } from '../../plan/source-file.ts';
import { howToDivide } from '../../source/read/how-to-divide.ts';
import { lexemeLimit } from '../../source/read/lexeme-limit.ts';

/** The most bytes of one file of a plan. The text of a whole programme takes less than one MiB, a log of 10,000 records about one. */
export const planFileLimit = 2 * 1024 * 1024;
/** Why a file of a plan is not read that is larger, and what to do. */
export function largePlanFile(path: string): Localised {
  const { vi, en } = howToDivide(path);
  return {
    vi: `Tệp lớn hơn ${planFileLimit / 1024 / 1024} MiB nên không được đọc; ${vi}.`,
    en: `The file is larger than ${planFileLimit / 1024 / 1024} MiB and is not read; ${en}.`,
  };
}
/** The most bytes of all files of a plan. */
export const planLimit = 256 * 1024 * 1024;

/** The most elements of all files of a plan: lines, keys and entries. A plan of 100,000 tasks has three million, a million records twelve. */
const mostElements = 16_000_000;
/** The most units of all texts of a plan, however little each of them says. */
const mostUnits = 150_000;

const marks = {
  lineFeed: 0x0a,
  space: 0x20,
  comma: 0x2c,
  hyphen: 0x2d,
  colon: 0x3a,
  bracket: 0x5b,
  brace: 0x7b,
};

/**
 * The files that are read before a plan as a whole has too many elements or units, and the others as unreadable, with the reason. Of one file no more elements
 * count than are read of it. The files keep their order. An element takes a byte or more, a unit more than four, so that they are counted only as long as the bytes that are left may have so many;
 * elements only where a first look does not tell that there are too few.
 */
export function withinPlanSize(
  files: readonly RawFile[],
  isCounted: (file: RawFile) => boolean = () => true,
): Pick<PlanFolder, 'files' | 'unreadable'> {
  const counted = files.filter(isCounted);
  let left = counted.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const mayBeDense = left > mostElements && mostElementsIn(counted) > mostElements;
  let [elements, units] = [0, 0];
  const read: RawFile[] = [];
  const unreadable: { readonly path: string; readonly reason: Localised }[] = [];
  for (const file of files) {
    if (!isCounted(file)) {
      read.push(file);
      continue;
    }
    const own =
      mayBeDense && elements + left > mostElements ? Math.min(elementsIn(file.bytes), lexemeLimit) : 0;
    const mayPass = units + left / unitKey.length > mostUnits;
    const ids = mayPass && file.path.includes('/text/') ? idsIn(file.bytes) : 0;
    left -= file.bytes.length;
    if (elements + own > mostElements) unreadable.push({ path: file.path, reason: tooManyElements });
    else if (units + ids > mostUnits) unreadable.push({ path: file.path, reason: tooManyUnits });
    else {
      elements += own;
      units += ids;
      read.push(file);
    }
  }
  return { files: read, unreadable };
}

/** By its number, what a byte of a YAML file is: an element by itself, or one where a space follows. */
const [element, beforeSpace] = [1, 2];
const meanings = new Uint8Array(256);
for (const mark of [marks.lineFeed, marks.comma, marks.bracket, marks.brace]) meanings[mark] = element;
for (const mark of [marks.colon, marks.hyphen]) meanings[mark] = beforeSpace;

/** By the number of two bytes, how many of them may be elements. */
const inTwo = lazily(() => {
  const counts = new Uint8Array(0x10000);
  for (const [mark, meaning] of meanings.entries())
    if (meaning !== 0)
      for (let other = 0; other < 256; other += 1) {
        counts[mark * 256 + other] = (counts[mark * 256 + other] ?? 0) + 1;
        counts[other * 256 + mark] = (counts[other * 256 + mark] ?? 0) + 1;
      }
  return counts;
});

/** No fewer elements than files have, found in a fourth of the time that counting takes. */
function mostElementsIn(files: readonly RawFile[]): number {
  const most = inTwo();
  let sum = 0;
  for (const { bytes } of files) {
    // Many small files lie in one piece of memory, where two bytes may not begin anywhere.
    if (bytes.byteOffset % 2 !== 0) {
      sum += bytes.length;
      continue;
    }
    const twos = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
    let at = 0;
    for (; at + 3 < twos.length; at += 4)
      sum +=
        (most[twos[at] ?? 0] ?? 0) +
        (most[twos[at + 1] ?? 0] ?? 0) +
        (most[twos[at + 2] ?? 0] ?? 0) +
        (most[twos[at + 3] ?? 0] ?? 0);
    sum += 2 * (twos.length - at) + 1;
  }
  return sum;
}

/** The elements of a YAML file, counted by its marks. */
function elementsIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const meaning = meanings[bytes[at] ?? 0] ?? 0;
    if (meaning !== 0 && (meaning === element || bytes[at + 1] === marks.space)) count += 1;
  }
  return count;
}

const unitKey = 'id: ';

/** How often a file has the key `id:`, which every unit has once. */
function idsIn(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let count = 0;
  for (let at = text.indexOf(unitKey); at >= 0; at = text.indexOf(unitKey, at + unitKey.length)) count += 1;
  return count;
}

const tooManyUnits: Localised = {
  vi: `Các tệp dưới plans/ có quá ${mostUnits} đơn vị nội dung; tệp này không được đọc.`,
  en: `The files under plans/ have more than ${mostUnits} units; this file is not read.`,
};
const tooManyElements: Localised = {
  vi: `Các tệp dưới plans/ có quá ${mostElements} dòng, khóa và mục; tệp này không được đọc.`,
  en: `The files under plans/ have more than ${mostElements} lines, keys and entries; this file is not read.`,
};
/** Why a file is not read with which all files of a plan take too many bytes. */
export const tooMuch: Localised = {
  vi: `Các tệp dưới plans/ vượt quá ${planLimit / 1024 / 1024} MiB; tệp này không được đọc.`,
  en: `The files under plans/ exceed ${planLimit / 1024 / 1024} MiB; this file is not read.`,
};
