import { planRule } from '../plan-rule.ts';
import { goneFrom, openSlips, wasDraft } from '../../change/mandates/since-base.ts';
import { replacedSince } from '../../change/mandates/replaced-since.ts';

/** A permanent id does not vanish: a unit is repealed and stays, or a slip says into which units it went. */
export const idVanished = planRule<{ id: string; address: string | null; now: string | null }>({
  id: 'id-vanished',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  message({ id, address, now }) {
    if (address === null)
      return {
        vi: `Chương trình «${id}» có trong bản gốc, nay không còn.`,
        en: `The programme “${id}” of the base is gone.`,
      };
    return now === null
      ? {
          vi: `Đơn vị «${id}» (${address}) có trong bản gốc, nay không còn; không phiếu nào nói đã tách, nhập hay chuyển đi đâu.`,
          en: `The unit “${id}” (${address}) of the base is gone, and no slip says that it was split, joined or moved.`,
        }
      : {
          vi: `Đơn vị «${id}» (${address}) của bản gốc nay mang mã «${now}»; mã không được đổi.`,
          en: `The unit “${id}” (${address}) of the base now has the id “${now}”; an id does not change.`,
        };
  },
  check({ comparison }, report) {
    if (comparison === null) return;
    const renamed = new Map(
      comparison.changes.flatMap((change) =>
        change.kind === 'unit-id-changed'
          ? [[`${change.programme ?? ''} ${change.before ?? ''}`, change.after ?? null]]
          : [],
      ),
    );
    for (const former of comparison.removed)
      report(goneFrom(former), null, { id: former.id, address: null, now: null }, { id: former.id });
    for (const { key, was: former, now: programme } of comparison.programmes) {
      if (wasDraft(former)) continue;
      const ids = programme.index.byId;
      const accounted = new Set(
        openSlips(former, programme).flatMap(({ slip }) =>
          (slip.changes ?? [])
            .filter(({ action }) => action === 'split' || action === 'join' || action === 'move')
            .flatMap(({ unit, units = [] }) => [unit, ...units]),
        ),
      );
      const isReplaced = replacedSince(former, programme);
      for (const unit of former.index.units) {
        const { id, address } = unit;
        if (ids.has(id) || accounted.has(id) || isReplaced(id)) continue;
        const now = renamed.get(`${key} ${id}`) ?? null;
        report(goneFrom(unit), null, { id, address, now }, { id });
      }
    }
  },
});
