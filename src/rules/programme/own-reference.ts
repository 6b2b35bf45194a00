import type { Localised } from '../../locale/localised.ts';
import { localise } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { findOwnReferences, type OwnReference } from '../../vietnamese/documents/find-own-references.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { canonicalSymbol } from '../../vietnamese/documents/symbols.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

type OwnReferenceProblem = 'blank' | 'other' | 'date';

/** The line “(Kèm theo … số … ngày …)” of an annex names the document that it belongs to: with its number, the same everywhere. */
export const ownReference = planRule<
  { problem: OwnReferenceProblem; written: string; own: string },
  OwnReference
>({
  id: 'own-reference',
  group: 'programme',
  severity: 'warning',
  scope: 'outline',
  message: ({ problem, written, own }) => messages[problem](written, own),
  gather: ({ index }) =>
    Array.from(passagesWith(index.passages, 'annexLine'), (passage) =>
      findOwnReferences(passage.wording).map((found) => ({ passage, found })),
    ).flat(),
  check({ plan }, report, gathered) {
    for (const programme of plan.programmes) {
      let own = programme.symbol === null ? null : canonicalSymbol(programme.symbol);
      for (const { passage, found } of gathered(programme)) {
        const { start, end, raw: written, label, date } = found;
        const tell = (problem: OwnReferenceProblem, known: string) => {
          reportIn(report, passage, [start, end], { problem, written, own: known });
        };
        if (label === null) {
          if (own !== null) tell('blank', own);
          continue;
        }
        own ??= label;
        if (label !== own) tell('other', own);
        else if (
          programme.symbol !== null &&
          date !== null &&
          programme.date !== null &&
          date !== programme.date
        )
          tell('date', programme.date);
      }
    }
  },
});

const messages: Readonly<Record<OwnReferenceProblem, (written: string, own: string) => Localised>> = {
  blank: (written, own) => ({
    vi: `Dòng «${written}» để trống số; văn bản là ${own}.`,
    en: `The line “${written}” leaves the number blank; the document is ${own}.`,
  }),
  other: (written, own) => ({
    vi: `Dòng «${written}» ghi số khác với số của văn bản, ${own}.`,
    en: `The line “${written}” has another number than the document, ${own}.`,
  }),
  date: (written, own) =>
    localise((language) =>
      language === 'vi'
        ? `Dòng «${written}» ghi ngày khác với ngày của văn bản, ${formatDate(own, 'vi')}.`
        : `The line “${written}” has another date than the document, ${formatDate(own, 'en')}.`,
    ),
};
