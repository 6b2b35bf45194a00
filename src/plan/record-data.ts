import type { Plain } from './location.ts';
import type * as yaml from './schema-types.ts';

/** What a person records of a task. */
export type State = yaml.ProgressRecord['state'];

export const stateIds = [
  'not-started',
  'in-progress',
  'awaiting-confirmation',
  'completed',
  'paused',
  'carried-over',
  'discontinued',
] as const satisfies readonly State[];

/** A record's data, wherever it comes from. */
export type RecordData = Plain<yaml.ProgressRecord>;
export type Evidence = Plain<yaml.Evidence>;
