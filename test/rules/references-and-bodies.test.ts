import { describe, expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';

/** What one rule finds in the base programme with some files replaced: the unit and the words marked. */
function found(rule: string, files: Readonly<Record<string, string>>, asOf = '2026-01-01') {
  const { findings, sources } = lintPlan(planWith(files), { asOf });
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ file, range, unit, message }) => {
      const line = sources.get(file)?.text.split('\n')[(range?.start.line ?? 1) - 1] ?? '';
      return {
        unit,
        marked: line.slice((range?.start.column ?? 1) - 1, (range?.end.column ?? 1) - 1),
        ...message,
      };
    });
}

const programme = (lines: readonly string[]) =>
  `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Công tác năm
preamble: "Xây dựng Chương trình hành động như sau:"
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
${lines.join('\n')}
`;

const part = (heading: string) => `units: [{ id: mot, kind: part, number: I, heading: "${heading}" }]\n`;

describe('bodies of one name', () => {
  const organisations = `
organisations:
  - { id: van-phong, name: Văn phòng }
  - { id: ban-to-chuc, name: Ban Tổ chức }
  - { id: dang-uy-cu, name: Đảng ủy Hội, to: 2025-02-10, successor: dang-uy-moi }
  - { id: dang-uy-moi, name: Đảng ủy Hội, from: 2025-02-10 }
`;
  const files = (date: string) => ({
    'organisations.yaml': organisations,
    'text/I.yaml': part('Phối hợp với Đảng ủy Hội và đảng ủy Hội'),
    'programme.yaml': programme([`date: ${date}`]),
  });

  test('an earlier programme means the earlier body, told once in the unit', () => {
    expect(found('body-ended-since', files('2021-03-01'))).toEqual([
      {
        unit: 'mot',
        marked: 'Đảng ủy Hội',
        vi: 'Lời văn nêu «Đảng ủy Hội», đã kết thúc ngày 10/02/2025; kế thừa là «Đảng ủy Hội» (từ ngày 10/02/2025).',
        en: 'The wording names “Đảng ủy Hội”, which ended on 10 February 2025; its successor is “Đảng ủy Hội” (from 10 February 2025).',
      },
    ]);
  });

  test.each(['2025-02-10', '2025-12-01'])('a programme of %s means the later one', (date) => {
    expect([...found('body-ended-since', files(date)), ...found('body-ended-at-issue', files(date))]).toEqual(
      [],
    );
  });
});

describe('the date by which bodies are judged', () => {
  const organisations = (to: string) => `
organisations:
  - { id: van-phong, name: Văn phòng, to: ${to} }
  - { id: ban-to-chuc, name: Ban Tổ chức }
`;
  const roles = (rule: string, to: string, lines: readonly string[]) =>
    found(rule, { 'organisations.yaml': organisations(to), 'programme.yaml': programme(lines) }).map(
      ({ unit, marked }) => [unit, marked],
    );

  test('is that of the latest ground where the programme has none', () => {
    const lines = ['date: null', 'grounds: [nq-01-2020]'];
    expect(roles('body-ended-at-issue', '2020-09-14', lines)).toEqual([['mo-lop', 'van-phong']]);
    expect(roles('body-ended-at-issue', '2020-09-15', lines)).toEqual([]);
    expect(roles('body-ended-since', '2020-09-15', lines)).toEqual([['mo-lop', 'van-phong']]);
  });

  test('a year of ending is over with its last day only', () => {
    expect(roles('body-ended-at-issue', '2020', ['date: 2020-10-01'])).toEqual([]);
    expect(roles('body-ended-at-issue', '2019', ['date: 2020-10-01'])).toEqual([['mo-lop', 'van-phong']]);
  });

  test('an unknown day of ending counts as since', () => {
    expect(roles('body-ended-at-issue', 'unknown', ['date: 2020-10-01'])).toEqual([]);
    expect(roles('body-ended-since', 'unknown', ['date: 2020-10-01'])).toEqual([['mo-lop', 'van-phong']]);
  });

  test('recipients and the issuer are judged too', () => {
    const lines = [
      'date: 2020-10-01',
      'recipients:',
      '  - { line: "Văn phòng;", body: van-phong }',
      '  - { line: "- Văn phòng Hội;" }',
    ];
    expect(roles('body-ended-since', '2021', lines)).toEqual([
      ['vi-du', 'van-phong'],
      ['vi-du', 'Văn phòng'],
      ['mo-lop', 'van-phong'],
    ]);
  });
});

test('whoever cites the newer document beside the older one knows of it', () => {
  const documents = `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-02-2022, type: NQ, symbol: 02-NQ/ĐH, date: 2022-09-15, title: hư cấu, relations: [{ amends: nq-01-2020 }], verified: { source: ví dụ } }
`;
  const cite = (heading: string) =>
    found('citation-superseded', {
      'documents.yaml': documents,
      'text/I.yaml': part(heading),
      'programme.yaml': programme(['date: 2020-10-01']),
    }).map(({ marked }) => marked);
  expect(cite('Nghị quyết số 01-NQ/ĐH và lại Nghị quyết số 01-NQ/ĐH')).toEqual(['Nghị quyết số 01-NQ/ĐH']);
  expect(cite('Nghị quyết số 01-NQ/ĐH, được sửa đổi bởi Nghị quyết số 02-NQ/ĐH')).toEqual([]);
});

test('a symbol that contradicts its type word is not reported as unregistered too', () => {
  const files = { 'text/I.yaml': part('Chỉ thị số 49-NQ/TW') };
  expect(found('citation-unresolved', files)).toEqual([]);
  expect(found('citation-type', files).map(({ marked }) => marked)).toEqual(['Chỉ thị số 49-NQ/TW']);
});

test('impossible dates are found in every kind of file', () => {
  const files = {
    'programme.yaml': programme(['date: 2020-02-30']),
    'documents.yaml': `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-13, title: hư cấu, verified: { source: ví dụ, on: 2021-09-31 } }
`,
    'organisations.yaml': `
organisations:
  - { id: van-phong, name: Văn phòng, from: 2019-00 }
  - { id: ban-to-chuc, name: Ban Tổ chức, to: 2020-06-31 }
`,
    'exceptions.yaml': 'exceptions: [{ rule: unknown-body, unit: mo-lop, reason: chờ, until: 2021-11-31 }]\n',
    'progress/mo-lop.yaml':
      '- {date: 2021-06-31, state: completed, by: van-phong, evidence: [{ document: 01-BC/VP, date: 2021-02-29 }], recorded: 2021-04-31T09:12:00+07:00}\n',
    'revisions/dot-1.yaml': `
id: dot-1
mandates: [nq-01-2020]
instrument: { type: CTr, symbol: null, date: 2022-02-30, issuer: ban-to-chuc }
state: draft
reviewed: [{ unit: mo-lop, on: 2022-09-31, against: nq-01-2020, by: van-phong, outcome: still-valid, reason: còn phù hợp }]
`,
  };
  expect(
    found('impossible-date', files)
      .map(({ marked }) => marked)
      .toSorted(),
  ).toEqual([
    '2019-00',
    '2020-02-30',
    '2020-06-31',
    '2020-13',
    '2021-02-29',
    '2021-04-31T09:12:00+07:00',
    '2021-06-31',
    '2021-09-31',
    '2021-11-31',
    '2022-02-30',
    '2022-09-31',
  ]);
});

test('a preamble names a law by its name, and grounds alone end in semicolons', () => {
  const files = (preamble: string) => ({
    'documents.yaml': `
documents:
  - { id: luat-hu-cau, type: L, symbol: null, date: 2020-06-17, title: Hội viên và khen thưởng, unverified: hư cấu }
`,
    'programme.yaml': programme(['date: 2020-10-01', 'grounds: [luat-hu-cau]']).replace(
      '"Xây dựng Chương trình hành động như sau:"',
      `"${preamble}"`,
    ),
  });
  const messages = (preamble: string) => found('preamble-ground', files(preamble)).map(({ en }) => en);
  expect(messages('Căn cứ Luật Hội viên và khen thưởng ngày 17/6/2020;')).toEqual([]);
  expect(messages('Căn cứ Luật Tổ chức hội ngày 17/6/2020; ban hành chương trình;')).toEqual([
    'The preamble names none of the grounds luat-hu-cau.',
  ]);
  expect(messages('Thực hiện Luật Hội viên và khen thưởng ngày 17/6/2020;')).toEqual([
    'The preamble has no final mark (“như sau:”, a colon or a full stop).',
  ]);
});

test('two documents of one symbol whose days are not known are one, and no day is named', () => {
  const entry = (id: string) =>
    `  - { id: ${id}, type: NQ, symbol: 05-NQ/ĐH, date: null, title: hư cấu, unverified: hư cấu }\n`;
  expect(
    found('document-identity', { 'documents.yaml': `documents:\n${entry('nq-nam')}${entry('nq-05')}` }),
  ).toEqual([
    {
      unit: 'nq-05',
      marked: '05-NQ/ĐH',
      vi: 'Văn bản 05-NQ/ĐH đã có trong sổ với mã «nq-nam».',
      en: 'The document 05-NQ/ĐH is already in the register as “nq-nam”.',
    },
  ]);
});

test('the day of each year by which something is due is one that some year has', () => {
  const files = {
    'text/II.yaml': partOfTasks(`
- { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { deadline: { yearly: true, by: 02-29 } } }
- { id: bao-cao, kind: section, number: '2', text: Báo cáo., task: { deadline: { yearly: true, by: 02-30 } } }
- { id: hop, kind: section, number: '3', text: Họp., task: { deadline: { yearly: true, from: 2021-00 } } }
`),
  };
  expect(found('impossible-date', files).map(({ unit, marked }) => [unit, marked])).toEqual([
    ['bao-cao', '02-30'],
    ['hop', '2021-00'],
  ]);
});
