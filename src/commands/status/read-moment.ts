import { isRealDate } from '../../plan/calendar.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Moment } from '../../progress/states/task-state.ts';
import type { Asked } from '../show/view.ts';

/** The day as of which tasks are seen, and that up to which their records are known. A UserError where the latter is no date. */
export function readMoment({ options, asOf }: Asked): Moment {
  const knownOn = options['known-on'];
  if (typeof knownOn !== 'string') return { asOf };
  if (isRealDate(knownOn)) return { asOf, knownOn };
  throw new UserError({
    vi: `--known-on cần một ngày có thật dạng 2025-12-15, không phải «${knownOn}».`,
    en: `--known-on needs a real date in the form 2025-12-15, not “${knownOn}”.`,
  });
}
