import { inPassage } from '../../plan/passage.ts';
import type { Localised } from '../../locale/localised.ts';
import { localise } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { findOwnReferences } from '../../vietnamese/documents/find-own-references.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { canonicalSymbol } from '../../vietnamese/documents/symbols.ts';

type OwnReferenceProblem = 'blank' | 'other' | 'date';

/** The line “(Kèm theo … số … ngày …)” of an annex names the document that it belongs to: with its number, the same everywhere. */
export const ownReference = planRule<{ problem: OwnReferenceProblem; written: string; own: string }>({
  id: 'own-reference',
  group: 'programme',
  severity: 'warning',
  message: ({ problem, written, own }) => messages[problem](written, own),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      let own = programme.symbol === null ? null : canonicalSymbol(programme.symbol);
      for (const { node, field, wording, id, item } of programme.index.passages)
        for (const { start, end, raw: written, label, date } of findOwnReferences(wording)) {
          const place = inPassage({ id, item }, [start, end]);
          if (label === null) {
            if (own !== null) report(node, field, { problem: 'blank', written, own }, place);
            continue;
          }
          own ??= label;
          if (label !== own) report(node, field, { problem: 'other', written, own }, place);
          else if (
            programme.symbol !== null &&
            date !== null &&
            programme.date !== null &&
            date !== programme.date
          )
            report(node, field, { problem: 'date', written, own: programme.date }, place);
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
