import { visible } from '../../screen/visible.ts';

/** What Excel takes in the name of a sheet. */
const maxLetters = 31;

/** Gives names to the sheets of a workbook: without what Excel refuses, cut at a word, none twice in any case of letters. */
export function sheetNamer(): (wanted: string) => string {
  const taken = new Set(['history']);
  return (wanted) => {
    const plain = visible(wanted)
      .replace(/[[\]:*?/\\]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^['\s]+|['\s.]+$/g, '');
    for (let number = 1; ; number += 1) {
      const tail = number === 1 ? '' : ` (${number})`;
      const name = `${cutAtWord(plain === '' ? 'Bảng' : plain, maxLetters - tail.length)}${tail}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** Whole words as far as they fit; half a word where not even one does. */
function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max + 1);
  const blank = cut.lastIndexOf(' ');
  const whole = blank > max / 2 ? cut.slice(0, blank) : cut.slice(0, max);
  return whole.replace(/[\uD800-\uDBFF]$|['\s,;.-]+$/g, '');
}

/** A sheet's name as references have it. */
export const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
