import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commonSubsequence } from '../../src/change/sequences/common-subsequence.ts';
import { sourceTexts } from '../../src/import/check/placed-text.ts';
import { readSource } from '../../src/import/read/read-source.ts';
import { divideText } from '../../src/import/structure/divide-text.ts';
import type { DraftUnit } from '../../src/import/structure/draft-units.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import type { Unit } from '../../src/plan/unit.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** Real texts that lie beside the project where somebody has them; without them these tests are skipped. */
const shared = resolve('../shared');

const countsOf = (units: readonly Unit[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  const add = (unit: Unit): void => {
    counts[unit.kind] = (counts[unit.kind] ?? 0) + 1;
    unit.units.forEach(add);
  };
  units.forEach(add);
  return counts;
};

/** What is known of each text by counting it by hand, and the words of it, sorted, that `render text` does not print. */
const texts: readonly (readonly [
  file: string,
  counts: Record<string, number>,
  missing: readonly string[],
])[] = [
  // The year of a day that is not given yet; the numbers of the columns, which are no row of the table.
  ['ke-hoach-ubnd-tinh.docx', { bullet: 79, annex: 1, row: 14 }, ['2', '2026', '3', '4', '5']],
  ['ke-hoach-dang-doan-quoc-hoi.md', { bullet: 51, point: 14 }, []],
  ['nq-03-nq-cp-2025.md', { point: 102 }, ['KÝ', 'ĐÃ']],
  // Row 11 is a name alone over 11.1 to 11.10: a group.
  ['nq-03-phu-luc-1-chi-tieu.md', { annex: 1, group: 3, row: 56 }, []],
  ['nq-03-phu-luc-2-nhiem-vu.md', { annex: 1, group: 7, row: 141 }, []], // two rows of the transcript go on with the row above
  // A row that a page end divides is one; two rows of words alone are no groups.
  ['nq-116-nq-cp-2026.pdf', { point: 42, bullet: 3, annex: 1, group: 7, row: 38 }, []],
  ['qd-893-qd-ttg-2026.pdf', { point: 59, bullet: 18, subbullet: 14, row: 7 }, []],
  // The heading of the part of the gazette, over the resolution itself.
  [
    'nq-175-nq-cp-2023.pdf',
    { point: 108, bullet: 136, subbullet: 22, annex: 3, row: 31 },
    ['BẢN', 'CHÍNH', 'KHÁC', 'LUẬT', 'PHÁP', 'PHỦ', 'VĂN'],
  ],
];

const wordsOf = (text: string) => text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
const keyOf = (word: string) => word.toLocaleUpperCase('vi').replace(/^0+(?=\d)/u, '');
const lettersIn = (words: readonly string[]) => words.join('').length;

/** Of the words of a text the share of letters that another gives back in the same order, in per cent, and the words that it has nowhere. */
function givenBack(source: readonly string[], printed: readonly string[]) {
  const runs = commonSubsequence(source.map(keyOf), printed.map(keyOf));
  const found = runs.flatMap(({ was, length }) => source.slice(was, was + length));
  const left = new Map<string, number>();
  for (const word of printed.map(keyOf)) left.set(word, (left.get(word) ?? 0) + 1);
  const missing = source.map(keyOf).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  return { share: (100 * lettersIn(found)) / lettersIn(source), missing: missing.sort() };
}

describe.skipIf(!existsSync(`${shared}/texts`))('texts of ../shared/texts', () => {
  test.each(texts)(
    '%s: units as counted by hand, no word lost or made up, and 99.5 % of its letters in order in `render text`',
    async (file, counts, missing) => {
      const path = `${shared}/texts/${file}`;
      const root = temporaryFolder();
      const { exitCode, out } = await runCthd(['import', path, '--programme', 'thu', '--lang', 'en'], {
        cwd: root,
      });
      expect(exitCode, out).toBe(0);
      expect(await runCthd(['import', '--check', path, 'thu', '--lang', 'en'], { cwd: root })).toEqual({
        exitCode: 0,
        out: expect.stringContaining('(100%); 0 words lost') as string,
        err: '',
      });
      const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
      expect(countsOf(programme?.units ?? [])).toMatchObject(counts);
      const source = sourceTexts(await readSource(readFileSync(path))).flatMap(({ text }) => wordsOf(text));
      const { out: printed } = await runCthd(['render', 'text', '--format', 'text'], { cwd: root });
      const back = givenBack(source, wordsOf(printed));
      expect(back.share).toBeGreaterThanOrEqual(99.5);
      expect(back.missing).toEqual(missing);
    },
  );
});

test.skipIf(!existsSync(`${shared}/seed/chuong-trinh-hanh-dong-dh13.txt`))(
  '../shared/seed: the real programme has the kinds, numbers and words of plans/lhhvn-dh13, and just its three joins',
  async () => {
    const source = await readSource(readFileSync(`${shared}/seed/chuong-trinh-hanh-dong-dh13.txt`));
    const draft = divideText(source);
    const drafted = draft.units.flatMap(flat);
    const programme = readPlan(readPlanFolder('.')).plan.programmes.find(({ id }) => id === 'lhhvn-dh13');
    const plain = (text = '') => text.replace(/[*_]/gu, '');
    expect(drafted).toEqual(
      programme?.index.units.map(({ kind, number = '', heading = '', text = '' }) => [
        kind,
        number,
        plain(heading),
        plain(text),
      ]),
    );
    expect(draft.decisions).toHaveLength(3);
  },
);

const flat = (unit: DraftUnit): string[][] => [
  [unit.kind, unit.number ?? '', unit.heading ?? '', unit.text ?? ''],
  ...unit.units.flatMap(flat),
];
