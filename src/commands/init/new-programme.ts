import type { Family } from '../../vietnamese/documents/document-types.ts';
import { yamlText } from '../../source/edit/yaml-text.ts';

/** What a new programme is made from. */
export interface NewProgramme {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  /** The body that issues it: its id in the register, and its name. */
  readonly issuer: { readonly id: string; readonly name: string };
  /** Whether its pages have the form of the Party or of the State. */
  readonly family: Family;
  readonly term: { readonly from: string; readonly to: string };
}

/** The three parts that published programmes of action have, their headings as printed; each begins with one unit to be written. */
const parts = [
  { id: 'muc-dich-yeu-cau', number: 'I', heading: 'MỤC ĐÍCH, YÊU CẦU', first: 'muc-dich-dau-tien' },
  { id: 'nhiem-vu-giai-phap', number: 'II', heading: 'NHIỆM VỤ, GIẢI PHÁP', first: 'nhiem-vu-dau-tien' },
  { id: 'to-chuc-thuc-hien', number: 'III', heading: 'TỔ CHỨC THỰC HIỆN', first: 'to-chuc-dau-tien' },
];

/** The files of a new programme by their paths: its head and its three parts, each with a unit that says it is still being written; number, date and place unknown. */
export function programmeFiles(programme: NewProgramme, schemas: string): Map<string, string> {
  const folder = `plans/${programme.id}`;
  const files = parts.map(({ id, number, heading, first }): [string, string] => [
    `${folder}/text/${number}.yaml`,
    lines(
      schemaLine(`../../../${schemas}`, 'text'),
      'units:',
      `  - id: ${id}`,
      '    kind: part',
      `    number: "${number}"`,
      `    heading: ${heading}`,
      '    units:',
      `      - id: ${first} # đặt một mã riêng, không đổi về sau · choose an id of its own, for good`,
      '        kind: section',
      '        number: "1"',
      '        text: Nội dung đang soạn.',
    ),
  ]);
  return new Map([[`${folder}/programme.yaml`, head(programme, schemas)], ...files]);
}

const head = ({ id, title, subject, issuer, family, term }: NewProgramme, schemas: string): string =>
  lines(
    schemaLine(`../../${schemas}`, 'programme'),
    `id: ${id}`,
    'type: CTr',
    family === 'party'
      ? 'symbol: null # khi ban hành: 01-CTr/… · on issue: 01-CTr/…'
      : 'symbol: null # khi ban hành: 01/CTr-… · on issue: 01/CTr-…',
    'date: null # khi ban hành: 2026-11-23 · on issue: 2026-11-23',
    'place: null',
    `issuer: ${issuer.id}`,
    `title: ${yamlText(title)}`,
    `subject: ${yamlText(subject)}`,
    `family: ${family}`,
    'grounds: [] # mã văn bản trong plans/documents.yaml · ids of documents in plans/documents.yaml',
    `preamble: ${yamlText(`${issuer.name} xây dựng Chương trình hành động như sau:`)}`,
    `term: { from: ${term.from}, to: ${term.to} }`,
    'text:',
    ...parts.map(({ number }) => `  - text/${number}.yaml`),
    'operative: [nhiem-vu-giai-phap]',
  );

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
