import type { Scalar, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq } from '../read/yaml-library.ts';
import { bareNumber, isArticleNumber } from '../../plan/printed-number.ts';
import { UserError } from '../../plan/user-error.ts';
import { compose } from '../read/compose.ts';
import { composeDocument } from './edit-data.ts';
import { migratedTask, taskSplices, type TaskStep } from './migrate-task.ts';
import { keyOf, toPlainData } from './node-data.ts';
import { applySplices, endOf, type Splice, startOf } from './splices.ts';
import { type Data, isSame } from './write-value.ts';

/** What a migration does to a unit. */
export type MigrationStep = KindStep | TaskStep;

/** What a unit becomes. */
type KindStep = 'article' | 'clause' | 'subbullet';

/** A unit that was brought to the present form, with its line in the file as it was. */
export interface Migrated {
  readonly step: MigrationStep;
  readonly id: string;
  readonly line: number;
}

/** A text file in the present form, and what was done to it; nothing where it has that form already. */
export interface MigratedText {
  readonly text: string;
  readonly done: readonly Migrated[];
}

/** A unit as plain data, as far as its form is concerned. */
interface UnitForm {
  kind?: unknown;
  number?: unknown;
  text?: unknown;
  task?: unknown;
  units?: unknown;
}

/**
 * Brings the units of a text file from the forms of before to the present ones: a level that bears the number of an article becomes
 * one and the sections in it its clauses, a bullet whose words begin with “+” becomes a sub-bullet; several results of a task and the
 * bounds of indicators get their fields. Every other byte stays. The text must be readable; a UserError where it is written in a way that cannot be changed so.
 */
export function migrateText(text: string, path: string): MigratedText {
  const root = composeDocument(text)?.contents;
  const splices: (Splice | null)[] = [];
  const done: Migrated[] = [];
  if (isMap(root)) walk(root.get('units', true), null, { text, splices, done });
  const migrated = applySplices(text, splices);
  const wanted = structuredClone(compose({ path, text }).value) as UnitForm;
  migrateUnits(wanted.units, null);
  const now = migrated === null ? null : compose({ path, text: migrated }).value;
  if (migrated === null || !isSame(now as Data, wanted as Data)) throw notChanged(path, done[0]?.line ?? 1);
  return { text: migrated, done };
}

interface Walk {
  readonly text: string;
  readonly splices: (Splice | null)[];
  readonly done: Migrated[];
}

/** What a unit becomes, from what it says and the step of the unit around it; null where it stays. */
function stepOf({ kind, number, text }: UnitForm, within: KindStep | null): KindStep | null {
  const isNumbered = typeof number === 'string';
  if (kind === 'section' || kind === 'subsection' || kind === 'part') {
    if (isNumbered && isArticleNumber(number)) return 'article';
    const isFigure = isNumbered && /^\d{1,3}[a-zđ]?$/u.test(bareNumber(number));
    return within === 'article' && kind === 'section' && isFigure ? 'clause' : null;
  }
  return kind === 'bullet' && typeof text === 'string' && plus.test(text) ? 'subbullet' : null;
}

const plus = /^\+\s+(?=\S)/u;

function migrateUnits(units: unknown, within: KindStep | null): void {
  if (!Array.isArray(units)) return;
  for (const unit of units as UnitForm[]) {
    const step = stepOf(unit, within);
    if (step) unit.kind = step;
    if (step === 'subbullet') unit.text = String(unit.text).replace(plus, '');
    if (unit.task !== undefined) unit.task = migratedTask(unit.task as Data).task;
    migrateUnits(unit.units, step);
  }
}

function walk(units: unknown, within: KindStep | null, course: Walk): void {
  if (!isSeq(units)) return;
  for (const unit of units.items) {
    if (!isMap(unit)) continue;
    const step = stepOf(
      { kind: valueOf(unit, 'kind'), number: valueOf(unit, 'number'), text: valueOf(unit, 'text') },
      within,
    );
    if (step) note(unit, step, course);
    noteTask(unit, course);
    walk(unit.get('units', true), step, course);
  }
}

function noteTask(unit: YAMLMap, { text, splices, done }: Walk): void {
  const pair = unit.items.find((one) => keyOf(one) === 'task');
  if (!pair || (!isMap(pair.value) && !isSeq(pair.value))) return;
  const { task, steps } = migratedTask(toPlainData(pair.value));
  if (steps.length === 0) return;
  splices.push(...taskSplices(pair, task, text));
  const line = text.slice(0, startOf(pair.key)).split('\n').length;
  for (const step of steps) done.push({ step, id: idOf(unit), line });
}

const idOf = (unit: YAMLMap): string => {
  const id = valueOf(unit, 'id');
  return typeof id === 'string' ? id : '';
};

function note(unit: YAMLMap, step: KindStep, { text, splices, done }: Walk): void {
  const [kind, words] = [scalarOf(unit, 'kind'), scalarOf(unit, 'text')];
  if (!kind) return;
  splices.push({ from: startOf(kind), to: endOf(kind, text), text: step });
  if (step === 'subbullet' && words) {
    const from = startOf(words);
    const mark = /^(?:[>|][^\r\n]*\r?\n\s*|["']|)(\+\s+)/u.exec(text.slice(from, endOf(words, text)));
    const at = from + (mark ? mark[0].length - (mark[1]?.length ?? 0) : 0);
    splices.push({ from: at, to: at + (mark?.[1]?.length ?? 0), text: '' });
  }
  const line = text.slice(0, startOf(kind)).split('\n').length;
  done.push({ step, id: idOf(unit), line });
}

const scalarOf = (unit: YAMLMap, key: string): Scalar | null => {
  const node = unit.get(key, true);
  return isScalar(node) ? node : null;
};

const valueOf = (unit: YAMLMap, key: string): unknown => scalarOf(unit, key)?.value;

const notChanged = (path: string, line: number) =>
  new UserError({
    vi: `${path}:${line}: cách viết ở đây không chuyển tự động được; hãy sửa tay. Không có gì bị thay đổi.`,
    en: `${path}:${line}: what is written here cannot be migrated by itself; change it by hand. Nothing was changed.`,
  });
