import { planRule } from '../../plan/rule.ts';
import { isCarriedBy } from '../../vietnamese/documents/carrying.ts';
import { hasFittingTypeWord } from '../../vietnamese/documents/find-citations.ts';
import { wordsFor } from '../../vietnamese/documents/document-types.ts';
import { citationsOf } from '../../vietnamese/documents/resolve-citations.ts';
import { familyOf, formatSymbol, mayBear, parseSymbol, typesOf } from '../../vietnamese/documents/symbols.ts';

/** The word for a document's type is the one that its symbol stands for, in wordings and in the files' own data. */
export const citationType = planRule<{ symbol: string; said: string }>({
  id: 'citation-type',
  group: 'citations',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Tên loại văn bản phải đúng với loại trong ký hiệu.',
      why: '«Chỉ thị số 49-NQ/TW» tự mâu thuẫn: người đọc không biết đó là chỉ thị hay nghị quyết. Lỗi này có thật trong văn bản đã công bố.',
      fix: 'Đối chiếu với bản gốc để biết tên loại hay ký hiệu sai; lời văn đã ban hành chỉ sửa bằng đính chính.',
    },
    en: {
      summary: 'The word for a document’s type must be the type that its symbol stands for.',
      why: '“Chỉ thị số 49-NQ/TW” contradicts itself: no reader can tell whether a directive or a resolution is meant. The mistake occurs in published documents.',
      fix: 'Compare with the original to see which of the two is wrong; issued wording is corrected only by an erratum.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: "Các nghị quyết, chỉ thị số 01-NQ/ĐH, 02-CT/ĐH và Thông báo kết luận số 03-TB/ĐH" }
  - { id: hai, kind: part, number: II, heading: "Luật Ví dụ số 12/2024/QH15, Nghị quyết số 34/2024/QH15, Báo cáo số 56/BVD-TH" }
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Chỉ thị số 49-NQ/TW } # !
  - { id: hai, kind: part, number: II, heading: "Các Nghị quyết số 01-NQ/ĐH, 02-CT/ĐH" } # !
  - { id: ba, kind: part, number: III, heading: Thực hiện Nghị định số 34/2024/QH15 } # !
`,
      },
      {
        file: 'documents.yaml',
        yaml: `
documents:
  - id: nq-01-2020
    type: CT # !
    symbol: 01-NQ/ĐH
    date: 2020-09-15
    title: về thực hiện Chỉ thị số 49-NQ/TW # !
    verified: { source: ví dụ }
`,
      },
    ],
  },
  message({ symbol, said }) {
    const parsed = parseSymbol(symbol);
    const types = (parsed && typesOf(parsed)) ?? [];
    const meant = types.flatMap((type) => wordsFor(type, parsed ? familyOf(parsed) : 'state').slice(0, 1));
    const sign = parsed?.code || parsed?.organ;
    return {
      vi: `Văn bản ${symbol} được gọi là «${said}», trong khi ${sign} là ký hiệu của ${meant.map(({ word }) => word).join(', ')}.`,
      en: `The document ${symbol} is called “${said}”, while ${sign} stands for ${meant.map(({ word, english }) => `${word} (${english})`).join(', ')}.`,
    };
  },
  check({ plan }, report) {
    const registers = plan.programmes.flatMap((programme) => [
      programme,
      ...programme.revisions.flatMap(({ instrument }) => instrument ?? []),
    ]);
    for (const node of [...plan.documents, ...registers]) {
      const symbol = parseSymbol(node.symbol ?? '');
      if (symbol && !mayBear(node.type, symbol) && !isCarriedBy(node.type, symbol))
        report(node, 'type', { symbol: formatSymbol(symbol), said: node.type });
    }
    for (const { passage, label, parts } of citationsOf(plan)) {
      if (!parts?.typeWord || hasFittingTypeWord(parts)) continue;
      const span = [parts.start, parts.symbol.end] as const;
      const args = { symbol: label, said: parts.typeWord.raw };
      report(passage.node, passage.field, args, { span, id: passage.id });
    }
  },
});
