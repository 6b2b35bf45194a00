import { inPassage, type Passage } from './passage.ts';
import type { MessageArguments, Report } from './rule.ts';

/** Reports some letters of a passage, from a start to an end in its wording. */
export function reportIn<A extends MessageArguments>(
  report: Report<A>,
  passage: Pick<Passage, 'node' | 'field' | 'id' | 'item'>,
  span: readonly [start: number, end: number],
  args: A,
): void {
  report(passage.node, passage.field, args, inPassage(passage, span));
}
