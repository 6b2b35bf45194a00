import type { Plan } from '../plan/plan.ts';

/** A plan for rules about records: what they look up is there, what other rules would look at once more is not. */
export function recordsAlone(plan: Plan): Plan {
  return {
    ...plan,
    documents: [],
    judgedDocuments: [],
    citations: [],
    programmes: plan.programmes.map((programme) => {
      const { byId, sharedIds, byAddress, closing } = programme.index;
      const index = {
        units: [],
        tasks: [],
        passages: [],
        citations: [],
        bodies: [],
        endingBodies: [],
        byId,
        sharedIds,
        byAddress,
        closing,
      };
      return { ...programme, units: [], articles: [], exceptions: [], index };
    }),
  };
}
