import type { Localised } from '../../locale/localised.ts';
import { manyByChoice, planRule } from '../plan-rule.ts';
import type { ChangeKind } from '../../change/change.ts';
import { placeOf } from '../../change/mandates/since-base.ts';
import { nameOfValue } from '../../change/field-names.ts';
import type { Happened, SlipAction } from '../../change/kinds/kind-facts.ts';
import { changeKinds, happenedIn } from '../../change/kinds/kinds.ts';
import { type Lack, unmandatedChanges } from '../../change/mandates/unmandated.ts';

interface Arguments {
  readonly [name: string]: string | null;
  readonly kind: ChangeKind;
  readonly happened: Happened;
  readonly place: string;
  readonly lack: Lack;
  readonly slip: string | null;
  readonly action: SlipAction | null;
}

/** No wording changes without a slip that says on which mandate and why. */
export const wordingWithoutSlip = planRule<Arguments>({
  id: 'wording-without-slip',
  group: 'revisions',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  message({ kind, happened, place, lack, slip, action }) {
    const { name, nameOf } = changeKinds[kind];
    const what = nameOf?.[happened] ?? name;
    const lacks = lacking[lack](slip ?? '', action ?? '');
    return {
      vi: `Thay đổi tại ${place} (${what.vi}) ${lacks.vi}.`,
      en: `The change at ${place} (${what.en}) ${lacks.en}.`,
    };
  },
  chosenBy: 'lack',
  many: manyByChoice({
    slip: (count) => ({
      vi: `${count.vi} thay đổi lời văn chưa có phiếu nào nêu.`,
      en: `${count.en} changes of wording are named by no slip.`,
    }),
  }),
  check({ comparison }, report) {
    if (comparison === null) return;
    for (const { change, lack, slip, action } of unmandatedChanges(comparison)) {
      const { kind, unit, address } = change;
      const place = address.after ?? address.before ?? unit;
      report(
        placeOf(change),
        null,
        { kind, happened: happenedIn(change), place, lack, slip, action },
        { id: unit },
      );
    }
  },
});

const lacking: Readonly<Record<Lack, (slip: string, action: string) => Localised>> = {
  slip: () => ({ vi: 'chưa có phiếu nào nêu', en: 'is named by no slip' }),
  action: (slip, action) => ({
    vi: `được phiếu «${slip}» nêu với hành động không khớp (${nameOfValue(action).vi})`,
    en: `is named by the slip “${slip}” with an action that does not fit (${nameOfValue(action).en})`,
  }),
  mandate: (slip) => ({
    vi: `chưa có căn cứ nằm trong các căn cứ của phiếu «${slip}»`,
    en: `has no mandate among those of the slip “${slip}”`,
  }),
  reason: (slip) => ({
    vi: `chưa có lý do thật trong phiếu «${slip}»`,
    en: `has no real reason in the slip “${slip}”`,
  }),
};
