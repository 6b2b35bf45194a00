import { groupBy } from '../../plan/group-by.ts';
import { manyByChoice, planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { placeLimit } from '../../plan/strings.ts';
import { findPlacedTones, type PlacedTone } from '../../vietnamese/letters/find-tone-placement.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

/** One programme places the tones of oa, oe, uy in one way: hòa, thủy or hoà, thuỷ. */
export const tonePlacement = planRule<{ word: string; other: string; placement: string }, PlacedTone>({
  id: 'tone-placement',
  group: 'text',
  severity: 'info',
  scope: 'outline',
  message: ({ word, other, placement }) => ({
    vi: `«${word}» đặt dấu thanh theo kiểu ${placement === 'old' ? 'cũ' : 'mới'}, trong khi chương trình còn dùng kiểu ${placement === 'old' ? 'mới' : 'cũ'} («${other}»).`,
    en: `“${word}” places its tone in the ${placement} way, while the programme also uses the ${placement === 'old' ? 'new' : 'old'} one (“${other}”).`,
  }),
  chosenBy: 'placement',
  many: manyByChoice({
    new: (count) => ({
      vi: `${count.vi} chữ đặt dấu thanh theo kiểu mới (hoà, thuỷ), trong khi chương trình còn dùng kiểu cũ (hòa, thủy).`,
      en: `${count.en} words place their tone in the new way (hoà, thuỷ), while the programme also uses the old one (hòa, thủy).`,
    }),
    old: (count) => ({
      vi: `${count.vi} chữ đặt dấu thanh theo kiểu cũ (hòa, thủy), trong khi chương trình còn dùng kiểu mới (hoà, thuỷ).`,
      en: `${count.en} words place their tone in the old way (hòa, thủy), while the programme also uses the new one (hoà, thuỷ).`,
    }),
  }),
  showsMarked: true,
  gather: ({ index }) =>
    Array.from(passagesWith(index.passages, 'placedTone'), (passage) =>
      findPlacedTones(passage.wording).map((found) => ({ passage, found })),
    ).flat(),
  check({ plan }, report, gathered) {
    for (const programme of plan.programmes) {
      const tones = gathered(programme);
      const rarer = rarerWay(tones.map(({ found }) => found));
      const rare = rarer === null ? [] : tones.filter(({ found }) => found.placement === rarer);
      for (const [passage, ofPassage] of groupBy(rare, (tone) => tone.passage))
        for (const { word, other, placement, span } of ofPassage
          .slice(0, placeLimit)
          .map(({ found }) => found))
          reportIn(report, passage, span, { word, other, placement });
    }
  },
});

/** The way of fewer words; where both have as many, that which came second. */
function rarerWay(tones: readonly PlacedTone[]): PlacedTone['placement'] | null {
  const old = tones.filter(({ placement }) => placement === 'old').length;
  const recent = tones.length - old;
  if (old === 0 || recent === 0) return null;
  if (old === recent) return tones[0]?.placement === 'old' ? 'new' : 'old';
  return old < recent ? 'old' : 'new';
}
