import type { Localised } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { findBlankNumbers } from '../../vietnamese/documents/find-own-references.ts';
import { formatSymbol, type SymbolFault, symbolFaults } from '../../vietnamese/documents/symbols.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

type CitedSymbolFault = SymbolFault | 'number';

/** A symbol in a wording is written as its document bears it: with its number, in one piece, in Latin letters, with a year of four digits. */
export const citationSymbol = planRule<{ written: string; fault: CitedSymbolFault; expected: string }>({
  id: 'citation-symbol',
  group: 'citations',
  severity: 'warning',
  scope: 'unit',
  message: ({ fault, written, expected }) => messages[fault](written, expected),
  check({ plan }, report) {
    for (const { passage, parts } of plan.citations) {
      if (!parts) continue;
      const { raw: written, start, end, value } = parts.symbol;
      for (const fault of symbolFaults(written, value))
        reportIn(report, passage, [start, end], { written, fault, expected: formatSymbol(value) });
    }
    for (const programme of plan.programmes) {
      if ((programme['issued-with'] ?? programme).symbol === null) continue;
      for (const passage of passagesWith(programme.index.passages, 'blankNumber'))
        for (const { start, end, raw: written } of findBlankNumbers(passage.wording))
          reportIn(report, passage, [start, end], { written, fault: 'number', expected: '' });
    }
  },
});

const messages: Readonly<Record<CitedSymbolFault, (written: string, expected: string) => Localised>> = {
  blank: (written, expected) => ({
    vi: `Ký hiệu «${written}» có khoảng trắng; viết liền là «${expected}».`,
    en: `The symbol “${written}” contains a space; in one piece it is “${expected}”.`,
  }),
  letters: (written, expected) => ({
    vi: `Ký hiệu «${written}» có chữ không phải chữ Latinh (trông như «${expected}»); không tra được là văn bản nào.`,
    en: `The symbol “${written}” has letters that are not Latin (it looks like “${expected}”); it was not looked up.`,
  }),
  hyphen: (written, expected) => ({
    vi: `Ký hiệu «${written}» thiếu gạch nối; viết là «${expected}».`,
    en: `The symbol “${written}” lacks its hyphen; it is “${expected}”.`,
  }),
  number: (written) => ({
    vi: `«${written}» để trống số; hãy điền số của văn bản được viện dẫn.`,
    en: `“${written}” leaves the number blank; fill in the number of the cited document.`,
  }),
  year: (written) => ({
    vi: `Năm trong ký hiệu «${written}» không phải là một năm; không tra được là văn bản nào.`,
    en: `The year in the symbol “${written}” is not a year; it was not looked up.`,
  }),
};
