import { bodyReferences } from '../../plan/references.ts';
import { planRule } from '../plan-rule.ts';

/** Every id of a body that a plan mentions is in the register. */
export const unknownBody = planRule<{ body: string }>({
  id: 'unknown-body',
  group: 'references',
  severity: 'error',
  scope: 'unit',
  needsWholePlan: true,
  message: ({ body }) => ({
    vi: `Không có tổ chức «${body}» trong organisations.yaml.`,
    en: `There is no body “${body}” in organisations.yaml.`,
  }),
  check({ plan }, report) {
    const known = new Set(plan.organisations.map(({ id }) => id));
    for (const { to, tell } of bodyReferences(plan, (id) => !known.has(id))) tell(report, { body: to });
  },
});
