import type { Plan, Programme } from '../../src/plan/plan.ts';

/** The programme of a plan that has only one. The test fails here where it could not be read, or where there are more. */
export function programmeOf({ programmes }: Pick<Plan, 'programmes'>): Programme {
  const [programme, ...others] = programmes;
  if (!programme || others.length > 0) throw new Error(`${programmes.length} programmes, not one`);
  return programme;
}
