import { expect, test } from 'vitest';
import { findUnits } from '../../src/commands/shared/find-unit.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';

/** Fictional bullets whose words differ in their marks only. */
const { plan } = readPlan(
  planWith({
    'text/II.yaml': partOfTasks(`
- { id: phuong-an, kind: bullet, text: Lập kế hoạch hoạt động. }
- { id: thuan, kind: bullet, text: Giữ gìn hoà thuận trong hội. }
- { id: so, kind: bullet, text: Số hóa hồ sơ hội viên. }
- { id: dau-tu, kind: bullet, text: Đầu tư trụ sở. }
- { id: dau-mo, kind: bullet, text: Dầu và mỡ công nghiệp. }
`),
  }),
);
const units = plan.programmes[0]?.index.units.filter(({ kind }) => kind === 'bullet') ?? [];

test.each([
  ['hòa', ['thuan']],
  ['hoà', ['thuan']],
  ['hòa thuận', ['thuan']],
  ['hóa', ['so']],
  ['hoá hồ sơ', ['so']],
  ['hoạch', ['phuong-an']],
  ['hoạ', ['phuong-an']],
  ['hoa', ['thuan', 'so']],
  ['hoac', ['phuong-an']],
  ['ke hoach', ['phuong-an']],
  ['đầu', ['dau-tu']],
  ['dầu', ['dau-mo']],
  ['dau', ['dau-tu', 'dau-mo']],
  ['hoả', []],
  ['sở đầu', ['dau-tu']],
])('“%s” means the units that bear these words, marks and all where marks are typed', (asked, meant) => {
  expect(findUnits(units, asked).map(({ id }) => id)).toEqual(meant);
});

test('a decomposed spelling means the same', () => {
  expect(findUnits(units, 'hòa'.normalize('NFD')).map(({ id }) => id)).toEqual(['thuan']);
});
