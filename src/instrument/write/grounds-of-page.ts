import type { Revision } from '../../plan/plan.ts';
import { citeInFull } from '../../text/citations.ts';
import type { Operation } from '../instrument.ts';
import type { PageFacts } from './page.ts';

/** All grounds in the order of practice: of competence, then the mandates, then of proposal and of the vote. */
export function allGrounds(
  operations: readonly Operation[],
  stated: readonly NonNullable<Revision['instrument']>[],
  facts: PageFacts,
): string[] {
  const lines = stated.flatMap(({ grounds = [] }) => grounds.map((line) => line.replace(/[;.]\s*$/, '')));
  const isFirst = (line: string) => /^căn cứ\s/iu.test(line);
  return [
    ...lines.filter(isFirst),
    ...groundsOf(operations, facts),
    ...lines.filter((line) => !isFirst(line)),
  ];
}

/** The mandates of the operations in full, each once, in the order in which they come up. */
function groundsOf(operations: readonly Operation[], facts: PageFacts): string[] {
  const ids = new Set(operations.flatMap(({ grounds }) => grounds.flatMap(({ document }) => document ?? [])));
  return [...ids].map((id) => {
    const document = facts.documents.find((one) => one.id === id);
    return `Căn cứ ${document ? citeInFull(document, facts) : id}`;
  });
}
