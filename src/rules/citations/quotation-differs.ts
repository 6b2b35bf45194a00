import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { labelOf } from '../../vietnamese/documents/document-label.ts';
import { findQuotations, quotationReader } from '../../vietnamese/documents/quotations.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

/** A quotation says what the quoted document says; a slip is put right only by a recorded erratum, never in silence. */
export const quotationDiffers = planRule<{ quoted: string; passage: string | null; document: string }>({
  id: 'quotation-differs',
  group: 'citations',
  severity: 'warning',
  scope: 'outline', // how much is compared is bounded over all files
  message: ({ quoted, passage, document }) =>
    passage === null
      ? {
          vi: 'Từ đây, các đoạn trích không được đối chiếu nữa: sổ văn bản ghi quá nhiều đoạn giống nhau.',
          en: 'From here on no quotation was compared: the register has too many passages that are alike.',
        }
      : {
          vi: `Đoạn trích ghi «${quoted}», còn ${document} ghi «${passage}».`,
          en: `The quotation says “${quoted}”, and ${document} says “${passage}”.`,
        },
  sees: ({ wording }) =>
    wording.includes('“') ? JSON.stringify(findQuotations(wording).map(({ text }) => text)) : '',
  check({ plan }, report) {
    const known = plan.documents.flatMap((document) =>
      (document.passages ?? []).map((passage) => ({ passage, document: labelOf(document) })),
    );
    if (known.length === 0) return;
    const reader = quotationReader(known.map(({ passage }) => passage));
    for (const programme of plan.programmes)
      for (const place of passagesWith(programme.index.passages, 'quotationMark'))
        for (const { start, text } of findQuotations(place.wording)) {
          const misquotations = reader.read(text);
          if (misquotations === null) {
            const args = { quoted: '', passage: null, document: '' };
            reportIn(report, place, [start, start + text.length], args);
            return;
          }
          for (const { passage: number, quoted, span } of misquotations) {
            const meant = known[number];
            const [from, to] = span.map((offset) => offset + start) as [number, number];
            if (meant) reportIn(report, place, [from, to], { quoted, ...meant });
          }
        }
  },
});
