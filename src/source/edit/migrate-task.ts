import type { Pair, YAMLSeq } from 'yaml';
import { isMap as isMapNode, isSeq } from '../read/yaml-library.ts';
import { boundFields } from '../read/form-hints.ts';
import { mapSplices } from './map-splices.ts';
import { type Editing, keyOf, type Splices } from './node-data.ts';
import { columnOf, endOf, isFlow, type Splice, startOf } from './splices.ts';
import { type Data, type DataMap, isList, isMap, type Writing } from './write-value.ts';
import { yamlText } from './yaml-text.ts';

/** What a migration does to an assignment: a list of results gets its key, a bound or a range its field. */
export type TaskStep = 'results' | 'bound';

/** An assignment in the present form, and what was done to it. */
export interface MigratedTask {
  readonly task: Data;
  readonly steps: readonly TaskStep[];
}

/** An assignment as data in the present form: `[ {…}, {…} ]` is `results`, `bound: at-most` beside a target is `at-most`, `target: 10 - 12` is `between`. */
export function migratedTask(task: Data): MigratedTask {
  if (isList(task)) {
    const results = task.map(migratedHolder);
    return { task: { results }, steps: ['results', ...stepsIn(task, results)] };
  }
  const migrated = migratedHolder(task);
  return { task: migrated, steps: stepsIn([task], [migrated]) };
}

const stepsIn = (before: readonly Data[], after: readonly Data[]): TaskStep[] =>
  before.some((one, at) => one !== after[at]) ? ['bound'] : [];

/** A task or result, itself where its indicators have the present form. */
function migratedHolder(holder: Data): Data {
  if (!isMap(holder)) return holder;
  const after: DataMap = { ...holder };
  for (const key of ['indicator', 'indicators', 'results']) {
    const value = holder[key];
    const migrate = key === 'results' ? migratedHolder : migratedIndicator;
    if (value !== undefined) after[key] = isList(value) ? listOf(value, migrate) : migrate(value);
  }
  return Object.keys(after).some((key) => after[key] !== holder[key]) ? after : holder;
}

function listOf(list: readonly Data[], migrate: (one: Data) => Data): readonly Data[] {
  const after = list.map(migrate);
  return after.some((one, at) => one !== list[at]) ? after : list;
}

function migratedIndicator(indicator: Data): Data {
  if (!isMap(indicator)) return indicator;
  const { target, bound, ...rest } = indicator;
  if ((bound === 'at-most' || bound === 'at-least') && typeof target === 'number')
    return { ...rest, [bound]: target };
  const read = typeof target === 'string' && bound === undefined ? boundFields(target) : null;
  return read === null ? indicator : { ...read, ...rest };
}

/** The splices that bring the value of the pair `task` to the present form. */
export function* taskSplices({ key, value }: Pair, after: Data, text: string): Generator<Splice | null> {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const writing: Writing = { eol, text: (words) => yamlText(words), order: () => [] };
  if (!isSeq(value)) yield* holderSplices(value, after, { text, writing, key: 'task' });
  else if (isMap(after)) {
    yield* underKey(value, columnOf(text, startOf(key)), { text, eol });
    yield* eachOf(value, after['results'] ?? null, (item, wanted) =>
      holderSplices(item, wanted, { text, writing, key: 'results' }),
    );
  }
}

/** The indicators of a task or result, each where it stands. */
function* holderSplices(node: unknown, after: Data, editing: Editing): Splices {
  if (!isMapNode(node) || !isMap(after)) return;
  for (const pair of node.items) {
    const key = keyOf(pair);
    const splices = key === 'results' ? holderSplices : indicatorSplices;
    if (key !== 'results' && key !== 'indicator' && key !== 'indicators') continue;
    const wanted = after[key] ?? null;
    yield* isSeq(pair.value)
      ? eachOf(pair.value, wanted, (item, one) => splices(item, one, { ...editing, key }))
      : splices(pair.value, wanted, { ...editing, key });
  }
}

function* indicatorSplices(node: unknown, after: Data, editing: Editing): Splices {
  if (isMapNode(node) && isMap(after)) yield* mapSplices(node, after, editing);
}

function* eachOf(list: YAMLSeq, after: Data, splices: (item: unknown, wanted: Data) => Splices): Splices {
  for (const [at, item] of list.items.entries())
    yield* splices(item, (isList(after) ? after[at] : undefined) ?? null);
}

/** Puts the key `results` before a list; one that is indented no more than its key gets two blanks more. */
function* underKey(
  list: YAMLSeq,
  keyColumn: number,
  { text, eol }: { readonly text: string; readonly eol: string },
): Generator<Splice> {
  const [from, to] = [startOf(list), endOf(list, text)];
  if (isFlow(list)) {
    yield { from, to: from, text: '{ results: ' };
    yield { from: to, to, text: ' }' };
    return;
  }
  const column = columnOf(text, from);
  const more = column > keyColumn ? '' : '  ';
  yield { from, to: from, text: `${more}results:${eol}${' '.repeat(column)}${more}` };
  if (more === '') return;
  for (let at = text.indexOf('\n', from) + 1; at > 0 && at < to; at = text.indexOf('\n', at) + 1)
    if (!/^[ \t]*\r?\n/.test(text.slice(at, at + 200))) yield { from: at, to: at, text: more };
}
