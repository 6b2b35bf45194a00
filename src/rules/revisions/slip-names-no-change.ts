import { groupBy } from '../../plan/group-by.ts';
import { planRule } from '../plan-rule.ts';
import { nameOfValue } from '../../change/field-names.ts';
import { openSlips } from '../../change/mandates/since-base.ts';
import type { SlipAction } from '../../change/kinds/kind-facts.ts';
import { insideOf, shownBy } from '../../change/mandates/unmandated.ts';

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
      vi: `Phiếu «${slip}» nêu «${unit}» với hành động ${nameOfValue(action).vi}, nhưng so với bản gốc không có thay đổi như vậy${end.vi}.`,
      en: `The slip “${slip}” names “${unit}” with the action ${nameOfValue(action).en}, but the comparison shows no such change${end.en}.`,
    };
  },
  check({ comparison }, report) {
    if (comparison === null) return;
    // A programme that the base does not have brings its earlier adjustments along.
    for (const { key, was: former, now: programme } of comparison.programmes) {
      const changes = comparison.changes.filter((change) => change.programme === key);
      const isShown = shownBy(changes, insideOf(former, programme));
      const byUnit = groupBy(changes, ({ unit }) => unit);
      for (const { slip, was } of openSlips(former, programme)) {
        const known = new Set(was?.changes?.map((entry) => JSON.stringify(entry)));
        for (const entry of slip.changes ?? []) {
          if (known.has(JSON.stringify(entry)) || isShown(entry)) continue;
          const { unit, action } = entry;
          const others = [...new Set(byUnit.get(unit)?.map(({ kind }) => kind))];
          report(entry, 'unit', { unit, action, slip: slip.id, others }, { id: unit });
        }
      }
    }
  },
});
