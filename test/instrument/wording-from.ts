import { readLabel } from '../../src/text/labels.ts';
import { nest } from '../../src/text/nesting.ts';
import type { Wording } from '../../src/plan/unit.ts';
import type { ProgrammeWording } from '../../src/text/wording.ts';

/**
 * A wording from its printed lines, `@id` before each where units are to be the same on two sides; a numbered line that ends in no
 * stop is a heading. The first line is the preamble.
 */
export function wordingFrom(text: string): ProgrammeWording {
  const [preamble = '', ...lines] = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    title: 'CHƯƠNG TRÌNH HÀNH ĐỘNG',
    subject: 'Thực hiện Nghị quyết hư cấu',
    preamble,
    units: nest(lines.map(toUnit)),
  };
}

function toUnit(line: string): Omit<Wording, 'units'> {
  const [, id = '', printed = ''] = /^@(\S+) (.*)$/.exec(line) ?? [];
  const { kind, number, length } = readLabel(printed);
  const words = printed.slice(length);
  const named = { kind, id, ...(number !== undefined && { number }) };
  if (words === '(được bãi bỏ)') return { ...named, repealed: true };
  return number === undefined || /[.:;]$/.test(words)
    ? { ...named, text: words }
    : { ...named, heading: words };
}
