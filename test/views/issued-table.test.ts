import { expect, test } from 'vitest';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { issuedTable } from '../../src/views/wording/issued-table.ts';
import { textView } from '../../src/views/wording/text-view.ts';
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

test('what stands in a row is directly below its words in the table, and its footnotes are below the table', () => {
  const withBullets = annex.replace(
    'text: Xây dựng đề án',
    `text: "Xây dựng đề án[^1], gồm:"
        footnotes: [{ mark: '1', text: Đề án hư cấu. }]
        units:
          - { id: gach-mot, kind: bullet, text: "Phần chung[^a];", footnotes: [{ mark: a, text: Chung. }] }
          - { id: gach-hai, kind: bullet, text: Phần riêng., units: [{ id: cong, kind: subbullet, text: Một việc. }] }`,
  );
  const { plan, problems } = readPlan(planWith({ 'text/I.yaml': withBullets }));
  const [programme] = plan.programmes;
  expect(problems).toEqual([]);
  const blocks = programme ? textView(programme, plan) : [];
  const at = blocks.findIndex(({ kind }) => kind === 'table');
  expect(blocks.slice(at)).toEqual([
    {
      kind: 'table',
      isIssued: true,
      columns: [
        { head: 'TT' },
        { head: 'Nội dung' },
        { head: 'Sản phẩm' },
        { head: 'Cấp trình' },
        { head: 'Ghi chú' },
      ],
      groups: [],
      rows: [
        ['1', 'Xây dựng đề án [1], gồm:', 'Đề án', 'Ban Thường vụ Hội Ví dụ', 'Quý I'],
        ['', '- Phần chung [2];', '', '', ''],
        ['', '- Phần riêng.', '', '', ''],
        ['', '+ Một việc.', '', '', ''],
        ['2', 'Mở lớp', 'Lớp', '', ''],
      ],
    },
    { kind: 'note', text: '[1] Đề án hư cấu.' },
    { kind: 'note', text: '[2] Chung.' },
  ]);
});
