import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { escapeWords, unescapeWords } from '../../src/instrument/markdown-words.ts';
import { readQuotation, writeQuotation } from '../../src/instrument/quotation.ts';
import type { Wording } from '../../src/plan/unit.ts';

/** Any text at all, with what Markdown, labels and quotations are made of more often than chance would have it. */
const anyWords = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.constantFrom(...'“”*_`#<>[]()|\\~$&;.-+=1 \n\t\r'),
      fc.constantFrom(
        '&#45;',
        '&amp;',
        '- ',
        '1. ',
        'a) ',
        '**',
        '”.',
        '(được bãi bỏ)',
        '<!--',
        '\ud800',
        '\u0000',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((words) => words !== '');

test.each([false, true])('any words read back from Markdown as they were (inline: %s)', (inline) => {
  fc.assert(
    fc.property(anyWords, (words) => {
      expect(unescapeWords(escapeWords(words, { inline }))).toBe(words);
    }),
    { numRuns: caseCount(600, 5_000) },
  );
});

const line = fc.record({ words: anyWords, isHeading: fc.boolean() });
const worded = ({ words, isHeading }: { words: string; isHeading: boolean }) =>
  isHeading ? { heading: words } : { text: words };

/** A subsection with a paragraph, bullets, and a point with a bullet under it. */
const aSubsection = fc
  .tuple(line, line, line, line, line)
  .map(([own, paragraph, bullet, point, inner]): Wording => ({
    kind: 'subsection',
    number: '2.3a',
    ...worded(own),
    units: [
      { kind: 'paragraph', ...worded(paragraph), units: [] },
      { kind: 'bullet', ...worded(bullet), units: [] },
      {
        kind: 'point',
        number: 'a',
        ...worded(point),
        units: [{ kind: 'bullet', ...worded(inner), units: [] }],
      },
      { kind: 'point', number: 'b', repealed: true, units: [] },
    ],
  }));

test('a quotation of several units reads back unit for unit, whatever their words', () => {
  fc.assert(
    fc.property(aSubsection, (unit) => {
      expect(readQuotation(writeQuotation([unit]).join('\n\n'))).toEqual({ units: [unit] });
    }),
    { numRuns: caseCount(400, 3_000) },
  );
});
