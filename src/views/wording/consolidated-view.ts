import { citeInShort, citeProgramme, nameOfProgramme } from '../../text/citations.ts';
import { replacementsOf } from '../../change/mandates/replacing-documents.ts';
import { programmeInForce } from '../../plan/in-force.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import type { Family } from '../../vietnamese/documents/document-types.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import type { Block } from '../blocks/block.ts';
import { effectsOf, instrumentList } from './consolidated-instruments.ts';
import type { ConsolidatedFacts } from './consolidated-facts.ts';
import { consolidatedWords } from './consolidated-words.ts';
import { wordingBlocks } from './consolidated-wording.ts';
import { inForceWords } from './instrument-quotes.ts';

/**
 * The wording in force with a note at every unit that was changed, added or repealed (practice: “Bản tổng hợp nội dung Chương trình
 * hành động …, phục vụ theo dõi”; “văn bản hợp nhất” is a name of normative legal texts only).
 */
export function consolidatedView(facts: ConsolidatedFacts): Block[] {
  const { consolidation, plan, asOf, language } = facts;
  const words = consolidatedWords[language];
  const { programme, slips, unnamed, isWhole } = consolidation;
  const family = familyOfProgramme(programme) ?? 'party';
  const name = nameOfProgramme(programme, family);
  const day = formatDate(asOf, language);
  const warning = (text: string): Block => ({ kind: 'note', text, weight: 'warning' });
  return [
    { kind: 'heading', level: 1, text: words.title(name) },
    { kind: 'paragraph', text: words.upTo(day) },
    {
      kind: 'paragraph',
      text: words.amendedBy(citedBase(facts, family), effectsOf(consolidation), day),
    },
    ...instrumentList(facts),
    ...replacementsOf(programme, plan.documents, asOf).map((document) =>
      warning(words.replacedBy(name, citeInShort(document, plan))),
    ),
    ...(isWhole || slips.length === 0 ? [] : [warning(words.notWhole)]),
    ...(unnamed.length === 0 ? [] : [warning(words.unnamed(unnamed.join(', ')))]),
    ...wordingBlocks(facts),
    { kind: 'note', text: words.purpose(name) },
  ];
}

/** The programme as it was issued; a State one with the day from which it is in force. */
function citedBase({ consolidation: { programme }, language }: ConsolidatedFacts, family: Family): string {
  const cited = citeProgramme(programme, family);
  const day = family === 'state' ? programmeInForce(programme) : null;
  return day === null ? cited : `${cited}, ${inForceWords(day, language)},`;
}
