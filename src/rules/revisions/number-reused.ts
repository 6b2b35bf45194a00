import { planRule } from '../plan-rule.ts';
import { isNumbered } from '../../plan/unit.ts';
import { formerOf } from '../../change/compare/compare.ts';
import { wasDraft } from '../../change/mandates/since-base.ts';
import { replacedSince } from '../../change/mandates/replaced-since.ts';

/** A number stays taken when its unit is repealed: nothing else comes to bear it. */
export const numberReused = planRule<{ address: string; id: string; former: string; isGone: boolean }>({
  id: 'number-reused',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  message: ({ address, id, former, isGone }) => ({
    vi: `Số ${address} trong bản gốc thuộc «${former}» (nay ${isGone ? 'không còn' : 'đã bãi bỏ'}), không được dùng cho «${id}».`,
    en: `The number ${address} belonged to “${former}” in the base (now ${isGone ? 'gone' : 'repealed'}) and is not to be given to “${id}”.`,
  }),
  check({ plan, comparison }, report) {
    if (comparison === null) return;
    const renamed = new Set(
      comparison.changes.flatMap((change) =>
        change.kind === 'unit-id-changed' ? [`${change.before ?? ''} ${change.after ?? ''}`] : [],
      ),
    );
    for (const programme of plan.programmes) {
      const old = formerOf(comparison, programme);
      if (!old || wasDraft(old)) continue;
      const isReplaced = replacedSince(old, programme);
      const now = programme.index.byId;
      for (const unit of programme.index.units) {
        const { id, address, kind, repealed } = unit;
        const former = old.index.byAddress.get(address)?.id;
        if (former === undefined || former === id || !isNumbered(kind) || repealed !== undefined) continue;
        const bearer = now.get(former);
        if ((bearer && bearer.repealed === undefined) || renamed.has(`${former} ${id}`)) continue;
        if (isReplaced(former)) continue;
        report(unit, 'number', { address, id, former, isGone: !bearer });
      }
    }
  },
});
