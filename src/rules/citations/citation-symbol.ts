import type { Localised } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';
import { citationsOf } from '../../vietnamese/documents/resolve-citations.ts';
import { formatSymbol, type SymbolFault, symbolFaults } from '../../vietnamese/documents/symbols.ts';

/** A symbol in a wording is written as its document bears it: in one piece, in Latin letters, with a year of four figures. */
export const citationSymbol = planRule<{ written: string; fault: SymbolFault; expected: string }>({
  id: 'citation-symbol',
  group: 'citations',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Số và ký hiệu văn bản viết liền, bằng chữ Latinh, năm có bốn chữ số.',
      why: 'Ký hiệu có khoảng trắng, thiếu gạch nối hay lẫn chữ Nga trông giống chữ Latinh thì tìm kiếm không ra; năm năm chữ số thì không biết là năm nào. Ký hiệu có chữ khác hệ hoặc năm sai không được tự đoán là văn bản nào.',
      fix: 'Đối chiếu với bản gốc rồi gõ lại ký hiệu; lời văn đã ban hành chỉ sửa bằng đính chính.',
    },
    en: {
      summary: 'A symbol is written in one piece, in Latin letters, with a year of four figures.',
      why: 'A symbol with blanks, without its hyphen or with Cyrillic letters that look like Latin ones is not found by a search; of a year of five figures nobody knows which is meant. What a symbol with foreign letters or a wrong year means is not guessed.',
      fix: 'Compare with the original and type the symbol anew; issued wording is corrected only by an erratum.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: "Nghị quyết số 01-NQ/ĐH, Nghị định số 30/2020/NĐ-CP, Luật Ví dụ số 12/2024/QH15" }
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị quyết số 01- NQ/ĐH } # !
  - { id: hai, kind: part, number: II, heading: Thực hiện Nghị quyết số 01-NQ/ТW } # !
  - { id: ba, kind: part, number: III, heading: Thực hiện Nghị định số 30/20200/NĐ-CP } # !
  - { id: bon, kind: part, number: IV, heading: Thực hiện Thông tư số 27/2016/TTBVD } # !
`,
      },
    ],
  },
  message: ({ fault, written, expected }) => messages[fault](written, expected),
  check({ plan }, report) {
    for (const { passage, parts } of citationsOf(plan)) {
      if (!parts) continue;
      const { raw: written, start, end, value } = parts.symbol;
      for (const fault of symbolFaults(written, value))
        report(
          passage.node,
          passage.field,
          { written, fault, expected: formatSymbol(value) },
          { span: [start, end], id: passage.id },
        );
    }
  },
});

const messages: Readonly<Record<SymbolFault, (written: string, expected: string) => Localised>> = {
  blank: (written, expected) => ({
    vi: `Ký hiệu «${written}» có khoảng trắng; viết liền là «${expected}».`,
    en: `The symbol “${written}” contains a blank; in one piece it is “${expected}”.`,
  }),
  letters: (written, expected) => ({
    vi: `Ký hiệu «${written}» có chữ không phải chữ Latinh (trông như «${expected}»); không tra được là văn bản nào.`,
    en: `The symbol “${written}” has letters that are not Latin (it looks like “${expected}”); it was not looked up.`,
  }),
  hyphen: (written, expected) => ({
    vi: `Ký hiệu «${written}» thiếu gạch nối; viết là «${expected}».`,
    en: `The symbol “${written}” lacks its hyphen; it is “${expected}”.`,
  }),
  year: (written) => ({
    vi: `Năm trong ký hiệu «${written}» không phải là một năm; không tra được là văn bản nào.`,
    en: `The year in the symbol “${written}” is not a year; it was not looked up.`,
  }),
};
