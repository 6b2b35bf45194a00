import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
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

/** What is known of each text by counting it by hand. */
const texts: readonly (readonly [file: string, counts: Record<string, number>])[] = [
  ['ke-hoach-ubnd-tinh.docx', { bullet: 79, annex: 1, row: 14 }],
  ['ke-hoach-dang-doan-quoc-hoi.md', { bullet: 51, point: 14 }],
  ['nq-03-nq-cp-2025.md', { point: 102 }],
  ['nq-03-phu-luc-1-chi-tieu.md', { annex: 1, group: 2, row: 57 }],
  ['nq-03-phu-luc-2-nhiem-vu.md', { annex: 1, group: 6, row: 142 }], // two rows of the transcript go on with the row above
  ['nq-116-nq-cp-2026.pdf', { point: 42, bullet: 3, annex: 1 }],
  ['qd-893-qd-ttg-2026.pdf', { point: 59, bullet: 18, subbullet: 14, row: 7 }],
  ['nq-175-nq-cp-2023.pdf', { bullet: 136, subbullet: 22, annex: 3 }],
];

describe.skipIf(!existsSync(`${shared}/texts`))('texts of ../shared/texts', () => {
  test.each(texts)('%s: units as counted by hand, no word lost or made up', async (file, counts) => {
    const path = `${shared}/texts/${file}`;
    const root = temporaryFolder();
    const { exitCode, out } = await runCthd(['import', path, '--programme', 'thu', '--lang', 'en'], {
      cwd: root,
    });
    expect(exitCode, out).toBe(0);
    expect(await runCthd(['import', '--check', path, 'thu', '--lang', 'en'], { cwd: root })).toEqual({
      exitCode: /phu-luc/.test(file) ? 1 : 0, // an annex alone has no title; one stands for it
      out: expect.stringContaining('(100%); 0 words lost') as string,
      err: '',
    });
    const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
    expect(countsOf(programme?.units ?? [])).toMatchObject(counts);
  });
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
