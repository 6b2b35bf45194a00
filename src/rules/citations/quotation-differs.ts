import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { labelOf } from '../../vietnamese/documents/document-label.ts';
import { findQuotations, misquotationIn } from '../../vietnamese/documents/quotations.ts';

/** A quotation says what the quoted document says; a slip is put right only by a recorded erratum, never in silence. */
export const quotationDiffers = planRule<{ quoted: string; passage: string; document: string }>({
  id: 'quotation-differs',
  group: 'citations',
  severity: 'warning',
  message: ({ quoted, passage, document }) => ({
    vi: `Đoạn trích ghi «${quoted}», còn ${document} ghi «${passage}».`,
    en: `The quotation says “${quoted}”, and ${document} says “${passage}”.`,
  }),
  check({ plan }, report) {
    const known = plan.documents.flatMap((document) =>
      (document.passages ?? []).map((passage) => ({ passage, document: labelOf(document) })),
    );
    if (known.length === 0) return;
    for (const programme of plan.programmes)
      for (const place of programme.index.passages)
        for (const quotation of findQuotations(place.wording))
          for (const { passage, document } of known) {
            const found = misquotationIn(quotation.text, passage);
            if (!found) continue;
            const [start, end] = found.span.map((offset) => offset + quotation.start) as [number, number];
            reportIn(report, place, [start, end], { quoted: found.quoted, passage, document });
          }
  },
});
