import { citeById } from '../../text/citations.ts';
import { citeInstrumentInFull } from '../../editions/cite-instrument.ts';
import type { Consolidation } from '../../editions/consolidate-editions.ts';
import { slipInForce } from '../../plan/in-force.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import type { Block } from '../blocks/block.ts';
import { type ConsolidatedFacts, listed } from './consolidated-facts.ts';
import { consolidatedWords, type InstrumentEffect } from './consolidated-words.ts';
import { inForceWords, ownGrounds, ownTransition, quotesInNotes } from './instrument-quotes.ts';

/** What the listed instruments did to the text; an erratum amends nothing. */
export function effectsOf(consolidation: Consolidation): InstrumentEffect[] {
  const effects = listed(consolidation).map((slip): InstrumentEffect => {
    const { changes = [] } = slip;
    if (slip === consolidation.replacement?.slip) return 'replaced';
    return changes.length > 0 && changes.every(({ action }) => action === 'correct')
      ? 'corrected'
      : 'amended';
  });
  return (['replaced', 'amended', 'corrected'] as const).filter((deed) => effects.includes(deed));
}

/** “1. Chương trình số … ngày … của …, căn cứ …;” */
export function instrumentList(facts: ConsolidatedFacts): Block[] {
  const { consolidation, plan, language } = facts;
  const { programme, replacement } = consolidation;
  const quoting = { programme, plan, language };
  const isState = familyOfProgramme(programme) === 'state';
  const slips = listed(consolidation);
  if (slips.length === 0) return [];
  const lines = slips.map((slip, index) => {
    const effect = isState ? slipInForce(slip) : (slip.instrument?.['in-force'] ?? null);
    const cited =
      citeInstrumentInFull(slip, programme, plan, language) +
      (effect === null ? '' : `, ${inForceWords(effect, language)}`);
    const grounds =
      slip.mandates.length === 0
        ? ''
        : consolidatedWords[language].grounds(slip.mandates.map((id) => citeById(id, plan)).join('; '));
    const whole = slip === replacement?.slip ? consolidatedWords[language].whole : '';
    return `${index + 1}. ${cited}${grounds}${whole}${index === slips.length - 1 ? '.' : ';'}`;
  });
  const own = quotesInNotes(programme)
    ? []
    : slips.flatMap((slip) => [ownGrounds, ownTransition].flatMap((of) => of(slip, quoting)));
  return [
    { kind: 'lines', lines },
    ...own.flatMap((one): Block[] => [
      { kind: 'paragraph', text: one.head },
      { kind: 'lines', lines: one.lines },
    ]),
  ];
}
