import type * as yaml from '../../src/plan/schema-types.ts';
import type { Chance } from '../instrument/random-programme.ts';
import type { PlanFilesData } from './random-plan.ts';
import type { LooseUnit } from './random-forms.ts';
import { randomDeadline, randomIndicator } from './random-tasks.ts';

type Task = { -readonly [K in keyof yaml.Task]: yaml.Task[K] };

/** A plan in which one thing of one unit differs from another, and what. */
export interface RandomEdit {
  readonly plan: PlanFilesData;
  readonly form: string;
  readonly unit: string;
}

/** One way to change a unit; false where it has nothing of the kind. */
type Change = (unit: LooseUnit, chance: Chance) => boolean;

const other = 'nội dung khác hẳn';
const inTask =
  (change: (task: Task, chance: Chance) => boolean): Change =>
  (unit, chance) =>
    unit.task !== undefined && change(unit.task, chance);
const set = <K extends keyof Task>(field: K, value: (chance: Chance) => NonNullable<Task[K]>) =>
  inTask((task, chance) => {
    if (task[field] === undefined) return false;
    const made = value(chance);
    if (JSON.stringify(made) === JSON.stringify(task[field])) return false;
    task[field] = made;
    return true;
  });

/** By the forms of the model, how one of them is changed. */
const changes: Readonly<Record<string, Change>> = {
  text: (unit) => {
    if (unit.text === undefined) return false;
    unit.text = unit.text.replace(/^(\S+ \S+)/u, '$1 của tỉnh');
    return true;
  },
  heading: (unit) => {
    if (unit.heading === undefined) return false;
    unit.heading = `${unit.heading} KHÁC`;
    return true;
  },
  'number form': (unit) => {
    if (unit.kind !== 'part' || unit.number === undefined) return false;
    unit.number = unit.number.endsWith('-') ? unit.number.slice(0, -1) : `${unit.number}-`;
    return true;
  },
  'row number': (unit) => {
    if (unit.kind !== 'row') return false;
    unit.number = `${unit.number ?? ''}a`;
    return true;
  },
  footnote: (unit) => {
    const [first, ...rest] = unit.footnotes ?? [];
    if (!first) return false;
    unit.footnotes = [{ ...first, text: 'Chú thích khác.' }, ...rest];
    return true;
  },
  'table rows': (unit) => {
    if (unit.rows === undefined) return false;
    unit.rows = unit.rows.map((row, at) => (at === 0 ? [other, ...row.slice(1)] : row));
    return true;
  },
  'table columns': (unit) => {
    if (unit.columns === undefined) return false;
    unit.columns = unit.columns.map((one, at) => (at === 1 ? { ...one, head: 'Cột khác' } : one));
    return true;
  },
  'other column': (unit) => {
    if (unit.other === undefined) return false;
    unit.other = { 'Căn cứ': other };
    return true;
  },
  'printed cell': (unit) => {
    if (unit.printed === undefined) return false;
    unit.printed = { 'Thời gian': other };
    return true;
  },
  reference: (unit) => {
    if (unit.reference === undefined) return false;
    unit.reference = unit.reference.replace('tháng 02', 'tháng 03');
    return true;
  },
  'in-force': (unit) => {
    if (unit.kind !== 'clause') return false;
    unit['in-force'] = '2026-07-01';
    return true;
  },
  of: (unit) => {
    if (unit.of === undefined) return false;
    delete unit.of;
    return true;
  },
  lead: set('lead', () => ['so-ba', { class: 'các trường' }]),
  with: set('with', () => ['xa-mot']),
  person: set('person', () => 'Giám đốc khác'),
  deliverable: set('deliverable', () => 'Sổ tay khác'),
  deadline: set('deadline', randomDeadline),
  indicator: set('indicator', (chance) => randomIndicator(chance, () => 'khác')),
  indicators: set('indicators', (chance) => [randomIndicator(chance, () => 'khác')]),
  results: inTask((task) => {
    if (task.results === undefined) return false;
    task.results = [...task.results.slice(0, 1), { deliverable: 'Đề án khác', deadline: { year: 2028 } }];
    return true;
  }),
  'submit-to': set('submit-to', () => 'Chủ tịch khác'),
  note: set('note', () => 'Lưu ý khác'),
};

/** Every form of the model that one edit can change. */
export const editedForms = Object.keys(changes);

/** The plan with one change of one form, at a unit chosen by chance; null where no unit has anything of the form. */
export function editOf(plan: PlanFilesData, form: string, chance: Chance): RandomEdit | null {
  const copy = structuredClone(plan);
  const [programme] = copy.programmes;
  const roots = [
    ...(programme?.head['issued-with']?.articles ?? []),
    ...(programme?.texts ?? []).flatMap(({ units }) => units),
  ];
  const all = roots.flatMap(flat) as LooseUnit[];
  const start = chance.below(Math.max(1, all.length));
  const change = changes[form];
  for (const unit of [...all.slice(start), ...all.slice(0, start)])
    if (change?.(unit, chance) === true) return { plan: copy, form, unit: unit.id };
  return null;
}

const flat = (unit: yaml.Unit): yaml.Unit[] => [unit, ...(unit.units ?? []).flatMap(flat)];
