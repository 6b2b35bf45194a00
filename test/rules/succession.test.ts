import { expect, test } from 'vitest';
import { lintWith, programmeYaml } from '../support/lint-example.ts';

const rules = ['programme-succession', 'task-carried-over'];

/** A programme that succeeds the base one, with one task carried on from a unit of it. */
const successor = (id: string, carries: string, closed = '2024-12-31') => ({
  [`plans/${id}/programme.yaml`]: programmeYaml({
    id,
    symbol: 'null',
    date: 'null',
    term: '{ from: 2025, to: 2030 }',
    text: '[text/I.yaml]',
    operative: `[${id}-nhiem-vu]`,
    succeeds: `{ programme: vi-du, closed: ${closed} }`,
  }),
  [`plans/${id}/text/I.yaml`]: `units:
  - id: ${id}-nhiem-vu
    kind: part
    number: I
    heading: NHIỆM VỤ
    units:
      - id: ${id}-mo-lop
        kind: section
        number: '1'
        text: Mở lớp tập huấn.
        task: { lead: van-phong, deadline: { date: 2026-12-31, was: [{ date: 2024-12-31, until: ${closed}, reason: Chuyển tiếp }] }, carries: ${carries} }
`,
});
const records = (line: string) => ({ 'progress/mo-lop.yaml': `- ${line}\n` });
const completed = records(
  '{ date: 2024-10-01, state: completed, by: van-phong, evidence: [{ document: 01-BC/VP, date: 2024-10-01 }], recorded: 2024-10-02T09:00:00+07:00 }',
);
const discontinued = records(
  '{ date: 2024-10-01, state: discontinued, by: ban-to-chuc, note: Thôi làm, evidence: [{ document: 02-QĐ/BTC, date: 2024-10-01 }], recorded: 2024-10-02T09:00:00+07:00 }',
);

test.each([
  ['a succession as it should be', successor('sau', 'vi-du/mo-lop'), []],
  [
    'two successors, of which both carry the task',
    { ...successor('sau', 'vi-du/mo-lop'), ...successor('them', 'vi-du/mo-lop') },
    [
      'Chương trình vi-du đã có chương trình kế tiếp là sau; chỉ được có một.',
      'The programme vi-du is already succeeded by sau; it can have only one successor.',
    ],
  ],
  [
    'a circle',
    { ...successor('sau', 'vi-du/mo-lop'), 'programme.yaml': programmeYaml({ succeeds: 'sau' }) },
    [
      'Các chương trình kế tiếp nhau thành vòng: sau, vi-du.',
      'The programmes succeed each other in a circle: sau, vi-du.',
    ],
  ],
  [
    'an origin that was completed',
    { ...successor('sau', 'vi-du/mo-lop'), ...completed },
    [
      'Nhiệm vụ sau-mo-lop chuyển tiếp từ vi-du/mo-lop, nhưng nhiệm vụ đó đã hoàn thành.',
      'The task sau-mo-lop carries on vi-du/mo-lop, but that one was completed.',
    ],
  ],
  [
    'an origin that was discontinued',
    { ...successor('sau', 'vi-du/mo-lop'), ...discontinued },
    [
      'Nhiệm vụ sau-mo-lop chuyển tiếp từ vi-du/mo-lop, nhưng nhiệm vụ đó đã dừng thực hiện.',
      'The task sau-mo-lop carries on vi-du/mo-lop, but that one was discontinued.',
    ],
  ],
  [
    'an origin that is not there',
    { ...successor('sau', 'vi-du/khong-co'), ...completed },
    [
      'Nhiệm vụ sau-mo-lop chuyển tiếp từ vi-du/khong-co, nhưng không có nhiệm vụ đó.',
      'The task sau-mo-lop carries on vi-du/khong-co, but there is no such task.',
    ],
  ],
])('%s has its finding and no other', (_, files, messages) => {
  const { findings } = lintWith(files, { asOf: '2025-02-01' });
  const found = findings.filter(({ rule }) => rules.includes(rule));
  expect(found.flatMap(({ message }) => [message.vi, message.en])).toEqual(messages);
});

test('a closing day before the deadline of an open task is told before that day and after it', () => {
  const files = { ...successor('sau', 'vi-du/khong-co', '2023-12-31') };
  for (const asOf of ['2023-06-01', '2024-02-01']) {
    const { findings } = lintWith(files, { asOf });
    const messages = findings.filter(({ rule }) => rules.includes(rule)).map(({ message }) => message);
    expect(messages).toContainEqual({
      vi: 'Chương trình kết thúc trước thời hạn 31/12/2024 của nhiệm vụ mo-lop còn mở; hãy chuyển tiếp sang sau, ghi hoàn thành hoặc dừng thực hiện.',
      en: 'The programme is closed before the open task mo-lop is due on 31 December 2024; carry it over into sau, complete it or discontinue it.',
    });
  }
});

test('where one of the two cannot be read whole, nothing is said of what it may hold', () => {
  const unreadable = { 'plans/sau/progress/hong.yaml': '- 12\n' };
  for (const broken of [records('12'), records('{ date: 2024-13-45 }'), unreadable]) {
    const { findings, skipped } = lintWith(
      { ...successor('sau', 'vi-du/khong-co'), ...broken },
      { asOf: '2025-02-01' },
    );
    expect(findings.some(({ rule }) => rule === 'schema')).toBe(true);
    expect(findings.filter(({ rule }) => rules.includes(rule))).toEqual([]);
    expect(skipped).toEqual(expect.arrayContaining(rules));
  }
});
