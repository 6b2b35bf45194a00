import { inflateWithin } from '../../../io/files/inflate-within.ts';
import type { Localised } from '../../../locale/localised.ts';
import { drawTooMuch, type PdfForm } from './form-cost.ts';

const mebibyte = 1024 * 1024;

/** The most that one stream of a file may give back, and all of them together; images are not unpacked and do not count. */
const limits = { one: 24 * mebibyte, all: 64 * mebibyte };

/** The most that streams may hold which are packed in ways that are seldom used today, before they are unpacked. */
const packed = { LZWDecode: 16 * 1024, RunLengthDecode: mebibyte / 2 };

/** Said of a file that gives back more than it may, by its streams or while it is read. */
export const unpacksTooMuch: Localised = {
  vi: 'PDF giải nén ra quá lớn nên không được đọc; hãy in lại thành PDF khác, hoặc dùng bản Word',
  en: 'the PDF expands too much and is not read; print it to another PDF, or use the Word file',
};

/** What a file holds beside its text, which is never opened, run or followed. */
interface Inside {
  /** Whether a stream gives back more than any text needs. */
  readonly isBomb: boolean;
  readonly hasScripts: boolean;
  readonly hasFiles: boolean;
}

/** Looks at the streams of a PDF before anything else reads it. A file that is encrypted is looked at as far as it can be. */
export function inspectStreams(bytes: Uint8Array): Inside {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const dictionaries: string[] = [];
  let left = limits.all;
  const forms = new Map<string, PdfForm>();
  let isBomb = false;
  let end = 0;
  for (let at = file.indexOf('stream'); at >= 0 && !isBomb; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue;
    const before = file.toString('latin1', Math.max(end, at - 2_000), at);
    const dictionary = before.slice(Math.max(0, before.lastIndexOf(' obj')));
    dictionaries.push(file.toString('latin1', end, at));
    const start = at + 6 + (file[at + 6] === 13 ? 2 : 1);
    const stop = file.indexOf('endstream', start);
    end = stop < 0 ? file.length : stop;
    if (/\/Subtype\s*\/Image/.test(dictionary)) continue;
    const data = file.subarray(start, end);
    const given = unpacked(data, dictionary, Math.min(limits.one, left));
    if (given === null) isBomb = true;
    else {
      left -= given.length;
      const number = /(\d{1,9}) \d{1,5}\s*$/.exec(
        before.slice(0, Math.max(0, before.lastIndexOf(' obj'))),
      )?.[1];
      if (number !== undefined && /\/Subtype\s*\/Form/.test(dictionary))
        forms.set(number, { dictionary, content: Buffer.from(given).toString('latin1') });
      if (/\/Type\s*\/ObjStm/.test(dictionary)) dictionaries.push(Buffer.from(given).toString('latin1'));
    }
  }
  dictionaries.push(file.toString('latin1', end));
  isBomb ||= forms.size > 1 && drawTooMuch(forms, objectsIn(dictionaries));
  const says = (name: RegExp) => dictionaries.some((one) => name.test(one));
  return {
    isBomb,
    hasScripts: says(/\/(?:JavaScript|JS|Launch)\b/),
    hasFiles: says(/\/(?:EmbeddedFiles?|RichMedia)\b/),
  };
}

/** The objects that stand plainly in a file, by their numbers. */
const objectsIn = (texts: readonly string[]): Map<string, string> =>
  new Map(
    texts.flatMap((text) =>
      [...text.matchAll(/(?<!\d)(\d{1,9}) \d{1,5} obj\b([\s\S]*?)(?:endobj|$)/g)].map(
        ([, number = '', content = '']) => [number, content] as const,
      ),
    ),
  );

/** What a stream gives back by its filters; null where it is too much. */
function unpacked(data: Uint8Array, dictionary: string, limit: number): Uint8Array | null {
  const filters = [...dictionary.matchAll(/\/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g)].map(
    ([, name = '']) => name,
  );
  let given: Uint8Array = data;
  for (const filter of filters) {
    if (filter.startsWith('L') && given.length > packed.LZWDecode) return null;
    if (filter.startsWith('R') && given.length > packed.RunLengthDecode) return null;
    if (!filter.startsWith('F')) return given;
    const next = inflateWithin(given, limit);
    if (next === null) return null;
    given = next;
  }
  return given;
}
