import { readToChange } from '../../io/write/read-to-change.ts';
import type { Programme } from '../../plan/plan.ts';
import { compose } from '../../source/read/compose.ts';
import { utf8 } from '../../source/read/decode.ts';
import { validate } from '../../source/read/validate.ts';
import type { OpenProgramme } from '../shared/open-plan.ts';

/**
 * The programme with the periods that are closed by now: somebody may have closed one between the moment in which the plan was opened and that in
 * which the lock was taken. To be called with the lock of the programme held.
 */
export function withClosedByNow<T extends Pick<OpenProgramme, 'root' | 'programme'>>(open: T): T {
  const path = `${open.programme.folder}/programme.yaml`;
  const text = utf8(readToChange(open.root, path) ?? new Uint8Array());
  if (text === null) return open;
  const { value } = validate(compose({ path, text }), 'programme');
  const reporting = (value as Pick<Programme, 'reporting'> | null)?.reporting;
  return reporting ? { ...open, programme: { ...open.programme, reporting } } : open;
}
