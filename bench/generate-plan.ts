/** A fictional programme of any size, the same each time: what the benchmark reads. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bodies, deliverables, objects, purposes, subjects, verbs } from './wording.ts';

const bulletsOfSubsection = 8;
const subsectionsOfSection = 6;
/** programme.yaml names 2,000 files at most. */
const maxFiles = 1_990;

/** Writes plans/ with one programme of this many tasks: registers, programme.yaml, a text file a section, or for several where there are very many. */
export function generatePlan(root: string, tasks: number): void {
  const next = randomSource(tasks);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const write = (path: string, lines: readonly string[]) => {
    const file = join(root, 'plans', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${lines.join('\n')}\n`);
  };

  const sections = Math.ceil(tasks / (bulletsOfSubsection * subsectionsOfSection));
  const documents = 8 + Math.ceil(tasks / 50);
  const folder = `hu-cau-${tasks}`;
  write('organisations.yaml', [
    'organisations:',
    ...bodies.map(([id, name]) => `  - { id: ${id}, name: "${name}" }`),
  ]);
  write('documents.yaml', [
    'documents:',
    ...Array.from({ length: documents }, (_, n) => documentLines(n, pick(subjects))).flat(),
  ]);

  const textFiles = ['text/I.yaml', 'text/II.yaml'];
  write(`${folder}/text/I.yaml`, purposePart);
  write(`${folder}/text/II.yaml`, [
    'units:',
    '  - id: nhiem-vu',
    '    kind: part',
    '    number: II',
    '    heading: NHIỆM VỤ, GIẢI PHÁP',
  ]);
  let written = 0;
  const sectionsOfFile = Math.ceil(sections / maxFiles);
  let file: string[] = [];
  for (let section = 1; section <= sections; section += 1) {
    const lines = sectionLines(section, pick(subjects));
    for (let sub = 1; sub <= subsectionsOfSection && written < tasks; sub += 1) {
      lines.push(...subsectionLines(section, sub, pick(subjects)));
      for (let bullet = 1; bullet <= bulletsOfSubsection && written < tasks; bullet += 1) {
        written += 1;
        lines.push(...taskLines(written, pick, documents));
      }
    }
    file.push(...lines);
    if (section % sectionsOfFile > 0 && section < sections) continue;
    write(`${folder}/text/II.${section}.yaml`, ['parent: nhiem-vu', 'units:', ...file]);
    textFiles.push(`text/II.${section}.yaml`);
    file = [];
  }
  write(`${folder}/programme.yaml`, programmeLines(folder, textFiles));
}

type Pick = <T>(list: readonly T[]) => T;

function taskLines(number: number, pick: Pick, documents: number): string[] {
  const count = 2 + (number % 37);
  const cited = number % documents;
  const citation =
    number % 5 === 0 ? ` theo Nghị quyết số ${symbolOf(cited)} ngày ${wordedDateOf(cited)}` : '';
  const [lead] = pick(bodies);
  const [beside] = pick(bodies.filter(([id]) => id !== lead));
  return [
    `          - id: nhiem-vu-${number}`,
    '            kind: bullet',
    '            text: >-',
    `              ${pick(verbs)} ${count} ${pick(objects)}${citation},`,
    `              ${pick(purposes)}.`,
    '            task:',
    `              lead: ${lead}`,
    `              with: [${beside}]`,
    `              deadline: { date: "${2021 + (number % 4)}-${String(1 + (number % 12)).padStart(2, '0')}-15" }`,
    `              deliverable: ${pick(deliverables)}`,
    `              indicator: { name: kết quả được hoàn thành, target: ${count} }`,
  ];
}

const sectionLines = (section: number, subject: string) => [
  `  - id: linh-vuc-${letters(section)}`,
  '    kind: section',
  `    number: "${section}"`,
  `    heading: Tập trung chỉ đạo ${subject}`,
  '    units:',
];

const subsectionLines = (section: number, sub: number, subject: string) => [
  `      - id: noi-dung-${letters(section)}-${letters(sub)}`,
  '        kind: subsection',
  `        number: "${section}.${sub}"`,
  `        heading: Nâng cao chất lượng, hiệu quả ${subject}`,
  '        units:',
];

/** An id must not repeat the printed number: 1 is a, 27 is aa. */
const letters = (n: number): string =>
  n === 0 ? '' : letters(Math.floor((n - 1) / 26)) + String.fromCharCode(97 + ((n - 1) % 26));

const symbolOf = (n: number) => `${String(n + 1).padStart(2, '0')}-NQ/HHC`;
const dateOf = (n: number) => `2020-${String(1 + (n % 9)).padStart(2, '0')}-${10 + (n % 18)}`;
const wordedDateOf = (n: number) => {
  const month = 1 + (n % 9);
  return `${10 + (n % 18)}/${month < 3 ? `0${month}` : month}/2020`;
};

const documentLines = (n: number, subject: string) => [
  `  - id: nq-${n + 1}`,
  '    type: NQ',
  `    symbol: ${symbolOf(n)}`,
  `    date: "${dateOf(n)}"`,
  '    issuer: ban-chu-nhiem',
  `    title: về ${subject} (hư cấu)`,
  '    verified: { source: văn bản hư cấu của phép đo }',
];

const purposePart = [
  'units:',
  '  - id: muc-dich',
  '    kind: part',
  '    number: I',
  '    heading: MỤC ĐÍCH, YÊU CẦU',
  '    units:',
  '      - id: cu-the-hoa',
  '        kind: section',
  '        number: "1"',
  '        text: Chương trình cụ thể hóa nghị quyết của Hội hư cấu.',
];

const programmeLines = (id: string, textFiles: readonly string[]) => [
  `id: ${id}`,
  'fictional: true',
  'type: CTr',
  'symbol: 02-CTr/HHC',
  'date: "2020-12-01"',
  'place: Hà Nội',
  'issuer: ban-chu-nhiem',
  'title: CHƯƠNG TRÌNH HÀNH ĐỘNG',
  'subject: Thực hiện nghị quyết của Hội hư cấu',
  'grounds: [nq-1]',
  'preamble: >-',
  `  Thực hiện Nghị quyết số ${symbolOf(0)} ngày ${wordedDateOf(0)}, Ban Chủ nhiệm xây dựng Chương trình hành động như sau:`,
  'term: { from: 2020, to: 2025 }',
  'text:',
  ...textFiles.map((path) => `  - ${path}`),
  'operative: [nhiem-vu]',
  'signature: { authority: T/M BAN CHỦ NHIỆM, position: CHỦ NHIỆM, name: Nguyễn Văn Hư Cấu }',
  'recipients:',
  '  - { line: "Văn phòng Hội;", body: van-phong }',
  'filing: Lưu Văn phòng.',
];

/** A source of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
function randomSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
