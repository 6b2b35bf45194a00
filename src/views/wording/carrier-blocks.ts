import type { Body, Plan, Programme } from '../../plan/plan.ts';
import { shownUnits } from '../../plan/unit.ts';
import { citeInFull } from '../../text/citations.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import type { Block } from '../blocks/block.ts';
import { closingBlocks, type NumberNotes, unitBlocks } from './issued-blocks.ts';

/**
 * The resolution or decision that a programme is issued with, as it is before it: head, authority, grounds, enacting formula,
 * articles, signature and recipients (practice of State documents).
 */
export function carrierBlocks(programme: Programme, plan: Plan, numbered: NumberNotes): Block[] {
  const carrier = programme['issued-with'];
  if (!carrier) return [];
  const { title, subject, authority, grounds = [], formula } = carrier;
  const wording = (text: string) => ({ kind: 'wording', text }) as const;
  return [
    {
      kind: 'letterhead',
      issued: 'whole',
      style: familyOfProgramme(programme) ?? 'state',
      superior: null,
      issuer: nameOf(plan.organisations, carrier.issuer).toLocaleUpperCase('vi'),
      symbol: carrier.symbol,
      place: carrier.place ?? programme.place ?? null,
      date: carrier.date,
      type: title ?? '',
      subject: subject ?? '',
    },
    ...(authority === undefined ? [] : [{ ...wording(authority), role: 'title' } as const]),
    ...grounds.map(({ text, document }): Block => ({
      ...wording(text ?? citedGround(document, plan)),
      role: 'ground',
    })),
    ...(formula === undefined ? [] : [{ ...wording(formula), role: 'title' } as const]),
    ...shownUnits({ units: programme.articles }).flatMap((unit) =>
      unitBlocks(unit, plan.organisations, numbered),
    ),
    ...closingBlocks(carrier),
  ];
}

function citedGround(id: string | undefined, plan: Plan): string {
  const document = plan.documents.find((one) => one.id === id);
  return document ? `Căn cứ ${citeInFull(document, plan)};` : `Căn cứ ${id ?? '…'};`;
}

const nameOf = (bodies: readonly Body[], id: string): string =>
  bodies.find((body) => body.id === id)?.name ?? id;
