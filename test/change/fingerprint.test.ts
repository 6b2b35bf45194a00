import { expect, test } from 'vitest';
import { planWith } from '../support/example-plan.ts';
import { diffReport } from './diff-report.ts';

const text = (first: string, ...bullets: string[]) => `${first}units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
${bullets.map((bullet) => `      - ${bullet}\n`).join('')}`;
const lop = (count: number) => `{ id: mo-lop, kind: bullet, text: Mở ${count} lớp tập huấn cho cán bộ. }`;
const other = '{ id: khac, kind: bullet, text: Kiểm tra việc chấp hành điều lệ. }';

const marks = (before: string, after: string) =>
  diffReport(planWith({ 'text/II.yaml': before }), planWith({ 'text/II.yaml': after })).changes.map(
    ({ change, fingerprint }) => [change.kind, fingerprint],
  );

test('a fingerprint stays when lines are added above and units before', () => {
  const plain = marks(text('', lop(4)), text('', lop(6)));
  expect(plain).toHaveLength(1);
  expect(marks(text('# ghi chú\n', other, lop(4)), text('', other, lop(6)))).toEqual(plain);
});

test('a fingerprint of a unit that comes stays wherever it stands', () => {
  const atEnd = marks(text('', other), text('', other, lop(4)));
  expect(marks(text('', other), text('', lop(4), other))).toEqual(atEnd);
});

test('a fingerprint follows what is said', () => {
  expect(marks(text('', lop(4)), text('', lop(7)))).not.toEqual(marks(text('', lop(4)), text('', lop(6))));
});
