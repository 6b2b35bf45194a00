import { UserError } from '../../plan/user-error.ts';
import { tableLimits } from './collect-rows.ts';
import { isDateFormat, isPercentFormat } from './excel-dates.ts';
import { readXml } from './read-xml.ts';
import type { PartSource, Zip } from './zip.ts';

/** The texts that cells share, by number; runs of rich text joined, readings of East Asian script left out. None where there is no such part. */
export async function readSharedStrings(zip: PartSource, part: string | null): Promise<string[]> {
  if (part === null || !zip.has(part)) return [];
  const strings: string[] = [];
  let text = '';
  await readXml(part, zip.read(part), {
    open(path) {
      if (path.length === 2 && path[1] === 'si') text = '';
    },
    text(path, piece) {
      if (path[1] === 'si' && isRun(path, 2)) text += piece;
    },
    close(path) {
      if (path.length !== 2 || path[1] !== 'si') return;
      strings.push(unescapeText(text));
      if (strings.length > tableLimits.strings) throw tooManyStrings();
    },
  });
  return strings;
}

/** Whether a path leads to text of a string that begins at a depth: `t`, or `r` and `t`. */
export const isRun = (path: readonly string[], depth: number): boolean =>
  path.at(-1) === 't' && (path.length === depth + 1 || (path.length === depth + 2 && path[depth] === 'r'));

/** Text with what XML cannot hold put back: `_x000D_` is a carriage return (ECMA-376, ST_Xstring). */
export const unescapeText = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Excel takes some 65,000 styles of cells, each of a few elements. */
const maxStyles = 1_000_000;

/** What a style of a cell makes of a number. */
export type CellNumberStyle = 'date' | 'percent' | 'number';

/** For each style of a cell, by number, what it shows. */
export async function readNumberStyles(zip: Zip, part: string | null): Promise<CellNumberStyle[]> {
  if (part === null || !zip.has(part)) return [];
  const codes = new Map<number, string>();
  const styles: CellNumberStyle[] = [];
  await readXml(
    part,
    zip.read(part),
    {
      open(path, { numFmtId, formatCode }) {
        const id = Number(numFmtId ?? 0);
        if (path[1] === 'numFmts' && path[2] === 'numFmt' && formatCode !== undefined)
          codes.set(id, formatCode);
        if (path.length === 3 && path[1] === 'cellXfs' && path[2] === 'xf')
          styles.push(styleOf(id, codes.get(id)));
      },
    },
    { elements: maxStyles },
  );
  return styles;
}

const styleOf = (id: number, code: string | undefined): CellNumberStyle =>
  isDateFormat(id, code) ? 'date' : isPercentFormat(id, code) ? 'percent' : 'number';

const tooManyStrings = () =>
  new UserError({
    vi: `tệp có hơn ${tableLimits.strings.toLocaleString('vi')} chuỗi dùng chung nên không được đọc`,
    en: `the file has more than ${tableLimits.strings.toLocaleString('en')} shared strings and is not read`,
  });
