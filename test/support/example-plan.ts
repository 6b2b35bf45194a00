import { readFileSync } from 'node:fs';
import type { Localised } from '../../src/locale/localised.ts';
import type { RuleExample } from '../../src/plan/rule.ts';
import type { PlanFolder, RawFile } from '../../src/plan/source-file.ts';

/** The folder of the small programme that examples are laid over. */
export const exampleFolder = 'plans/vi-du';

const base = Object.fromEntries(
  ['documents.yaml', 'organisations.yaml', 'programme.yaml', 'text/I.yaml', 'text/II.yaml'].map((name) => [
    name,
    readFileSync(new URL(`base-plan/${name}`, import.meta.url), 'utf8'),
  ]),
);

/** Where a file of an example stands under the root; that of another programme is named whole. */
export const pathOf = (name: string): string =>
  name.startsWith('plans/')
    ? name
    : name === 'documents.yaml' || name === 'organisations.yaml'
      ? `plans/${name}`
      : `${exampleFolder}/${name}`;

/** A plan folder in memory from texts by name, as in examples. */
function folderOf(files: Readonly<Record<string, string>>): PlanFolder {
  const raw = Object.entries(files).map(([name, text]): RawFile => ({
    path: pathOf(name),
    bytes: new TextEncoder().encode(text),
  }));
  return { files: raw, others: [], unreadable: [] };
}

/** The base programme with some files replaced or added. */
export const planWith = (files: Readonly<Record<string, string>>): PlanFolder =>
  folderOf({ ...base, ...files });

/** The text of part II of the base programme: a part of tasks that holds units, given as a list in YAML. */
export const partOfTasks = (units: string): string => `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
${units.replace(/^\n/, '').replace(/^(?=.)/gm, '      ')}`;

/** The same with one section, II.1, that holds the units. */
export const sectionOfTasks = (units: string): string =>
  partOfTasks(`- id: tap-huan
  kind: section
  number: '1'
  heading: Tập huấn cán bộ
  units:
${units.replace(/^\n/, '').replace(/^(?=.)/gm, '    ')}`);

/** Part II with three tasks: one with a target and a deadline, one with a deadline, one with neither; `lead` is who leads the last. */
export const threeTasks = ({ lead }: { readonly lead?: string } = {}): string =>
  sectionOfTasks(`
- id: mo-lop
  kind: bullet
  text: Mở 4 lớp tập huấn cho cán bộ.
  task: { lead: van-phong, deadline: { date: 2024-12-31 }, indicator: { name: lớp được mở, target: 4 } }
- id: bien-soan
  kind: bullet
  text: Biên soạn tài liệu tập huấn.
  task: { lead: ban-to-chuc, deadline: { date: 2024-06-30 } }
- id: tong-ket
  kind: bullet
  text: Tổng kết việc thực hiện hằng năm.
${lead === undefined ? '' : `  task: { lead: ${lead} }\n`}`);

/** An example laid over the base programme, without its marks, and the lines that the marks stood on. */
export function readExample({ file, yaml, beside = {}, before, unreadable }: RuleExample): {
  folder: PlanFolder;
  marked: number[];
  against?: PlanFolder;
} {
  const lines = yaml.replace(/^\n/, '').split('\n');
  const marked = lines.flatMap((line, index) => (/ # !\r?$/.test(line) ? [index + 1] : []));
  const text = lines.map((line) => line.replace(/ # !(\r?)$/, '$1')).join('\n');
  if (unreadable) return { folder: withUnreadable(planWith(beside), pathOf(file), unreadable), marked };
  const files = { ...beside, [file]: text };
  if (!before) return { folder: planWith(files), marked };
  const was = Object.entries({ ...files, ...before }).flatMap(([name, content]) =>
    content === null ? [] : [[name, content] as const],
  );
  return { folder: planWith(files), marked, against: planWith(Object.fromEntries(was)) };
}

/** The same folder where one file cannot be opened. */
export const withUnreadable = (folder: PlanFolder, path: string, reason: Localised): PlanFolder => ({
  ...folder,
  files: folder.files.filter((file) => file.path !== path),
  unreadable: [{ path, reason }],
});
