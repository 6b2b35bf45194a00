import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completionsAt } from '../../src/lsp/completions-at.ts';
import { hoverAt } from '../../src/lsp/hover.ts';
import { definitionsAt } from '../../src/lsp/navigation.ts';
import { hintsIn, symbolsIn } from '../../src/lsp/outline.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { openInEditor, placeIn } from './plan-in-editor.ts';

const head = 'plans/vi-du/programme.yaml';
const annex = 'plans/vi-du/text/PL.yaml';
const approvals = 'plans/approvals.yaml';

const base = readFileSync('test/support/base-plan/programme.yaml', 'utf8');

const articles = [
  'issued-with:',
  '  type: QĐ',
  '  symbol: 12-QĐ/BTC',
  '  date: 2020-10-01',
  '  issuer: ban-to-chuc',
  '  articles:',
  '    - id: dieu-1',
  '      kind: article',
  '      number: "1"',
  '      text: Ban hành kèm theo Quyết định này Chương trình hành động.',
  '',
].join('\n');

const rows = [
  'units:',
  '  - id: phu-luc',
  '    kind: annex',
  '    number: I',
  '    heading: DANH MỤC NHIỆM VỤ',
  '    columns:',
  '      - { head: TT, is: number }',
  '      - { head: Nội dung, is: text }',
  '      - { head: Cơ quan chủ trì, is: lead }',
  '      - { head: Ghi rõ, is: other }',
  '    units:',
  '      - id: dong-1',
  '        kind: row',
  '        number: "1"',
  '        of: tap-huan-moi',
  '        text: Mở lớp',
  '        task:',
  '          lead: [van-phong, ban-to-chuc]',
  '          with: [{ class: các hội thành viên, members: [van-phong] }]',
  '          person: Chánh Văn phòng',
  '          submit-to: Ban Thường vụ',
  '          note: Ưu tiên',
  '        other: { Ghi rõ: Trong quý }',
  '      - id: dong-2',
  '        kind: row',
  '        number: "2"',
  '        text: Xây dựng hai văn bản',
  '        task:',
  '          lead: van-phong',
  '          results:',
  '            - { id: bao-cao, deliverable: Báo cáo, deadline: { month: 2024-06 }, lead: ban-to-chuc }',
  '            - { deliverable: Đề án, deadline: { quarter: 2024-Q4 }, indicators: [{ name: tỷ lệ, unit: "%", at-least: 95, by: 2025 }] }',
  '          carries: vi-du/mo-lop',
  '          by: nq-01-2020',
  '',
].join('\n');

const root = () =>
  planOnDisk({
    [head]: base.replace('text/II.yaml]', 'text/II.yaml, text/PL.yaml]') + articles,
    [annex]: rows,
    [approvals]: 'required:\n  - { effects: [weakens], programmes: [vi-du], units: [mo-lop], by: [lan] }\n',
    'plans/vi-du/text/II.yaml': readFileSync('test/support/base-plan/text/II.yaml', 'utf8').replace(
      'id: tap-huan\n',
      'id: tap-huan-moi\n',
    ),
  });

const linesAt = (at: string, file: string, letters: string, further: number, language: 'vi' | 'en' = 'vi') =>
  hoverAt(openInEditor(at, language).plan(), placeIn(at, file, letters, further))?.markdown.split('\n\n');

test('a row of an annex is told with its task, its other cells and the unit that it assigns', () => {
  expect(linesAt(root(), annex, 'id: dong-1', 5)).toEqual([
    '**PL.I.1** (dòng)',
    'Mở lớp',
    'Chủ trì: Văn phòng Hội Ví dụ; Ban Tổ chức Hội Ví dụ',
    'Phối hợp: các hội thành viên',
    'Cá nhân phụ trách: Chánh Văn phòng',
    'Cấp trình: Ban Thường vụ',
    'Ghi chú: Ưu tiên',
    'Ghi rõ: Trong quý',
    'Phân công cho: II.1, Tập huấn cán bộ',
  ]);
  expect(linesAt(root(), annex, 'of: tap-huan-moi', 8)?.[0]).toBe('**II.1** (mục)');
});

test('each of several results is told in a line, and what a task carries on', () => {
  expect(linesAt(root(), annex, 'id: dong-2', 5, 'en')).toEqual([
    '**PL.I.2** (row)',
    'Xây dựng hai văn bản',
    'Lead: Văn phòng Hội Ví dụ',
    'Result: Báo cáo; Lead: Ban Tổ chức Hội Ví dụ; Deadline: June 2024',
    'Result: Đề án; Deadline: Q4 2024; Indicator: tỷ lệ: ≥ 95% (by 2025)',
    'Carried over from: II.1/1, Mở 4 lớp tập huấn cho cán bộ.',
  ]);
});

test('both halves of carries, bodies of results and of classes, and the document that decided are told and found', () => {
  const at = root();
  const plan = openInEditor(at).plan();
  const found = (letters: string, further: number) => {
    const place = placeIn(at, annex, letters, further);
    return [
      hoverAt(plan, place)?.markdown.split('\n\n')[0],
      definitionsAt(plan, place).map(({ file }) => file),
    ];
  };
  expect(found('vi-du/mo-lop', 2)).toEqual(['**CHƯƠNG TRÌNH HÀNH ĐỘNG**', [head]]);
  expect(found('vi-du/mo-lop', 8)).toEqual(['**II.1/1** (gạch đầu dòng)', ['plans/vi-du/text/II.yaml']]);
  expect(found('members: [van-phong', 12)).toEqual(['**Văn phòng Hội Ví dụ**', ['plans/organisations.yaml']]);
  expect(found('lead: ban-to-chuc }', 8)).toEqual([
    '**Ban Tổ chức Hội Ví dụ**',
    ['plans/organisations.yaml'],
  ]);
  expect(found('by: nq-01-2020', 5)).toEqual(['**01-NQ/ĐH ngày 15/9/2020**', ['plans/documents.yaml']]);
});

test('articles of the carrying instrument and ids in approvals are known as those of text files are', () => {
  const at = root();
  const plan = openInEditor(at).plan();
  expect(linesAt(at, head, 'id: dieu-1', 6)?.[0]).toBe('**Đ1** (điều)');
  expect(symbolsIn(plan, head).map(({ name }) => name)).toEqual([
    'Điều 1. Ban hành kèm theo Quyết định này Chương trình hành động.',
  ]);
  expect(linesAt(at, approvals, '[mo-lop', 3)?.[0]).toBe('**II.1/1** (gạch đầu dòng)');
  expect(linesAt(at, approvals, '[vi-du', 3)?.[0]).toBe('**CHƯƠNG TRÌNH HÀNH ĐỘNG**');
  expect(hintsIn(plan, approvals, [0, 9]).map(({ label }) => label)).toEqual(['II.1/1']);
});

test('a record names one of several results: it is told, and offered with its product', () => {
  const log = 'plans/vi-du/progress/dong-2.yaml';
  const at = root();
  mkdirSync(join(at, 'plans/vi-du/progress'));
  const record = 'date: 2024-05-02, state: completed, by: van-phong, recorded: 2024-05-02T09:00:00+07:00';
  writeFileSync(
    join(at, log),
    `- { ${record}, result: bao-cao }\n- { ${record}, result: "2", indicator: t }\n`,
  );
  expect(linesAt(at, log, 'bao-cao', 2)).toEqual([
    'Kết quả: Báo cáo; Chủ trì: Ban Tổ chức Hội Ví dụ; Thời hạn: tháng 6/2024',
  ]);
  expect(linesAt(at, log, '"2"', 1)).toEqual([
    'Kết quả: Đề án; Thời hạn: Quý IV/2024; Chỉ tiêu: tỷ lệ: ≥ 95% (đến năm 2025)',
  ]);
  const plan = openInEditor(at).plan();
  const offered = (letters: string, further: number) =>
    completionsAt(plan, placeIn(at, log, letters, further)).map(({ label, detail }) => [label, detail]);
  expect(offered('result: b', 9)).toEqual([
    ['bao-cao', 'Báo cáo'],
    ['"2"', 'Đề án'],
  ]);
  expect(offered('indicator: t', 12)).toEqual([['"tỷ lệ"', 'tỷ lệ: ≥ 95% (đến năm 2025)']]);
});
