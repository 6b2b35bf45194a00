import type { FileKind, Problem } from '../../src/plan/source-file.ts';
import { compose } from '../../src/source/read/compose.ts';
import { validate } from '../../src/source/read/validate.ts';

/** A problem in short: rule, where it starts and ends. */
export const inShort = ({ rule, range }: Problem): string =>
  `${rule} ${range ? `${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column}` : 'whole'}`;

/** What composing a text as YAML finds wrong, in short. */
export const composeProblems = (text: string): string[] =>
  compose({ path: 'plans/x.yaml', text }).problems.map(inShort);

/** The data of a text, whatever is wrong with it. */
export const valueOf = (text: string): unknown => compose({ path: 'plans/x.yaml', text }).value;

/** What the schema of a kind of file refuses in a text: where, and why in English. */
export function refusals(kind: FileKind, text: string): string[] {
  const document = compose({ path: 'plans/x.yaml', text });
  return validate(document, kind).problems.map(
    (problem) => `${inShort(problem).replace('schema ', '')} ${problem.message.en}`,
  );
}
