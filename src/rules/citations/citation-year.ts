import { planRule } from '../../plan/rule.ts';
import { formatDateWithNoun } from '../../vietnamese/dates/dates.ts';
import { citationsOf } from '../../vietnamese/documents/resolve-citations.ts';
import { parseSymbol } from '../../vietnamese/documents/symbols.ts';

/** The year inside a State normative symbol is the year of the date. */
export const citationYear = planRule<{ symbol: string; year: number; date: string }>({
  id: 'citation-year',
  group: 'citations',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Năm trong ký hiệu văn bản quy phạm pháp luật phải là năm của ngày ban hành.',
      why: 'Ký hiệu dạng 30/2020/NĐ-CP mang năm ban hành; năm khác với ngày thì một trong hai đã ghi sai.',
      fix: 'Đối chiếu với bản gốc để biết ký hiệu hay ngày sai.',
    },
    en: {
      summary: 'The year inside the symbol of a legal normative document must be the year of its date.',
      why: 'A symbol such as 30/2020/NĐ-CP carries the year of issue; where the date has another, one of the two is wrong.',
      fix: 'Compare with the original to see which of the two is wrong.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ }
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2021 của Chính phủ } # !
`,
      },
      {
        file: 'documents.yaml',
        yaml: `
documents:
  - id: nd-30-2020
    type: NĐ
    symbol: 30/2020/NĐ-CP
    date: 2021-03 # !
    title: hư cấu
    verified: { source: ví dụ }
`,
      },
    ],
  },
  message: ({ symbol, year, date }) => ({
    vi: `Ký hiệu ${symbol} mang năm ${year}, trong khi văn bản được ghi là của ${formatDateWithNoun(date, 'vi')}.`,
    en: `The symbol ${symbol} carries the year ${year}, while the document is dated ${formatDateWithNoun(date, 'en')}.`,
  }),
  check({ plan }, report) {
    for (const document of plan.documents) {
      const year = parseSymbol(document.symbol ?? '')?.year;
      const date = String(document.date ?? '');
      if (year && date !== '' && Number(date.slice(0, 4)) !== year)
        report(document, 'date', { symbol: document.symbol ?? '', year, date });
    }
    for (const { passage, label, parts, outcome } of citationsOf(plan)) {
      const { year } = parts?.symbol.value ?? {};
      const date = parts?.date?.date;
      if (!year || !date || Number(date.slice(0, 4)) === year || outcome.kind === 'misprinted') continue;
      const span = [parts.symbol.start, parts.date.end] as const;
      report(passage.node, passage.field, { symbol: label, year, date }, { span, id: passage.id });
    }
  },
});
