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
  const { title, subject } = carrier;
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
    ...enactingBlocks(carrier, plan),
    ...shownUnits({ units: programme.articles }).flatMap((unit) =>
      unitBlocks(unit, plan.organisations, numbered),
    ),
    ...closingBlocks(carrier),
  ];
}

/** What stands before the articles of a carrying instrument: the body that resolves, its grounds, the enacting formula. */
export function enactingBlocks(
  { authority, grounds = [], formula }: NonNullable<Programme['issued-with']>,
  plan: Plan,
): Block[] {
  const titled = (text: string | undefined): Block[] =>
    text === undefined ? [] : [{ kind: 'wording', text, role: 'title' }];
  return [
    ...titled(authority),
    ...grounds.map(({ text, document }): Block => ({
      kind: 'wording',
      text: text ?? citedGround(document, plan),
      role: 'ground',
    })),
    ...titled(formula),
  ];
}

function citedGround(id: string | undefined, plan: Plan): string {
  const document = plan.documents.find((one) => one.id === id);
  return document ? `Căn cứ ${citeInFull(document, plan)};` : `Căn cứ ${id ?? '…'};`;
}

const nameOf = (bodies: readonly Body[], id: string): string =>
  bodies.find((body) => body.id === id)?.name ?? id;
