import { planRule } from '../../plan/rule.ts';
import { hasFittingTypeWord } from '../../vietnamese/documents/find-citations.ts';
import { wordsFor } from '../../vietnamese/documents/document-types.ts';
import { resolveCitations } from '../../vietnamese/documents/resolve-citations.ts';
import { familyOf, formatSymbol, parseSymbol } from '../../vietnamese/documents/symbols.ts';

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
    title: hư cấu
    verified: { source: ví dụ }
`,
      },
    ],
  },
  message({ symbol, said }) {
    const parsed = parseSymbol(symbol);
    const [meant] = parsed ? wordsFor(parsed.type, familyOf(parsed)) : [];
    return {
      vi: `Văn bản ${symbol} được gọi là «${said}», trong khi ${parsed?.type} là ký hiệu của ${meant?.word}.`,
      en: `The document ${symbol} is called “${said}”, while ${parsed?.type} stands for ${meant?.word} (${meant?.english}).`,
    };
  },
  check({ plan }, report) {
    const registers = plan.programmes.flatMap((programme) => [
      programme,
      ...programme.revisions.flatMap(({ instrument }) => instrument ?? []),
    ]);
    for (const node of [...plan.documents, ...registers]) {
      const symbol = parseSymbol(node.symbol ?? '');
      if (symbol && symbol.type !== node.type)
        report(node, 'type', { symbol: formatSymbol(symbol), said: node.type });
    }
    for (const programme of plan.programmes)
      for (const { passage, label, parts } of resolveCitations(programme, plan.documents)) {
        if (!parts?.typeWord || hasFittingTypeWord(parts)) continue;
        const span = [parts.start, parts.symbol.end] as const;
        const args = { symbol: label, said: parts.typeWord.raw };
        report(passage.node, passage.field, args, { span, id: passage.id });
      }
  },
});
