import { describe, expect, test } from 'vitest';
import type { Localised } from '../../src/locale/localised.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { programmeYaml } from '../support/lint-example.ts';

type Files = Readonly<Record<string, string>>;

/** What one rule says of the base programme with some files replaced: the file, the line, the words. */
function said(rule: string, files: Files, asOf = '2021-01-01') {
  const folder = planWith(files);
  return lintPlan(folder, { asOf })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ file, range, message }): readonly [string, number, Localised] => [
      file.replace(/^plans\/(?:vi-du\/)?/, ''),
      range?.start.line ?? 0,
      message,
    ]);
}

const issued = (...changes: readonly string[]) => slip('issued', changes);
const draft = (...changes: readonly string[]) => slip('draft', changes);
const slip = (state: string, changes: readonly string[], more = '') => ({
  'revisions/dot-1.yaml': `id: dot-1
mandates: [nq-01-2020]
state: ${state}
instrument: { type: CTr, symbol: 09-CTr/BTC, date: 2022-07-01, issuer: ban-to-chuc }
${changes.length === 0 ? '' : `changes:\n${changes.map((one) => `  - { ${one}, mandate: nq-01-2020, reason: nghị quyết yêu cầu thêm }\n`).join('')}`}${more}`,
});

describe('yearly-review', () => {
  const open = (vi: string, en: string) => [
    [
      'programme.yaml',
      11,
      {
        vi: `${vi} không có lần điều chỉnh nào, cũng không có kết quả rà soát theo văn bản của năm đó.`,
        en,
      },
    ],
  ];
  const one = (year: number) =>
    open(
      `Năm ${year}`,
      `No adjustment was made in ${year}, and no unit was reviewed against a document of that year.`,
    );
  const several = (...years: readonly number[]) =>
    open(
      `Các năm ${years.join(', ')}`,
      `No adjustment was made in ${years.join(', ')}, and no unit was reviewed against a document of those years.`,
    );
  const head = (lines: Readonly<Record<string, string>>) => ({ 'programme.yaml': programmeYaml(lines) });
  const state = { type: 'CTr', symbol: '02/CTr-BTC' } as const;
  const yearly = (words: string) => ({
    'text/II.yaml': partOfTasks(`- { id: ra-soat, kind: section, number: '1', text: '${words}' }\n`),
  });
  const successor = {
    'plans/sau/programme.yaml': programmeYaml({
      id: 'sau',
      symbol: 'null',
      date: '2025-01-01',
      term: '{ from: 2025, to: 2030 }',
      text: '[text/I.yaml]',
      operative: '[]',
      succeeds: '{ programme: vi-du, closed: 2022-06-30 }',
    }),
    'plans/sau/text/I.yaml': 'units:\n  - { id: sau-mot, kind: part, number: I, heading: MỤC TIÊU }\n',
  };
  test.each<[string, Files, string, unknown[]]>([
    ['waits for the end of the year', {}, '2021-12-31', []],
    ['misses the year that is over', {}, '2022-01-01', one(2021)],
    ['misses two', {}, '2023-06-30', several(2021, 2022)],
    ['ends with the term', head({ term: '{ from: 2020, to: 2022 }' }), '2030-01-01', several(2021, 2022)],
    ['begins after the year of issue', head({ date: '2021-03-01' }), '2023-06-30', one(2022)],
    [
      'begins after the year of the ground, where the date is unknown',
      head({ date: 'null' }),
      '2022-06-30',
      one(2021),
    ],
    [
      'begins after the first year of the term, where nothing else is known',
      head({ date: 'null', grounds: '[]', term: '{ from: 2021, to: 2025 }' }),
      '2023-06-30',
      one(2022),
    ],
    ['ends with the year before a programme is closed', successor, '2024-01-01', one(2021)],
    ['counts an issued slip in its year', issued(), '2023-06-30', one(2021)],
    ['counts no draft', draft(), '2023-06-30', several(2021, 2022)],
    ['asks nothing of a programme of the State', head(state), '2023-06-30', []],
    [
      'unless its words do',
      { ...head(state), ...yearly('Hằng năm, rà soát, bổ sung Chương trình cho phù hợp.') },
      '2022-06-30',
      one(2021),
    ],
    [
      'in either order',
      { ...head(state), ...yearly('Việc điều chỉnh Kế hoạch được thực hiện hàng năm.') },
      '2022-06-30',
      one(2021),
    ],
    [
      'within one clause',
      { ...head(state), ...yearly('Hằng năm tổ chức hội nghị; rà soát Chương trình khi cần.') },
      '2022-06-30',
      [],
    ],
  ])('%s', (_, files, asOf, expected) => {
    expect(said('yearly-review', { ...head({}), ...files }, asOf)).toEqual(expected);
  });
});

describe('unknown-unit', () => {
  const unknown = (file: string, line: number, id: string) => [
    [
      file,
      line,
      {
        vi: `Không có đơn vị nào mang mã «${id}» trong chương trình.`,
        en: `No unit of the programme has the id “${id}”.`,
      },
    ],
  ];
  const inSlip = (line: number, id: string) => unknown('revisions/dot-1.yaml', line, id);
  const review = (unit: string) =>
    `reviewed:\n  - { unit: ${unit}, on: 2022-01-10, against: nq-01-2020, by: van-phong, outcome: still-valid, reason: còn phù hợp }\n`;
  const gone = 'unit: bi-thay, action: replace';
  const log =
    '- {date: 2020-11-30, state: in-progress, by: van-phong, recorded: 2020-12-01T09:12:00+07:00}\n';
  test.each<[string, Files, unknown[]]>([
    ['lets a draft name what it adds', draft('unit: them, action: add'), []],
    ['asks for what an issued slip has added', issued('unit: them, action: add'), inSlip(6, 'them')],
    ['asks for what a draft amends', draft('unit: la, action: amend'), inSlip(6, 'la')],
    ['takes the programme for a unit', draft('unit: vi-du, action: amend'), []],
    ['lets a draft name what a split leads to', draft('unit: mo-lop, units: [mot, hai], action: split'), []],
    [
      'takes what an issued slip split or joined as gone',
      issued('unit: mot, units: [hai], action: join'),
      [],
    ],
    [
      'asks for what else an issued slip names',
      issued('unit: mo-lop, units: [la], action: amend'),
      inSlip(6, 'la'),
    ],
    ['takes what stood in something replaced as gone', issued(gone, 'unit: la, action: amend'), []],
    [
      'but not by a draft',
      draft('unit: mo-lop, action: replace', 'unit: la, action: amend'),
      inSlip(7, 'la'),
    ],
    ['asks for what was reviewed', slip('draft', [], review('la')), inSlip(6, 'la')],
    ['takes a review of a unit that is there', slip('issued', [], review('mo-lop')), []],
    [
      'takes what an issued slip split as gone, and a unit that is there',
      issued('unit: mot, units: [hai, mo-lop], action: split'),
      [],
    ],
    [
      'takes nothing as gone that a draft splits',
      slip('draft', ['unit: mo-lop, units: [mot], action: split'], review('mot')),
      inSlip(8, 'mot'),
    ],
    ['takes a review of the programme', slip('draft', [], review('vi-du')), []],
    ['takes a review of what is gone since', slip('issued', [gone], review('la')), []],
    ['asks for the task of a record', { 'progress/la.yaml': log }, unknown('progress/la.yaml', 1, 'la')],
    [
      'takes records of a task, and of one that an issued slip joined into another',
      {
        ...issued('unit: mo-lop, units: [la], action: join'),
        'progress/la.yaml': log,
        'progress/mo-lop.yaml': log,
      },
      [],
    ],
    [
      'asks for an operative part',
      { 'programme.yaml': programmeYaml({ operative: '[nhiem-vu, la]' }) },
      unknown('programme.yaml', 13, 'la'),
    ],
    [
      'takes documents, bodies, slips and the programme for what an exception is about, and asks for anything else',
      {
        ...draft(),
        'exceptions.yaml': `exceptions:\n${['mo-lop', 'nq-01-2020', 'van-phong', 'dot-1', 'vi-du', 'la'].map((unit) => `  - { rule: quotes, unit: ${unit}, reason: đúng như bản gốc }\n`).join('')}`,
      },
      [
        [
          'exceptions.yaml',
          7,
          {
            vi: 'Không có đơn vị, văn bản, tổ chức hay chương trình nào mang mã «la».',
            en: 'No unit, document, body or programme has the id “la”.',
          },
        ],
      ],
    ],
  ])('%s', (_, files, expected) => {
    expect(said('unknown-unit', files)).toEqual(expected);
  });

  const files = (order: string, parent: string) => ({
    'programme.yaml': programmeYaml({ text: `[${order}]` }),
    'text/III.yaml': `parent: ${parent}\nunits:\n  - { id: them, kind: section, number: '9', text: Việc thêm. }\n`,
  });
  const noParent = (id: string) => [
    [
      'text/III.yaml',
      1,
      {
        vi: `Không có đơn vị nào mang mã «${id}» trong các tệp trước tệp này.`,
        en: `No unit in the files before this one has the id “${id}”.`,
      },
    ],
  ];
  test.each<[string, Files, unknown[]]>([
    ['before it', files('text/I.yaml, text/II.yaml, text/III.yaml', 'nhiem-vu'), []],
    ['inside a unit before it', files('text/I.yaml, text/II.yaml, text/III.yaml', 'mo-lop'), []],
    ['after it', files('text/I.yaml, text/III.yaml, text/II.yaml', 'nhiem-vu'), noParent('nhiem-vu')],
    ['nowhere', files('text/I.yaml, text/II.yaml, text/III.yaml', 'la'), noParent('la')],
  ])('of a file that joins a unit %s', (_, all, expected) => {
    expect(said('unknown-unit', all)).toEqual(expected);
  });
});

describe('review-pending', () => {
  const verified = 'verified: { source: ví dụ }';
  const documents = `documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], ${verified} }
  - { id: cu, type: NQ, symbol: 05-NQ/ĐH, date: 2018-08-10, title: hư cấu, ${verified} }
  - { id: moi, type: NQ, symbol: 07-NQ/ĐH, date: 2021-03-01, title: hư cấu, relations: [{ replaces: cu }], ${verified} }
  - { id: moi-hon, type: NQ, symbol: 08-NQ/ĐH, date: 2022-04-01, title: hư cấu, relations: [{ amends: moi }], ${verified} }
`;
  const citing = (field: string) => ({
    'documents.yaml': documents,
    'text/II.yaml': partOfTasks(
      `- id: mo-lop\n  kind: section\n  number: '1'\n  ${field}: Thực hiện Nghị quyết số 05-NQ/ĐH ngày 10/8/2018.\n`,
    ),
  });
  const review = (outcome: string, against: string) =>
    `reviewed:\n  - { unit: mo-lop, on: 2022-05-10, against: ${against}, by: van-phong, outcome: ${outcome}, reason: cần thêm lớp }\n`;
  const indirect = {
    vi: 'Chưa rà soát theo 08-NQ/ĐH ngày 01/4/2022, văn bản làm thay đổi 07-NQ/ĐH ngày 01/3/2021, là văn bản đã thay đổi 05-NQ/ĐH được viện dẫn ở đây.',
    en: 'Not reviewed against 08-NQ/ĐH of 1 April 2022, which changed 07-NQ/ĐH of 1 March 2021, which had changed 05-NQ/ĐH, cited here.',
  };
  const toChange = {
    vi: 'Rà soát ngày 10/5/2022 (phiếu «dot-1») kết luận cần điều chỉnh: cần thêm lớp.',
    en: 'The review on 10 May 2022 (slip “dot-1”) found that this needs a change: cần thêm lớp.',
  };
  test.each<[string, string, Files, string, unknown[]]>([
    ['leaves the first change to the rule that sees the citation', 'text', {}, '2022-03-31', []],
    ['tells the second', 'text', {}, '2022-04-01', [indirect]],
    ['tells it at a heading', 'heading', {}, '2022-04-01', [indirect]],
    [
      'is settled by a review against the last',
      'text',
      slip('draft', [], review('still-valid', 'moi-hon')),
      '2022-06-30',
      [],
    ],
    [
      'is not settled by one against the first',
      'text',
      slip('draft', [], review('still-valid', 'moi')),
      '2022-06-30',
      [indirect],
    ],
    [
      'tells of a change that was found necessary',
      'text',
      slip('draft', [], review('needs-change', 'moi')),
      '2022-06-30',
      [toChange],
    ],
    [
      'tells it alone, where both are open',
      'text',
      slip('draft', [], review('needs-change', 'moi-hon')),
      '2022-06-30',
      [toChange],
    ],
  ])('%s', (_, field, files, asOf, words) => {
    const expected = words.map((one) => ['text/II.yaml', 10, one]);
    expect(said('review-pending', { ...citing(field), ...files }, asOf)).toEqual(expected);
  });

  test('tells it at the preamble, where that cites the document', () => {
    const preamble = "'Thực hiện Nghị quyết số 05-NQ/ĐH ngày 10/8/2018, Ban Tổ chức xây dựng Chương trình:'";
    const files = { 'documents.yaml': documents, 'programme.yaml': programmeYaml({ preamble }) };
    expect(said('review-pending', files, '2022-04-01')).toEqual([['programme.yaml', 10, indirect]]);
  });

  test('leaves the end of a body to the rule that sees its name', () => {
    const files = {
      'organisations.yaml': `organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ, names: [Ban Tổ chức] }
  - { id: ban-tuyen-huan, name: Ban Tuyên huấn, to: 2022-01-01 }
`,
      'text/II.yaml': partOfTasks(
        "- { id: mo-lop, kind: section, number: '1', text: Phối hợp với Ban Tuyên huấn. }\n",
      ),
    };
    expect(said('review-pending', files, '2022-04-01')).toEqual([]);
    const reviewed = { ...files, ...slip('draft', [], review('needs-change', 'nq-01-2020')) };
    expect(said('review-pending', reviewed, '2022-06-30')).toEqual([['text/II.yaml', 7, toChange]]);
  });
});
