import { countedOf } from '../plan/assignment.ts';
import type { Programme } from '../plan/plan.ts';
import type { Unit } from '../plan/unit.ts';
import type { ExportFacts } from './export-facts.ts';
import { programmeKey } from './keys.ts';

/** What is counted of a programme, with the programme and its key. */
export interface CountedResult {
  readonly programme: Programme;
  readonly key: string;
  /** The task, or the task with one of its results alone. */
  readonly unit: Unit;
}

/** Everything that is counted, in the order of the texts. */
export function* countedResults({
  repository,
  plan,
}: Pick<ExportFacts, 'repository' | 'plan'>): Generator<CountedResult> {
  for (const programme of plan.programmes) {
    const key = programmeKey(repository, programme);
    for (const task of programme.index.tasks)
      for (const unit of countedOf(task)) yield { programme, key, unit };
  }
}
