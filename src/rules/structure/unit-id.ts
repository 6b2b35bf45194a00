import type { Localised } from '../../locale/localised.ts';
import { manyByChoice, planRule } from '../plan-rule.ts';

/** Words for levels, a roman numeral, a figure, a letter: an id of nothing but these was taken from the printed number. */
const level = 'phan|muc|tieu|diem|doan|gach|dau|part|section|subsection|point|paragraph|bullet|unit';
const numeral = String.raw`x{0,3}(?:ix|iv|v?i{0,3})|\d+[a-z]?|p\d+|[a-z]`;
const placeWords = new RegExp(`^(?:${level}|${numeral})(?:-(?:${level}|${numeral}))*$`);
const numeralAlone = new RegExp(`^(?:${numeral})$`);

/** Two identities: a permanent id, unique in its programme, and the printed number, which may change. */
export const unitId = planRule<{ problem: 'doubled' | 'derived'; id: string; first: string | null }>({
  id: 'unit-id',
  group: 'structure',
  severity: 'error',
  scope: 'outline',
  message: ({ problem, id, first }) => (problem === 'doubled' ? doubled(id, first ?? '') : derived(id)),
  chosenBy: 'problem',
  many: manyByChoice({
    derived: (count) => ({
      vi: `${count.vi} mã lấy từ số thứ tự, sẽ sai khi văn bản được đánh số lại; hãy đặt mã theo nội dung.`,
      en: `${count.en} ids are taken from numbers, which may change; name the units by what they say.`,
    }),
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const { units, sharedIds } = programme.index;
      /** The place of the first unit that bears a shared id, or bore it first where none bears it. */
      const firsts = new Map<string, string>();
      units.forEach((unit) => {
        const { id, address } = unit;
        const first = firsts.get(id);
        if (first !== undefined) report(unit, 'id', { problem: 'doubled', id, first });
        else {
          if (sharedIds.has(id)) firsts.set(id, address);
          if (isDerived(id)) report(unit, 'id', { problem: 'derived', id, first: null });
        }
      });
      units.forEach((unit) => {
        if (unit.previously === undefined) return;
        for (const [item, id] of unit.previously.entries()) {
          const first = firsts.get(id);
          if (first !== undefined) report(unit, 'previously', { problem: 'doubled', id, first }, { item });
          else firsts.set(id, unit.address);
        }
      });
    }
  },
});

const isDerived = (id: string): boolean =>
  placeWords.test(id) && id.split('-').some((step) => numeralAlone.test(step));

const doubled = (id: string, first: string): Localised => ({
  vi: `Mã «${id}» đã được dùng cho đơn vị ${first}.`,
  en: `The id “${id}” already belongs to the unit ${first}.`,
});

const derived = (id: string): Localised => ({
  vi: `Mã «${id}» lấy từ số thứ tự, sẽ sai khi văn bản được đánh số lại; hãy đặt mã theo nội dung.`,
  en: `The id “${id}” is taken from the number, which may change; name the unit by what it says.`,
});
