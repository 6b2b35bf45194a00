import { passagesOf } from '../../plan/passage.ts';
import { planRule } from '../../plan/rule.ts';
import { placeLimit } from '../../plan/strings.ts';
import { findPlacedTones, type PlacedTone } from '../../vietnamese/letters/find-tone-placement.ts';

/** One programme places the tones of oa, oe, uy in one way: hòa, thủy or hoà, thuỷ. */
export const tonePlacement = planRule<{ word: string; other: string; placement: string }>({
  id: 'tone-placement',
  group: 'text',
  severity: 'info',
  docs: {
    vi: {
      summary: 'Cả chương trình đặt dấu thanh của oa, oe, uy theo một kiểu: «hòa, thủy» hoặc «hoà, thuỷ».',
      why: 'Cả hai kiểu đều được dùng và đều đúng, nhưng viết lẫn thì tìm «hòa» không thấy «hoà»; 18 % của 393 văn bản công báo được đếm viết lẫn. Quy tắc báo kiểu ít gặp hơn trong chương trình; «quý» và «giá» chỉ có một cách viết nên không tính.',
      fix: 'Chọn một kiểu cho cả chương trình; lời văn đã ban hành thì giữ nguyên và ghi ngoại lệ.',
    },
    en: {
      summary: 'A programme places the tone of oa, oe, uy in one way: “hòa, thủy” or “hoà, thuỷ”.',
      why: 'Both ways are in use and right, but where they are mixed a search for “hòa” misses “hoà”; 18 % of 393 gazette texts that were counted mix them. The rule reports the way that is rarer in the programme; “quý” and “giá” are spelt in one way only and do not count.',
      fix: 'Choose one way for the whole programme; leave a text that has been issued as it is and record an exception.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: muc-dich, kind: part, number: I, heading: Thể chế hóa, text: "Ủy ban điều hòa, khóa họp quý IV có giá trị, hoàn thành nhiệm vụ." }
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: Thể chế hóa chủ trương của Ủy ban
    text: Thực hiện văn hoá công vụ. # !
`,
      },
    ],
  },
  message: ({ word, other, placement }) => ({
    vi: `«${word}» đặt dấu thanh theo kiểu ${placement === 'old' ? 'cũ' : 'mới'}, trong khi chương trình còn dùng kiểu ${placement === 'old' ? 'mới' : 'cũ'} («${other}»).`,
    en: `“${word}” places its tone in the ${placement} way, while the programme also uses the ${placement === 'old' ? 'new' : 'old'} one (“${other}”).`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const passages = [...passagesOf(programme)].map((passage) => ({
        ...passage,
        tones: findPlacedTones(passage.wording),
      }));
      const rarer = rarerWay(passages.flatMap(({ tones }) => tones));
      for (const { node, field, id, tones } of passages)
        for (const { word, other, placement, span } of tones
          .filter((tone) => tone.placement === rarer)
          .slice(0, placeLimit))
          report(node, field, { word, other, placement }, { span, id });
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
