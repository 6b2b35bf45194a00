import type { Moment } from '../../progress/states/task-state.ts';
import type { Asked } from '../show/view.ts';
import { dayOption } from '../shared/day-option.ts';

/** The day as of which tasks are seen, and that up to which their records are known. A UserError where the latter is no date. */
export function readMoment({ options, asOf }: Asked): Moment {
  const knownOn = options['known-on'];
  return typeof knownOn === 'string' ? { asOf, knownOn: dayOption('--known-on', knownOn) } : { asOf };
}
