import { withDescendants } from '../../plan/unit.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { isCarriedBy } from '../../vietnamese/documents/carrying.ts';
import {
  approvedTypeWord,
  findSelfReferences,
  ownTypeWords,
  type SelfReferences,
  titleTypeWord,
} from '../../vietnamese/documents/own-type-word.ts';
import { mayBear } from '../../vietnamese/documents/symbols.ts';
import { parseSymbol } from '../../vietnamese/documents/find-symbols.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

/** A document calls itself by one type: in its symbol, its title and its body. */
export const programmeTypeWord = planRule<
  { type: string; word: string; place: 'title' | 'symbol' | 'text' },
  SelfReferences
>({
  id: 'programme-type-word',
  group: 'programme',
  severity: 'warning',
  scope: 'outline',
  message: ({ type, word, place }) => messages[place](type, word),
  gather: ({ index }) =>
    Array.from(passagesWith(index.passages, 'ownWord', 'bareWord'), (passage) => {
      const found = findSelfReferences(passage.wording);
      return found ? [{ passage, found }] : [];
    }).flat(),
  check({ plan }, report, gathered) {
    for (const programme of plan.programmes) {
      const { type, symbol, title } = programme;
      const own = symbol === null ? null : parseSymbol(symbol);
      const isCarried = own !== null && isCarriedBy(type, own);
      const types = [type, ...(isCarried && own.type !== null ? [own.type] : []), ...othersNamed(programme)];
      if (symbol !== null && own && !mayBear(type, own) && !isCarried)
        report(programme, 'symbol', { type, word: symbol, place: 'symbol' });
      const inTitle = titleTypeWord(title ?? '');
      if (inTitle && !inTitle.types.includes(type))
        report(programme, 'title', { type, word: inTitle.raw, place: 'title' }, { span: [0, inTitle.end] });
      const articles = new Set(programme.articles.flatMap((unit) => withDescendants(unit)));
      const ofIt = gathered(programme).filter(({ passage: { unit } }) => !unit || !articles.has(unit));
      for (const [index, words] of ownTypeWords(ofIt.map(({ found }) => found)).entries())
        for (const { raw, types: meant, start, end } of words) {
          const passage = ofIt[index]?.passage;
          if (passage && !meant.some((one) => types.includes(one)))
            reportIn(report, passage, [start, end], { type, word: raw, place: 'text' });
        }
    }
  },
});

/** The types by which a wording may rightly speak of more than the programme: its carrying document, and what a decision or resolution approves. */
function othersNamed(programme: Programme): readonly string[] {
  const carrier = programme['issued-with'];
  const approves = ['NQ', 'QĐ'].includes(programme.type) ? approvedTypeWord(programme.subject ?? '') : null;
  return [...(carrier ? [carrier.type] : []), ...(approves?.types ?? [])];
}

const messages: Readonly<Record<'title' | 'symbol' | 'text', (type: string, word: string) => Localised>> = {
  symbol: (type, word) => ({
    vi: `Chương trình ghi loại ${type}, còn số ký hiệu ${word} thuộc loại khác.`,
    en: `The programme has the type ${type}, but its symbol ${word} is of another type.`,
  }),
  title: (type, word) => ({
    vi: `Chương trình ghi loại ${type}, còn tên loại là «${word}».`,
    en: `The programme has the type ${type}, but its title is “${word}”.`,
  }),
  text: (type, word) => ({
    vi: `Chương trình ghi loại ${type}, còn lời văn tự gọi là «${word}».`,
    en: `The programme has the type ${type}, but its wording calls it “${word}”.`,
  }),
};
