import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatSymbol } from '../../src/vietnamese/documents/symbols.ts';
import { findCitations } from '../../src/vietnamese/documents/find-citations.ts';
import { parseDeadline } from '../../src/vietnamese/dates/read-deadline.ts';

/** Official texts that are not part of the project; where they are missing these tests are skipped. */
const folder = new URL('../../../shared/texts/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8').normalize('NFC');

test.skipIf(!existsSync(folder))(
  'every deadline in the annex of a resolution is read, a cell cut by a page aside',
  () => {
    const rows = read('nq-03-phu-luc-2-nhiem-vu.md')
      .split('\n')
      .filter((line) => /^\|(?! TT| *-)/.test(line));
    const cells = rows.map((line) => line.split('|').at(-2)?.trim() ?? '').filter((cell) => cell !== '');
    expect(cells.length).toBe(140);
    expect(cells.filter((cell) => 'problem' in parseDeadline(cell))).toEqual(['năm tiếp theo']);
  },
);

test.skipIf(!existsSync(folder))('the citations of official texts, each as often as it stands there', () => {
  const labels = (name: string) => {
    const text = read(name).replaceAll('*', '');
    return findCitations(text).map(({ symbol }) => formatSymbol(symbol.value));
  };
  const counts = (name: string) => {
    const all = labels(name);
    return Object.fromEntries(
      [...new Set(all)].sort().map((label) => [label, all.filter((one) => one === label).length]),
    );
  };
  expect(counts('ke-hoach-dang-doan-quoc-hoi.md')).toEqual({ '3260-KH/ĐĐQH15': 1, '57-NQ/TW': 24 });
  expect(counts('nq-03-nq-cp-2025.md')).toEqual({
    '03/NQ-CP': 2,
    '04/TTr-BKHCN-BTTTT': 1,
    '45-NQ/TW': 1,
    '57-NQ/TW': 15,
    '83/BKHCN-BTTTT-VP': 1,
  });
  expect(counts('nq-03-phu-luc-2-nhiem-vu.md')).toEqual({
    '05/2022/QĐ-TTg': 1,
    '107/2021/NĐ-CP': 1,
    '109/2022/NĐ-CP': 1,
    '1552/BTTTT-TTH': 1,
    '157/2007/QĐ-TTg': 1,
    '37/2018/QĐ-TTg': 1,
    '57-NQ/TW': 4,
    '708/BTTTT-CATTT': 1,
    '79/2021/NĐ-CP': 1,
    '80/2020/NĐ-CP': 1,
    '87/2021/NĐ-CP': 1,
    '97/2018/NĐ-CP': 1,
    '97/2023/NĐ-CP': 1,
  });
});
