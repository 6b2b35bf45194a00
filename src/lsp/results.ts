import { type Result, resultKey } from '../plan/assignment.ts';
import { indicatorsOf } from '../plan/indicator.ts';
import type { YamlPath } from '../plan/location.ts';
import type { FileKind } from '../plan/source-file.ts';
import type { Unit } from '../plan/unit.ts';
import { yamlText } from '../source/edit/yaml-text.ts';
import { formatIndicator } from '../vietnamese/numbers/bounds.ts';
import { type EditorPlan, programmeAt } from './editor-plan.ts';
import type { Offered } from './offered.ts';

/** A place of a file that may hold records. */
interface RecordPlace {
  readonly file: string;
  readonly kind: FileKind;
  readonly path: YamlPath;
}

/** The task of a record: by the name of its log, or by the id that it stands under; null where the plan has none. */
function taskOfRecord(plan: EditorPlan, { file, kind, path }: RecordPlace): Unit | null {
  const id =
    kind === 'progress' ? /([^/]+)\.yaml$/.exec(file)?.[1] : kind === 'records' ? path[0] : undefined;
  return typeof id === 'string' ? (programmeAt(plan, file)?.index.byId.get(id) ?? null) : null;
}

/** The result that a record names at a place, by its id or its position among the results of its task. */
export function resultAt(plan: EditorPlan, place: RecordPlace, named: string): Result | null {
  if (place.path.at(-1) !== 'result') return null;
  const results = taskOfRecord(plan, place)?.task?.results ?? [];
  return results.find((result, at) => resultKey(result, at) === named) ?? null;
}

/** What a record may name of its task: its results, or its indicators where it gives a value. */
export function partsToOffer(plan: EditorPlan, place: RecordPlace): Offered[] {
  const task = taskOfRecord(plan, place)?.task;
  const results = task?.results ?? [];
  if (place.path.at(-1) === 'result')
    return results.map((result, at) => ({
      value: yamlText(resultKey(result, at)),
      ...(result.deliverable !== undefined && { words: result.deliverable }),
    }));
  return [task, ...results].flatMap(indicatorsOf).map((indicator) => ({
    value: yamlText(indicator.name),
    words: formatIndicator(indicator, plan.language),
  }));
}
