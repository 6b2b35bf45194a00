import { planRule } from '../../plan/rule.ts';
import { changesSince, openSlips } from '../../change/mandates/changes-since.ts';
import type { SlipAction } from '../../change/kinds/kind-facts.ts';
import { insideOf, isShownBy } from '../../change/mandates/unmandated.ts';

/** What a slip says was changed was changed. */
export const slipNamesNoChange = planRule<{
  unit: string;
  action: SlipAction;
  slip: string;
  others: readonly string[];
}>({
  id: 'slip-names-no-change',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  message({ unit, action, slip, others }) {
    const end = {
      vi: others.length > 0 ? `; đơn vị này có thay đổi khác: ${others.join(', ')}` : '',
      en: others.length > 0 ? `; what changed in this unit is ${others.join(', ')}` : '',
    };
    return {
      vi: `Phiếu «${slip}» nêu «${unit}» với hành động ${action}, nhưng so với bản gốc không có thay đổi như vậy${end.vi}.`,
      en: `The slip “${slip}” names “${unit}” with the action ${action}, but the comparison shows no such change${end.en}.`,
    };
  },
  check({ plan, base }, report) {
    if (base === null) return;
    for (const programme of plan.programmes) {
      const changes = changesSince(base, plan).filter((change) => change.programme === programme.id);
      const above = insideOf(base, programme);
      for (const { slip, was } of openSlips(base, programme)) {
        const known = new Set(was?.changes?.map((entry) => JSON.stringify(entry)));
        for (const entry of slip.changes ?? []) {
          if (known.has(JSON.stringify(entry)) || changes.some((change) => isShownBy(entry, change, above)))
            continue;
          const { unit, action } = entry;
          const others = [
            ...new Set(changes.filter((change) => change.unit === unit).map(({ kind }) => kind)),
          ];
          report(entry, 'unit', { unit, action, slip: slip.id, others }, { id: unit });
        }
      }
    }
  },
});
