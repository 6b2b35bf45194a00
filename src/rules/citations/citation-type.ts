import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { isCarriedBy } from '../../vietnamese/documents/carrying.ts';
import { symbolOf } from '../../vietnamese/documents/document-label.ts';
import { hasFittingTypeWord } from '../../vietnamese/documents/find-citations.ts';
import { wordsFor } from '../../vietnamese/documents/document-types.ts';
import { familyOf, formatSymbol, mayBear, typesOf } from '../../vietnamese/documents/symbols.ts';
import { parseSymbol } from '../../vietnamese/documents/find-symbols.ts';

/** The word for a document's type is the one that its symbol stands for, in wordings and in the files' own data. */
export const citationType = planRule<{ symbol: string; said: string }>({
  id: 'citation-type',
  group: 'citations',
  severity: 'error',
  scope: 'unit',
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
    for (const node of [...plan.judgedDocuments, ...registers]) {
      const symbol = symbolOf(node);
      if (symbol && !mayBear(node.type, symbol) && !isCarriedBy(node.type, symbol))
        report(node, 'type', { symbol: formatSymbol(symbol), said: node.type });
    }
    for (const { passage, label, parts } of plan.citations) {
      if (!parts?.typeWord || hasFittingTypeWord(parts)) continue;
      const span = [parts.start, parts.symbol.end] as const;
      const args = { symbol: label, said: parts.typeWord.raw };
      reportIn(report, passage, span, args);
    }
  },
});
