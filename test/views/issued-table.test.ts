import { expect, test } from 'vitest';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { issuedTable } from '../../src/views/wording/issued-table.ts';
import { planWith } from '../support/example-plan.ts';

const annex = `units:
  - id: muc-tieu
    kind: part
    number: I
    text: Mục tiêu hư cấu.
  - id: phu-luc
    kind: annex
    columns:
      - { head: TT, is: number }
      - { head: Nội dung, is: text }
      - { head: Sản phẩm, is: deliverable }
      - { head: Cấp trình, is: submit-to }
      - { head: Ghi chú, is: note }
    units:
      - id: dong-mot
        kind: row
        number: '1'
        text: Xây dựng đề án
        task: { deliverable: Đề án, submit-to: Ban Thường vụ Hội Ví dụ, note: Quý I }
      - { id: dong-hai, kind: row, number: '2', text: Mở lớp, task: { deliverable: Lớp } }
`;

test('a table prints the fields that its columns name, as issued', () => {
  const { plan, problems } = readPlan(planWith({ 'text/I.yaml': annex }));
  const unit = plan.programmes[0]?.index.byId.get('phu-luc');
  expect(problems).toEqual([]);
  expect(unit && issuedTable(unit, plan.organisations).rows).toEqual([
    ['1', 'Xây dựng đề án', 'Đề án', 'Ban Thường vụ Hội Ví dụ', 'Quý I'],
    ['2', 'Mở lớp', 'Lớp', '', ''],
  ]);
});
