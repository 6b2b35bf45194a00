import { planRule } from '../plan-rule.ts';
import { namesOfFields } from '../../change/field-names.ts';
import { goneFrom, placeOf } from '../../change/mandates/since-base.ts';

/** A slip that has been issued stays as it is. */
export const slipFrozen = planRule<{ slip: string; fields: readonly string[] }>({
  id: 'slip-frozen',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  message: ({ slip, fields }) =>
    fields.length > 0
      ? {
          vi: `Phiếu «${slip}» đã ban hành trong bản gốc, nay bị sửa (${namesOfFields(fields).vi}).`,
          en: `The slip “${slip}” was issued in the base and has been edited (${namesOfFields(fields).en}).`,
        }
      : {
          vi: `Phiếu «${slip}» đã ban hành trong bản gốc, nay không còn.`,
          en: `The slip “${slip}” was issued in the base and is gone.`,
        },
  check({ comparison }, report) {
    if (comparison === null) return;
    const issued = (programme: string | null) =>
      comparison.programmes
        .filter(({ key }) => key === programme)
        .flatMap(({ was }) => was.revisions.filter(({ state }) => state === 'issued'));
    for (const change of comparison.changes) {
      if (change.kind !== 'slip-changed' && change.kind !== 'slip-removed') continue;
      const slip = issued(change.programme).find(({ id }) => id === change.unit);
      if (!slip) continue;
      const fields =
        change.kind === 'slip-changed'
          ? [...new Set(Object.keys({ ...change.before, ...change.after }))].sort()
          : [];
      report(
        fields.length > 0 ? placeOf(change) : goneFrom(slip),
        null,
        { slip: slip.id, fields },
        { id: slip.id },
      );
    }
  },
});
