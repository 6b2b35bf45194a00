import type { DocumentType } from '../../plan/schema-types.ts';
import { nameOfProgramme } from '../../text/citations.ts';
import type { Family } from '../../vietnamese/documents/document-types.ts';
import { blockPair, type Writing } from '../../source/edit/write-value.ts';
import { yamlText } from '../../source/edit/yaml-text.ts';
import type { Issuer } from './init-fields.ts';
import type { NewReporting } from './init-reporting.ts';
import type { Predecessor } from './carried-tasks.ts';

/** What a new programme is made from. */
export interface NewProgramme {
  readonly id: string;
  /** The type that its symbol will have. */
  readonly type: DocumentType;
  readonly title: string;
  readonly subject: string;
  readonly issuer: Issuer;
  /** Whether its pages have the form of the Party or of the State. */
  readonly family: Family;
  readonly term: { readonly from: string; readonly to: string };
  /** Null where nothing is said of reports. */
  readonly reporting: NewReporting | null;
  /** The programme that it succeeds, with the tasks that it carries on; null where it succeeds none. */
  readonly succeeds: Predecessor | null;
}

/** The three parts that published programmes of action have, their headings as printed; each begins with one unit to be written. */
const parts = [
  { id: 'muc-dich-yeu-cau', number: 'I', heading: 'MỤC ĐÍCH, YÊU CẦU', first: 'muc-dich-dau-tien' },
  { id: 'nhiem-vu-giai-phap', number: 'II', heading: 'NHIỆM VỤ, GIẢI PHÁP', first: 'nhiem-vu-dau-tien' },
  { id: 'to-chuc-thuc-hien', number: 'III', heading: 'TỔ CHỨC THỰC HIỆN', first: 'to-chuc-dau-tien' },
];

/** What stands in a new programme where wording is still to be written. */
export const yetToWrite = 'Nội dung đang soạn.';

/** The files of a new programme by their paths: its head and its three parts, each with a unit that says it is still being written; number, date and place unknown. */
export function programmeFiles(programme: NewProgramme, schemas: string): Map<string, string> {
  const folder = `plans/${programme.id}`;
  const free = freeIdIn(programme);
  const files = parts.map(({ id, number, heading, first }): [string, string] => [
    `${folder}/text/${number}.yaml`,
    lines(
      schemaLine(`../../../${schemas}`, 'text'),
      'units:',
      `  - id: ${free(id)}`,
      '    kind: part',
      `    number: "${number}"`,
      `    heading: ${heading}`,
      '    units:',
      ...(number === 'II' && programme.succeeds ? carriedSection(programme.succeeds, free) : []),
      `      - id: ${free(first)} # đặt một mã riêng, không đổi về sau · choose an id of its own, for good`,
      '        kind: section',
      `        number: "${number === 'II' && hasCarried(programme) ? 2 : 1}"`,
      `        text: ${yetToWrite}`,
    ),
  ]);
  return new Map([[`${folder}/programme.yaml`, head(programme, schemas)], ...files]);
}

const hasCarried = ({ succeeds }: NewProgramme): boolean => (succeeds?.tasks.length ?? 0) > 0;

/** An id that none of the carried tasks bears, which keep theirs: the one given, or that with a number behind it. */
function freeIdIn({ succeeds }: NewProgramme): (id: string) => string {
  const taken = new Set(succeeds?.tasks.map(({ id }) => id));
  return (id) => {
    let free = id;
    for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
    return free;
  };
}

/** The section of the tasks that are carried over, each with its assignment and the former deadline in its ledger. */
function carriedSection({ name, tasks }: Predecessor, free: (id: string) => string): string[] {
  if (tasks.length === 0) return [];
  return [
    `      - id: ${free('nhiem-vu-chuyen-tiep')}`,
    '        kind: section',
    '        number: "1"',
    `        heading: ${yamlText(`Nhiệm vụ chuyển tiếp từ ${name}`)}`,
    '        units:',
    ...tasks.flatMap(({ id, text, footnotes, task }) => [
      `          - id: ${id}`,
      '            kind: bullet',
      `            text: ${yamlText(text)}`,
      ...(footnotes === null ? [] : [`            ${blockPair('footnotes', footnotes, 12, writing)}`]),
      `            ${blockPair('task', task, 12, writing)}`,
    ]),
  ];
}

const writing: Writing = { eol: '\n', text: (words) => yamlText(words), order: () => [] };

function head(programme: NewProgramme, schemas: string): string {
  const { id, type, title, subject, issuer, family, term, reporting, succeeds } = programme;
  const name = nameOfProgramme({ title, type }, family);
  return lines(
    schemaLine(`../../${schemas}`, 'programme'),
    `id: ${id}`,
    `type: ${type}`,
    family === 'party'
      ? `symbol: null # khi ban hành: 01-${type}/… · on issue: 01-${type}/…`
      : `symbol: null # khi ban hành: 01/${type}-… · on issue: 01/${type}-…`,
    'date: null # khi ban hành: năm-tháng-ngày · on issue: year-month-day',
    'place: null',
    `issuer: ${issuer.id}`,
    `title: ${yamlText(title)}`,
    `subject: ${yamlText(subject)}`,
    `family: ${family}`,
    'grounds: [] # mã văn bản trong plans/documents.yaml · ids of documents in plans/documents.yaml',
    ...(succeeds ? [`succeeds: { programme: ${succeeds.id}, closed: ${succeeds.closed} }`] : []),
    `preamble: ${yamlText(`${issuer.name} xây dựng ${name} như sau:`)}`,
    `term: { from: ${term.from}, to: ${term.to} }`,
    ...(reporting === null ? [] : [reportingLine(reporting)]),
    'text:',
    ...parts.map(({ number }) => `  - text/${number}.yaml`),
    `operative: [${freeIdIn(programme)('nhiem-vu-giai-phap')}]`,
  );
}

const reportingLine = ({ periods, ...days }: NewReporting): string => {
  const { cutoff, 'report-day': day, 'send-to': to } = days;
  const pairs = [
    `periods: [${periods.join(', ')}]`,
    ...(cutoff === undefined ? [] : [`cutoff: ${cutoff}`]),
    ...(day === undefined ? [] : [`report-day: ${day}`]),
    ...(to === undefined ? [] : [`send-to: ${JSON.stringify(to)}`]),
  ];
  return `reporting: { ${pairs.join(', ')} }`;
};

/** The registers that all programmes share, by their paths: no documents yet, and the issuing body. */
export const registerFiles = (
  { issuer }: Pick<NewProgramme, 'issuer'>,
  schemas: string,
): Map<string, string> =>
  new Map([
    ['plans/documents.yaml', lines(schemaLine(`../${schemas}`, 'documents'), 'documents: []')],
    [
      'plans/organisations.yaml',
      lines(
        schemaLine(`../${schemas}`, 'organisations'),
        'organisations:',
        `  - { id: ${issuer.id}, name: ${yamlText(issuer.name)} }`,
      ),
    ],
  ]);

const schemaLine = (folder: string, kind: string) =>
  `# yaml-language-server: $schema=${folder}/${kind}.schema.json`;

const lines = (...all: readonly string[]) => `${all.join('\n')}\n`;
