import { planFileLimit } from '../../src/io/files/plan-size.ts';
import { lexemeLimit } from '../../src/source/read/lexeme-limit.ts';
import { Lexer } from 'yaml';

/** A plan file that holds as much of one thing as its bounds allow. */
export interface DenseFile {
  readonly name: string;
  /** The file relative to the root. */
  readonly path: string;
  /** Its text; made when it is asked for. */
  readonly text: () => string;
  /** Files beside it. */
  readonly beside?: Readonly<Record<string, string>>;
  /** What of a line changes in a later revision, without more bytes; what most kinds change where absent. */
  readonly changed?: (text: string) => string;
}

/** The text of a kind in a later revision: its wordings, reasons, titles and leads are others. No byte longer, so that it too keeps to the bounds. */
export const laterText = ({ changed = changedWordings }: DenseFile, text: string): string => changed(text);

const changedWordings = (text: string) =>
  text.replace(/((?:text|reason|title): '?)[^>|'\s]/gu, '$1S').replaceAll('van-phong', 'thuong-vu');

/** The text of a head and as many items as a file may hold: bytes, lexemes, and what its schema counts. */
function filled(head: string, item: (n: number) => string, most = Infinity): string {
  let bytes = Buffer.byteLength(head);
  const items: string[] = [];
  while (items.length < most) {
    const text = item(items.length);
    bytes += Buffer.byteLength(text);
    if (bytes > planFileLimit) break;
    items.push(text);
  }
  for (;;) {
    const text = head + items.join('');
    const count = lexemesIn(text);
    if (count <= lexemeLimit || items.length < 2) return text;
    items.length = Math.min(items.length - 1, Math.floor((items.length * lexemeLimit) / count));
  }
}

/** The lexemes of a text, as far as the bound is exceeded. */
function lexemesIn(text: string): number {
  const lexemes = new Lexer().lex(text);
  let count = 0;
  while (lexemes.next().done !== true) count += 1;
  return count;
}

const idOf = (n: number) => `v${n.toString(36)}`;
const times = (count: number, item: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => item(n)).join(', ');
const day = (n: number) =>
  new Date(Date.UTC(2020, 9, 2) + (n % 1500) * 86_400_000).toISOString().slice(0, 10);
/** Letters instead of a number: an id and a wording must not repeat a number. */
const letters = (n: number): string =>
  (n < 26 ? '' : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));

const part = `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
`;
const textPath = 'plans/vi-du/text/II.yaml';
const text = (
  name: string,
  item: (n: number) => string,
  {
    most = 4_990,
    head = part,
    changed,
  }: { most?: number; head?: string; changed?: DenseFile['changed'] } = {},
): DenseFile => ({ name, path: textPath, text: () => filled(head, item, most), ...(changed && { changed }) });

/** One task whose wording is as long as the file, in pieces that a wording may have. */
const wordings = (name: string, piece: (n: number) => string, each = 200): DenseFile => {
  let at = 0;
  return text(
    name,
    (n) => {
      let words = '';
      for (let count = 0; count < each; count += 1) words += piece((at += 1));
      return `      - { id: ${idOf(n)}, kind: paragraph, text: '${words}' }\n`;
    },
    { changed: (all) => all.replace(/(?<=text: ')[^']*/gu, everySecondWord) },
  );
};
const everySecondWord = (words: string) => words.replace(/(\S+ )(\S)/gu, '$1S');
const task = (n: number, fields: string) =>
  `      - { id: ${idOf(n)}, kind: bullet, text: Mở lớp ${letters(n)}., task: { ${fields} } }\n`;

const texts: readonly DenseFile[] = [
  text('bare units', (n) => `      - {id: ${idOf(n)}, kind: bullet}\n`),
  text('short units', (n) => `      - {id: ${idOf(n)}, kind: paragraph, text: a}\n`),
  text('units in order', (n) => `      - { id: ${idOf(n)}, kind: bullet, text: Mở lớp ${letters(n)}. }\n`),
  text('short tasks', (n) => `      - {id: ${idOf(n)}, kind: bullet, text: a, task: {lead: van-phong}}\n`),
  text('empty tasks', (n) => `      - {id: ${idOf(n)}, kind: bullet, text: a, task: {}}\n`),
  text('tasks', (n) =>
    task(
      n,
      'lead: van-phong, with: [ban-to-chuc], deadline: { date: 2024-12-31 }, deliverable: Báo cáo, indicator: { name: lớp được mở, target: 4 }',
    ),
  ),
  text(
    'tasks in blocks',
    (n) => `      - id: viec-${letters(n)}
        kind: bullet
        text: Mở lớp tập huấn ${letters(n)} cho cán bộ.
        task:
          lead: van-phong
          with: [ban-to-chuc]
          deadline: { date: 2024-12-31 }
          deliverable: Báo cáo kết quả tập huấn
          indicator: { name: lớp được mở, target: 4 }
`,
  ),
  text('overdue tasks', (n) => task(n, `lead: van-phong, deadline: { date: ${day(n)} }`)),
  text('yearly tasks', (n) => task(n, 'lead: van-phong, deadline: { yearly: true, by: 12-10 }')),
  text('weekly tasks', (n) => task(n, 'lead: van-phong, deadline: { every: week }')),
  text('tasks of unknown bodies', (n) => task(n, `lead: ${idOf(n)}x, with: [ ${idOf(n)}y ]`)),
  text('tasks with many bodies', (n) =>
    task(n, `lead: van-phong, with: [${times(200, (m) => (m % 2 > 0 ? 'van-phong' : 'ban-to-chuc'))}]`),
  ),
  text('tasks with many leads', (n) =>
    task(n, `lead: [${times(200, (m) => (m % 2 > 0 ? 'van-phong' : 'ban-to-chuc'))}]`),
  ),
  text('classes of bodies', (n) =>
    task(
      n,
      `lead: { class: các đơn vị, members: [${times(2000, (m) => (m % 2 > 0 ? 'van-phong' : 'ban-to-chuc'))}] }`,
    ),
  ),
  text('indicators', (n) =>
    task(
      n,
      `lead: van-phong, indicators: [${times(200, (m) => `{name: chỉ tiêu ${letters(m)}, target: ${m}}`)}]`,
    ),
  ),
  text('milestones', (n) =>
    task(
      n,
      `lead: van-phong, indicator: { name: lớp, unit: lớp, target: 90, milestones: [${times(50, (m) => `{by: ${2021 + (m % 5)}-0${1 + (m % 9)}, target: ${m}}`)}] }`,
    ),
  ),
  text('former targets', (n) =>
    task(
      n,
      `lead: van-phong, indicator: { name: lớp, target: 90, was: [${times(200, (m) => `{target: ${m}, until: ${day(m)}, reason: a}`)}] }`,
    ),
  ),
  text('former deadlines', (n) =>
    task(
      n,
      `lead: van-phong, deadline: { year: 2030, was: [${times(200, (m) => `{year: ${2021 + (m % 9)}, until: ${day(m)}, reason: a}`)}] }`,
    ),
  ),
  text('results', (n) =>
    task(
      n,
      `lead: van-phong, results: [${times(100, (m) => `{id: ${idOf(m)}, deliverable: Đề án, deadline: {year: 2024}}`)}]`,
    ),
  ),
  text('results with indicators', (n) =>
    task(
      n,
      `lead: van-phong, results: [${times(20, (m) => `{id: ${idOf(m)}, deliverable: Đề án, indicators: [${times(20, (k) => `{name: c${letters(k)}, target: ${k}}`)}]}`)}]`,
    ),
  ),
  text(
    'former ids',
    (n) =>
      `      - { id: ${idOf(n)}, kind: bullet, text: a, previously: [${times(20, (m) => `${idOf(n)}-${m}`)}] }\n`,
  ),
  text('repealed units', (n) => `      - { id: ${idOf(n)}, kind: bullet, text: a, repealed: mot }\n`),
  text('units of one id', () => '      - { id: mot, kind: bullet, text: a }\n'),
  text(
    'one wording again and again',
    (n) => `      - { id: ${idOf(n)}, kind: bullet, text: Mở 4 lớp tập huấn cho cán bộ. }\n`,
  ),
  text(
    'numbers out of order',
    (n) => `      - { id: ${idOf(n)}, kind: section, number: '${(n * 7) % 100}', heading: a }\n`,
  ),
  text('one number', (n) => `      - { id: ${idOf(n)}, kind: section, number: '1', heading: a }\n`),
  text(
    'chains of units',
    (n) =>
      `      - ${`{id: ${idOf(n)}, kind: bullet, text: a, units: [`.replace(/^/, '')}${Array.from({ length: 25 }, (_, m) => `{id: ${idOf(n)}-${m}, kind: bullet, text: a, units: [`).join('')}${']}'.repeat(26)}\n`,
  ),
  text(
    'footnotes',
    (n) =>
      `      - { id: ${idOf(n)}, kind: paragraph, text: a, footnotes: [${times(200, (m) => `{mark: '${m + 1}', text: a}`)}] }\n`,
  ),
  text(
    'columns of an office',
    (n) => `      - { id: ${idOf(n)}, kind: bullet, text: a, other: {${times(60, (m) => `k${m}: a`)}} }\n`,
  ),
  text(
    'printed values',
    (n) => `      - { id: ${idOf(n)}, kind: bullet, text: a, printed: {${times(60, (m) => `k${m}: a`)}} }\n`,
  ),
  text('rows of a table', (n) => `          - [${times(60, (m) => `a${(n + m) % 10}`)}]\n`, {
    most: 20_000,
    head: `${part}      - id: bang\n        kind: table\n        columns: [${times(60, (m) => `{head: c${m}}`)}]\n        rows:\n`,
    changed: (all) => all.replace(/(?<=, )a/gu, 'b'),
  }),
  text('short rows of a table', () => '          - [a, a]\n', {
    most: 20_000,
    head: `${part}      - id: bang\n        kind: table\n        columns: [{head: a}, {head: b}]\n        rows:\n`,
  }),
  text(
    'small tables',
    (n) => `      - {id: ${idOf(n)}, kind: table, columns: [{head: a}, {head: b}], rows: [[a, b]]}\n`,
  ),
  text(
    'rows of an assignment table',
    (n) =>
      `          - {id: ${idOf(n)}, kind: row, number: '${n + 1}', text: Mở lớp ${letters(n)}, task: {lead: van-phong, deadline: {year: 2024}, deliverable: Lớp}}\n`,
    {
      head: `units:
  - id: nhiem-vu
    kind: annex
    heading: DANH MỤC
    columns: [{head: Số thứ tự, is: number}, {head: Nhiệm vụ, is: text}, {head: Chủ trì, is: lead}, {head: Sản phẩm, is: deliverable}, {head: Thời hạn, is: deadline}]
    units:
      - id: nhom
        kind: group
        heading: NHÓM
        units:
`,
    },
  ),
  wordings('citations of unknown documents', (n) => `Nghị quyết số ${n}-NQ/TW, `),
  wordings('citations with days', (n) => `Nghị quyết số ${1 + (n % 99)}-NQ/TW ngày 0${1 + (n % 9)}/8/2008, `),
  wordings('citations of one document', () => 'Nghị quyết số 01-NQ/ĐH, '),
  wordings('short citations', () => '1-NQ/A, '),
  wordings('marks of footnotes', () => '[1]'),
  wordings('raised marks', () => '¹'),
  wordings('quotations', (n) => `“a${n % 10}” `),
  wordings('quotations of a cited document', () => 'Nghị quyết số 01-NQ/ĐH: “tự tin”, '),
  wordings('opening quotation marks', () => '“ '),
  wordings('days', (n) => `ngày ${1 + (n % 28)}/${1 + (n % 12)}/2020, `),
  wordings('years', (n) => `năm ${1990 + (n % 99)} `),
  wordings('ranges of years', (n) => `${2000 + (n % 30)} - ${2031 + (n % 9)}, `),
  wordings('numbers', (n) => `${n} `),
  wordings('per cents', (n) => `${n % 100}% `),
  wordings('references', (n) => `điểm a khoản ${1 + (n % 9)} Điều ${1 + (n % 50)}, `),
  wordings('references to sections', (n) => `mục II.${1 + (n % 9)}, `),
  wordings('names of bodies', () => 'Văn phòng Hội Ví dụ, '),
  wordings('names of unknown bodies', (n) => `Ban Chỉ đạo ${letters(n)}, `),
  wordings('capitals', () => 'Ban Tổ Chức Trung Ương '),
  wordings('deadlines in words', () => 'trước ngày 31/12/2024, '),
  wordings('quarters', (n) => `quý ${['I', 'II', 'III', 'IV'][n % 4]}/2024, `),
  wordings('leads in words', () => 'Văn phòng chủ trì, phối hợp, '),
  wordings('letters in pieces', () => 'â\u0301 '),
  wordings('marks of tone placed otherwise', () => 'hoà thuỷ '),
  wordings('letters of old fonts', () => '\u00aa\u00b8 '),
  wordings('letters that look alike', () => 'Νаm '),
  wordings('words without blanks', () => 'a'),
  wordings('emoji', () => '😀'),
  wordings('zero-width letters', () => 'a\u200bb '),
  wordings('double blanks', () => 'a  '),
  wordings('brackets', () => '( '),
  wordings('commas', () => ' ,'),
  wordings('full stops', () => 'a. '),
  wordings('semicolons', () => 'a; '),
  wordings('hyphens', () => 'a - '),
  wordings('addresses', () => 'https://a.vn '),
  wordings('slashes', () => 'a/b '),
  wordings('abbreviations', () => 'KH-CN '),
  wordings(
    'ordinary words',
    (n) => `${['nâng', 'cao', 'chất', 'lượng', 'hiệu', 'quả', 'công', 'tác'][n % 8]} `,
  ),
  wordings('markup', () => '**a** '),
  wordings('commands of a job', () => '::error:: '),
  text('unknown keys', (n) => `      - { id: ${idOf(n)}, kind: bullet, khoa: 1 }\n`),
  text(
    'units that fit no form',
    (n) => `      - { id: ${idOf(n)}, task: { deadline: { date: 1, month: 2 } } }\n`,
  ),
  text('wrong values', (n) => `      - { id: ${n}, kind: a, number: [], text: {} }\n`),
  text('lists instead of units', () => '      - []\n'),
  text('doubled keys', (n) => `      - { id: ${idOf(n)}, id: b, kind: bullet }\n`),
  text('anchors', (n) => `      - &a${n} { id: ${idOf(n)}, kind: bullet }\n`),
  text('tags', (n) => `      - !x { id: ${idOf(n)}, kind: bullet }\n`),
  text(
    'folded wordings',
    (n) => `      - id: ${idOf(n)}\n        kind: bullet\n        text: >-\n          a\n`,
  ),
  text('quoted wordings', (n) => `      - { "id": "${idOf(n)}", "kind": "bullet", "text": "\\u0061" }\n`),
  text('comments', () => '#\n', { most: Infinity }),
  text('blank lines', () => '\n', { most: Infinity }),
];

const documentsPath = 'plans/documents.yaml';
const known = `documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, issuer: ban-to-chuc, title: về một việc hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ hư cấu } }
`;
const documents = (
  name: string,
  item: (n: number) => string,
  beside?: Readonly<Record<string, string>>,
): DenseFile => ({
  name,
  path: documentsPath,
  text: () => filled(known, item, 9_999),
  ...(beside && { beside }),
});
const registered = (n: number, fields = '', symbol = `${n + 2}-NQ/ĐH`, date = day(n)) =>
  `  - { id: ${idOf(n)}, type: NQ, symbol: ${symbol}, date: ${date}, title: a, unverified: a${fields} }\n`;
const relations = (
  n: number,
  kind: string,
  count: number,
  to = (m: number) => idOf(Math.max(0, n - 1 - m)),
) => `, relations: [${times(count, (m) => `{${kind}: ${to(m)}}`)}]`;

const registers: readonly DenseFile[] = [
  documents('documents', (n) => registered(n)),
  documents('documents without a day', (n) => registered(n, '', 'null', 'null')),
  documents('documents of one symbol', (n) => registered(n, '', '1-NQ/ĐH', '2021-01-01')),
  ...(['implements', 'amends', 'replaces', 'succeeds', 'corrects', 'continues'] as const).map((kind) =>
    documents(`a fan of ${kind}`, (n) => registered(n, relations(n, kind, 200))),
  ),
  documents('a fan on one document', (n) =>
    registered(
      n,
      relations(n, 'amends', 1, () => 'nq-01-2020'),
    ),
  ),
  documents('a fan on a cited document', (n) =>
    registered(
      n,
      relations(n, 'amends', 200, () => 'nq-01-2020'),
    ),
  ),
  documents('a chain of documents', (n) => registered(n, relations(n, 'succeeds', 1))),
  documents('a chain of amendments', (n) => registered(n, relations(n, 'amends', 1))),
  documents('a fan ahead', (n) =>
    registered(
      n,
      relations(n, 'amends', 200, (m) => idOf(n + m + 1)),
    ),
  ),
  documents('relations to unknown documents', (n) =>
    registered(
      n,
      relations(n, 'amends', 200, (m) => `x${m}`),
    ),
  ),
  documents('names of documents', (n) =>
    registered(n, `, names: [${times(50, (m) => `Nghị quyết ${letters(n * 50 + m)}`)}]`),
  ),
  documents('passages', (n) => registered(n, `, passages: [${times(200, (m) => `a${m}`)}]`)),
  documents('former ids of documents', (n) =>
    registered(n, `, previously: [${times(20, (m) => `${idOf(n)}-${m}`)}]`),
  ),
  documents('documents that fit no form', (n) => `  - { id: ${idOf(n)}, type: X, date: a }\n`),
  ...(
    [
      ['bodies', () => ''],
      ['names of bodies', (n) => `, names: [${times(50, (m) => `Ban ${letters(n * 50 + m)}`)}]`],
      ['a chain of bodies', (n) => `, to: 2021, successor: ${idOf(n + 1)}`],
      ['bodies under bodies', (n) => (n > 0 ? `, superior: ${idOf(n - 1)}` : '')],
      ['former ids of bodies', (n) => `, previously: [${times(20, (m) => `${idOf(n)}-${m}`)}]`],
    ] as readonly (readonly [string, (n: number) => string])[]
  ).map(([name, fields]) => ({
    name: `register: ${name}`,
    path: 'plans/organisations.yaml',
    text: () =>
      filled(
        'organisations:\n  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }\n  - { id: van-phong, name: Văn phòng Hội Ví dụ }\n',
        (n) => `  - { id: ${idOf(n)}, name: Ban ${letters(n)}${fields(n)} }\n`,
        19_998,
      ),
  })),
  {
    name: 'register: bodies of one name',
    path: 'plans/organisations.yaml',
    text: () =>
      filled(
        'organisations:\n  - { id: ban-to-chuc, name: a }\n  - { id: van-phong, name: b }\n',
        (n) => `  - { id: ${idOf(n)}, name: a }\n`,
        19_998,
      ),
  },
];

const slipHead = `id: mot
mandates: [nq-01-2020]
instrument: { type: CTr, symbol: 05-CTr/BTC, date: 2021-05-01, issuer: ban-to-chuc }
state: issued
`;
const slip = (
  name: string,
  head: string,
  item: (n: number) => string,
  beside?: Readonly<Record<string, string>>,
): DenseFile => ({
  name: `slip: ${name}`,
  path: 'plans/vi-du/revisions/mot.yaml',
  text: () => filled(slipHead + head, item, 20_000),
  ...(beside && { beside }),
});
/** A text of so many short tasks, named as slips and logs name them. */
const shortTasks = (count: number): string =>
  part +
  Array.from(
    { length: count },
    (_, n) =>
      `      - {id: ${idOf(n)}, kind: bullet, text: Mở lớp ${letters(n)}., task: {lead: van-phong}}\n`,
  ).join('');

const slips: readonly DenseFile[] = [
  ...(['add', 'repeal', 'replace'] as const).map((action) =>
    slip(
      `${action} what holds all`,
      'changes:\n',
      () => `  - {unit: nhiem-vu, action: ${action}, mandate: nq-01-2020, reason: a}\n`,
      { [textPath]: shortTasks(4_990) },
    ),
  ),
  slip(
    'the whole programme again and again',
    'changes:\n',
    () => '  - {unit: vi-du, action: replace, mandate: nq-01-2020, reason: a}\n',
    { [textPath]: shortTasks(4_990) },
  ),
  slip(
    'changes of one unit',
    'changes:\n',
    (n) => `  - {unit: mo-lop, action: ${n % 2 > 0 ? 'amend' : 'correct'}, mandate: nq-01-2020, reason: a}\n`,
  ),
  slip(
    'changes of many units',
    'changes:\n',
    (n) => `  - {unit: ${idOf(n)}, action: amend, mandate: nq-01-2020, reason: a}\n`,
    { [textPath]: shortTasks(4_990) },
  ),
  slip(
    'changes of unknown units',
    'changes:\n',
    (n) => `  - {unit: x${n}, action: amend, mandate: a${n}, reason: a}\n`,
  ),
  slip(
    'units that are split',
    'changes:\n',
    () =>
      `  - {unit: mo-lop, action: split, mandate: nq-01-2020, reason: a, units: [${times(200, (m) => idOf(m))}]}\n`,
  ),
  slip(
    'units that are joined',
    'changes:\n',
    () =>
      `  - {unit: mo-lop, action: join, mandate: nq-01-2020, reason: a, units: [${times(200, () => 'tap-huan')}]}\n`,
  ),
  slip(
    'reviews',
    'reviewed:\n',
    () =>
      '  - {unit: mo-lop, on: 2021-03-01, against: nq-01-2020, by: van-phong, outcome: still-valid, reason: a}\n',
  ),
  slip(
    'reviews of many units',
    'reviewed:\n',
    (n) =>
      `  - {unit: ${idOf(n)}, on: 2021-03-01, against: nq-01-2020, by: van-phong, outcome: needs-change, reason: a}\n`,
    { [textPath]: shortTasks(4_990) },
  ),
];

const logPath = 'plans/vi-du/progress/mo-lop.yaml';
const recorded = (n: number) =>
  `by: van-phong, recorded: ${day(n)}T0${n % 10}:${String(n % 60).padStart(2, '0')}:${String((n >> 4) % 60).padStart(2, '0')}+07:00`;
const log = (
  name: string,
  item: (n: number) => string,
  beside?: Readonly<Record<string, string>>,
): DenseFile => ({
  name: `log: ${name}`,
  path: logPath,
  text: () => filled('', item, 10_000),
  ...(beside && { beside }),
});
const recordsPath = 'plans/vi-du/progress/2021-05-01-0123456789ab.yaml';

const taskWith = (fields: string) => ({
  [textPath]: `${part}      - { id: mo-lop, kind: bullet, text: Mở lớp., task: { lead: van-phong, ${fields} } }\n`,
});

const logs: readonly DenseFile[] = [
  log('records', (n) => `- {date: ${day(n)}, state: in-progress, ${recorded(n)}}\n`),
  log(
    'records with values',
    (n) => `- {date: ${day(n)}, state: in-progress, value: ${n % 100}, ${recorded(n)}}\n`,
  ),
  log(
    'records of periods',
    (n) =>
      `- {date: ${day(n)}, state: in-progress, value: ${n % 100}, period: ${2020 + (n % 5)}-Q${1 + (n % 4)}, ${recorded(n)}}\n`,
  ),
  log(
    'records of an overdue task',
    (n) =>
      `- {date: ${day(n % 600)}, state: awaiting-confirmation, by: van-phong, recorded: ${day(Math.min(606, (n % 600) + (n % 97)))}T09:${String(n % 60).padStart(2, '0')}:00+07:00}\n`,
    taskWith(
      `results: [${times(100, (m) => `{id: ${idOf(m)}, deliverable: Đề án ${letters(m)}, deadline: {date: 2020-11-01}}`)}]`,
    ),
  ),
  log('completions', (n) => `- {date: ${day(n)}, state: completed, ${recorded(n)}}\n`),
  log(
    'completions of many indicators',
    (n) => `- {date: ${day(n)}, state: completed, ${recorded(n)}}\n`,
    taskWith(`indicators: [${times(200, (m) => `{name: chỉ tiêu ${letters(m)}, target: ${m + 1}}`)}]`),
  ),
  log(
    'values of many indicators',
    (n) =>
      `- {date: ${day(n)}, state: in-progress, indicator: c${letters(n % 200)}, value: ${n % 9}, ${recorded(n)}}\n`,
    taskWith(`indicators: [${times(200, (m) => `{name: c${letters(m)}, target: ${m + 1}}`)}]`),
  ),
  log(
    'records of many results',
    (n) => `- {date: ${day(n)}, state: completed, result: ${idOf(n % 100)}, ${recorded(n)}}\n`,
    taskWith(`results: [${times(100, (m) => `{id: ${idOf(m)}, deliverable: Đề án ${letters(m)}}`)}]`),
  ),
  log(
    'one record again and again',
    () => '- {date: 2021-05-01, state: in-progress, by: van-phong, recorded: 2021-05-01T09:00:00+07:00}\n',
  ),
  log(
    'records out of order',
    (n) =>
      `- {date: ${day(n * 997)}, state: ${['not-started', 'in-progress', 'paused', 'completed'][n % 4]}, ${recorded(n * 991)}}\n`,
  ),
  log(
    'evidence',
    (n) =>
      `- {date: ${day(n)}, state: completed, ${recorded(n)}, evidence: [${times(100, (m) => `{document: a${m}}`)}]}\n`,
  ),
  log(
    'notes',
    (n) => `- {date: ${day(n)}, state: in-progress, ${recorded(n)}, note: ${'lớp '.repeat(800)}}\n`,
  ),
  log(
    'corrections',
    (n) =>
      `- {date: ${day(n)}, state: in-progress, ${recorded(n)}, corrects: ${n.toString(16).padStart(8, '0')}}\n`,
  ),
  log('records that fit no form', () => '- {date: 1}\n'),
  {
    name: 'records of many tasks',
    path: recordsPath,
    text: () =>
      filled('', (n) => `${idOf(n)}:\n  - {date: ${day(n)}, state: in-progress, ${recorded(n)}}\n`, 4_990),
    beside: { [textPath]: shortTasks(4_990) },
  },
  {
    name: 'records of unknown tasks',
    path: recordsPath,
    text: () => filled('', (n) => `x${n}: [{date: ${day(n)}, state: in-progress, ${recorded(n)}}]\n`),
  },
];

const head = (name: string, item: (n: number) => string, before: string, most = Infinity): DenseFile => ({
  name: `head: ${name}`,
  path: 'plans/vi-du/programme.yaml',
  text: () => filled(`${headLines}${before}`, item, most),
});
const headLines = `id: vi-du
fictional: true
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
place: Hà Nội
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`;

const others: readonly DenseFile[] = [
  head(
    'articles',
    (n) =>
      `    - { id: d${idOf(n)}, kind: article, number: '${n + 1}', text: a, units: [${times(60, (m) => `{id: ${idOf(n)}-${m}, kind: clause, number: '${m + 1}', text: a}`)}] }\n`,
    'issued-with:\n  type: QĐ\n  symbol: 1-QĐ/A\n  date: 2020-10-01\n  issuer: ban-to-chuc\n  articles:\n',
    2000,
  ),
  head('preamble', () => `  - '${'Nghị quyết số 01-NQ/ĐH, '.repeat(2000)}'\n`, 'preamble:\n', 50),
  head(
    'grounds',
    () => `    - { document: nq-01-2020, text: '${'Nghị quyết số 01-NQ/ĐH '.repeat(400)}' }\n`,
    'issued-with:\n  type: QĐ\n  symbol: 1-QĐ/A\n  date: 2020-10-01\n  issuer: ban-to-chuc\n  grounds:\n',
    200,
  ),
  {
    name: 'exceptions',
    path: 'plans/vi-du/exceptions.yaml',
    text: () =>
      filled(
        'exceptions:\n',
        (n) =>
          `  - { rule: final-stop, unit: ${n % 2 > 0 ? 'mo-lop' : idOf(n)}, reason: ${'a '.repeat(300)} }\n`,
        5000,
      ),
  },
  {
    name: 'approvals',
    path: 'plans/approvals.yaml',
    text: () =>
      filled(
        'required:\n',
        (n) =>
          `  - { effects: [weakens], units: [${times(1000, (m) => idOf(n * 1000 + m))}], by: [${times(100, (m) => idOf(m))}] }\n`,
        200,
      ),
  },
  {
    name: 'approvals given',
    path: 'plans/approvals.yaml',
    text: () =>
      filled(
        'required: [{ effects: [weakens], by: [a] }]\ngiven:\n',
        (n) =>
          `  - { change: ${n.toString(16).padStart(40, '0')}, by: a, on: 2021-01-01, reason: ${'a '.repeat(300)} }\n`,
        5000,
      ),
  },
];

/** A file of each kind, as dense as its bounds allow. */
export const denseFiles: readonly DenseFile[] = [...texts, ...registers, ...slips, ...logs, ...others];
