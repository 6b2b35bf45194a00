import type { Localised } from '../../locale/localised.ts';
import { preambleOf, type Programme } from '../../plan/plan.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { planRule } from '../plan-rule.ts';
import { labelOf } from '../../vietnamese/documents/document-label.ts';
import { findCitations } from '../../vietnamese/documents/find-citations.ts';
import { readable } from '../../vietnamese/wording/readable.ts';
import { formatSymbol } from '../../vietnamese/documents/symbols.ts';

/** The preamble names what the programme carries out, and has a final mark: “như sau:” is the habit, not a rule; grounds alone end in semicolons. */
export const preambleGround = planRule<{ problem: GroundProblem; grounds: readonly string[] }>({
  id: 'preamble-ground',
  group: 'programme',
  severity: 'warning',
  scope: 'outline',
  needsWholePlan: true,
  message: ({ problem, grounds }) => messages[problem](grounds.join(', ')),
  check({ plan }, report) {
    const documents = new Map(plan.documents.map((document) => [document.id, document]));
    for (const programme of plan.programmes) {
      const { grounds = [] } = programme;
      if (programme.preamble === undefined) continue;
      const paragraphs = preambleOf(programme);
      const known = grounds.flatMap((id) => documents.get(id) ?? []);
      const isNamed = namedIn(paragraphs.join(' '));
      const cited = citedInPreamble(programme);
      const namesOne = (document: RegisteredDocument) => cited.has(document) || isNamed(document);
      if (grounds.length === 0) {
        const named = plan.documents.filter(namesOne).map(({ id }) => id);
        report(programme, 'preamble', {
          problem: named.length > 0 ? 'unlisted' : 'no-grounds',
          grounds: named,
        });
      } else if (known.length === grounds.length && !known.some(namesOne))
        report(programme, 'preamble', { problem: 'unnamed', grounds });
      if (!hasFinalMark(paragraphs.at(-1) ?? ''))
        report(programme, 'preamble', { problem: 'ending', grounds: [] });
    }
  },
});

type GroundProblem = 'no-grounds' | 'unlisted' | 'unnamed' | 'ending';

/** A ground by itself ends in a semicolon (practice of official texts). */
function hasFinalMark(last: string): boolean {
  const { text } = readable(last.trim());
  return /[.:]$/u.test(text) || /^(?:Căn cứ|Xét|Theo) .*;$/u.test(text);
}

/** The documents that citations in the preamble mean, laws by their names among them. */
const citedInPreamble = (programme: Programme): ReadonlySet<RegisteredDocument> =>
  new Set(
    programme.index.citations.flatMap(({ passage, outcome }) =>
      passage.field === 'preamble' && outcome.kind === 'resolved' ? [outcome.document] : [],
    ),
  );

/** Tells whether a wording names a document, by its symbol or by one of its registered names. */
function namedIn(wording: string): (document: RegisteredDocument) => boolean {
  const symbols = new Set(findCitations(wording).map(({ symbol }) => formatSymbol(symbol.value)));
  const plain = squeeze(wording);
  return (document) =>
    (document.symbol !== null && symbols.has(labelOf(document))) ||
    (document.names ?? []).some((name) => plain.includes(squeeze(name)));
}

const squeeze = (text: string): string => readable(text).text.replaceAll(' ', '').toLowerCase();

const messages: Readonly<Record<GroundProblem, (grounds: string) => Localised>> = {
  'no-grounds': () => ({
    vi: 'Chương trình không ghi căn cứ nào (grounds).',
    en: 'The programme states no grounds.',
  }),
  unlisted: (grounds) => ({
    vi: `Chương trình không ghi căn cứ nào, mà lời dẫn nêu văn bản đã có trong documents.yaml; hãy ghi grounds: [${grounds}].`,
    en: `The programme states no grounds, while its preamble names registered documents; write grounds: [${grounds}].`,
  }),
  unnamed: (grounds) => ({
    vi: `Lời dẫn không nêu văn bản căn cứ nào trong số ${grounds}.`,
    en: `The preamble names none of the grounds ${grounds}.`,
  }),
  ending: () => ({
    vi: 'Lời dẫn không có dấu kết thúc («như sau:», dấu hai chấm hoặc dấu chấm).',
    en: 'The preamble has no final mark (“như sau:”, a colon or a full stop).',
  }),
};
