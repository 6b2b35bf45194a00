import type { FieldOf, Located } from './location.ts';
import type { MessageArguments, Part, Report } from './rule.ts';

/** A place in a plan, kept so that a rule can report it later; the field was checked where the mention was made. */
export interface Mention {
  readonly tell: <A extends MessageArguments>(report: Report<A>, args: A) => void;
}

/** The mention of something in a field of a node, or in the node as a whole. */
export const mentionAt = <N extends Located>(node: N, field: FieldOf<N> | null, part?: Part): Mention => ({
  tell: (report, args) => {
    report(node, field, args, part);
  },
});

/** The id of something that is elsewhere, and where the plan mentions it. */
export interface Reference extends Mention {
  readonly to: string;
}

/** The mention of an id in a field of a node. */
export const referenceAt = <N extends Located>(
  to: string,
  node: N,
  field: FieldOf<N>,
  part?: Part,
): Reference => ({
  to,
  ...mentionAt(node, field, part),
});
