import { planRule } from '../plan-rule.ts';

type Arguments =
  { what: 'programme' | 'unit'; id: string } | { what: 'count'; count: number; accounts: number };

/** What a requirement of approval names is there, and as many can approve as it wants. */
export const approvalRequirement = planRule<Arguments>({
  id: 'approval-requirement',
  group: 'references',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message(args) {
    if (args.what === 'count')
      return {
        vi: `Cần ${args.count} người duyệt nhưng chỉ nêu ${args.accounts} tài khoản.`,
        en: `${args.count} must approve, but only ${args.accounts} accounts are named.`,
      };
    return args.what === 'programme'
      ? {
          vi: `Không có chương trình nào mang mã «${args.id}».`,
          en: `No programme has the id “${args.id}”.`,
        }
      : { vi: `Không có đơn vị nào mang mã «${args.id}».`, en: `No unit has the id “${args.id}”.` };
  },
  check({ plan, unread }, report) {
    const programmes = new Set([...plan.programmes.map(({ id }) => id), ...unread]);
    for (const rule of plan.approvalRules) {
      const part = { id: 'approvals' };
      for (const [item, id] of (rule.programmes ?? []).entries())
        if (!programmes.has(id)) report(rule, 'programmes', { what: 'programme', id }, { item, ...part });
      for (const [item, id] of (rule.units ?? []).entries())
        if (unread.size === 0 && !plan.programmes.some(({ index }) => index.byId.has(id)))
          report(rule, 'units', { what: 'unit', id }, { item, ...part });
      const accounts = new Set(rule.by.map((name) => name.toLowerCase())).size;
      const count = rule.count ?? 1;
      if (count > accounts) report(rule, 'count', { what: 'count', count, accounts }, part);
    }
  },
});
