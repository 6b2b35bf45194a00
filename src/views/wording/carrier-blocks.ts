import type { Body } from '../../plan/register-entries.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { shownUnits } from '../../plan/unit.ts';
import { citeInFull } from '../../text/citations.ts';
import { bodiesOfHead } from '../../vietnamese/documents/page-head.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import type { HeadField } from '../../text/wording.ts';
import type { Block } from '../blocks/block.ts';
import { closingBlocks, type NumberNotes, tablePlaces, unitBlocks } from './issued-blocks.ts';

/**
 * The resolution or decision that a programme is issued with, as it is before it: head, authority, grounds, enacting formula,
 * articles, signature and recipients (practice of State documents).
 */
export function carrierBlocks(programme: Programme, plan: Plan, numbered: NumberNotes): Block[] {
  const carrier = programme['issued-with'];
  if (!carrier) return [];
  const { title, subject, 'printed-date': printedDate } = carrier;
  const articles = shownUnits({ units: programme.articles });
  const bodies = plan.organisations;
  const above = bodies.find(({ id }) => id === carrier.issuer)?.superior;
  const style = familyOfProgramme(programme) ?? 'state';
  const context = { bodies, numbered, tables: tablePlaces(articles) };
  return [
    {
      kind: 'letterhead',
      issued: 'whole',
      style,
      ...bodiesOfHead(nameOf(bodies, carrier.issuer), above ? nameOf(bodies, above) : null, style),
      symbol: carrier.symbol,
      place: carrier.place ?? programme.place ?? null,
      date: carrier.date,
      ...(printedDate !== undefined && { printedDate }),
      type: title ?? '',
      subject: subject ?? '',
    },
    ...enactingBlocks(carrier, plan),
    ...articles.flatMap((unit) => unitBlocks(unit, context)),
    ...closingBlocks(carrier),
  ];
}

type CarryingInstrument = NonNullable<Programme['issued-with']>;
type WordingBlock = Extract<Block, { kind: 'wording' }>;

/** A line before the articles of a carrying instrument; `field` is set where what was done to that line is to be told. */
interface OpeningLine {
  readonly block: WordingBlock;
  readonly field: HeadField | null;
  /** Whether it is the place for what later instruments say of their own grounds. */
  readonly isQuotedAt: boolean;
}

/** What stands before the articles of a carrying instrument: the body that resolves, its grounds, the enacting formula. */
const enactingBlocks = (carrier: CarryingInstrument, plan: Plan): Block[] =>
  enactingLines(carrier, plan).map(({ block }) => block);

/** The same below its type and its subject, as a consolidated text has them. What was done to the grounds is told at the last. */
export function openingBlocks(carrier: CarryingInstrument, plan: Plan): OpeningLine[] {
  const { title, subject } = carrier;
  return [
    ...titled(title, 'carrier-title'),
    ...titled(subject, 'carrier-subject'),
    ...enactingLines(carrier, plan),
  ];
}

const titled = (text: string | undefined, field: HeadField): OpeningLine[] =>
  text === undefined ? [] : [{ block: { kind: 'wording', text, role: 'title' }, field, isQuotedAt: false }];

const enactingLines = (
  { authority, grounds = [], formula }: CarryingInstrument,
  plan: Plan,
): OpeningLine[] => [
  ...titled(authority, 'carrier-authority'),
  ...grounds.map(({ text, document }, at): OpeningLine => {
    const isLast = at === grounds.length - 1;
    return {
      block: { kind: 'wording', text: text ?? citedGround(document, plan), role: 'ground' },
      field: isLast ? 'carrier-grounds' : null,
      isQuotedAt: isLast,
    };
  }),
  ...titled(formula, 'carrier-formula'),
];

function citedGround(id: string | undefined, plan: Plan): string {
  const document = plan.documents.find((one) => one.id === id);
  return document ? `Căn cứ ${citeInFull(document, plan)};` : `Căn cứ ${id ?? '…'};`;
}

const nameOf = (bodies: readonly Body[], id: string): string =>
  bodies.find((body) => body.id === id)?.name ?? id;
