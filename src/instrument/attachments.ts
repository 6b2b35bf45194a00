import type { Wording } from '../plan/unit.ts';
import type { Operation } from './instrument.ts';
import { escapeFirst, escapeWords, unescapeWords } from './markdown-words.ts';
import { readUnits, unitParagraphs } from './quotation.ts';
import { isAnnexLabel } from './quoted-line.ts';

/** The annexes that go with an instrument, each in the place of one of the programme. */
export const attachedAnnexes = (operations: readonly Operation[]): Wording[] =>
  operations.flatMap((one) => (one.kind === 'replace' ? [one.wording] : []));

/** A reference line that is told from the parts of a unit, which quote their words. */
const plainReference = /^\([^“”\n]+\)$/u;

/** An annex as the paragraphs of Markdown in which it stands by itself, with its line of reference in italics. */
export function annexParagraphs(annex: Wording): string[] {
  const { reference, ...others } = annex.assigned ?? {};
  const isPlain = reference !== undefined && plainReference.test(reference);
  const own = isPlain ? { ...annex, assigned: others } : annex;
  const [label = '', ...inside] = unitParagraphs([own]);
  return [label, ...(isPlain ? [`*${escapeWords(reference, { inline: true })}*`] : []), ...inside].map(
    (paragraph, at) => (at === 0 || /^[*|]/.test(paragraph) ? paragraph : escapeFirst(paragraph)),
  );
}

/** Units that stand by themselves in Markdown, a paragraph each. */
export const unitsInMarkdown = (units: readonly Wording[]): string[] =>
  unitParagraphs(units).map((paragraph) => (/^[*|]/.test(paragraph) ? paragraph : escapeFirst(paragraph)));

/** Whether a paragraph begins an annex. */
export const beginsAnnex = (paragraph: string): boolean => isAnnexLabel(paragraph.replace(/^\*\*/, ''));

/** Reads an annex from its paragraphs; null where they are not one annex. */
export function readAnnexParagraphs(paragraphs: readonly string[]): Wording | null {
  const [label = '', second = '', ...rest] = paragraphs;
  const italics = /^\*(\(.+\))\*$/su.exec(second.trim())?.[1];
  const reference = italics === undefined ? undefined : unescapeWords(italics);
  const isReference = reference !== undefined && plainReference.test(reference);
  const { units } = readUnits(isReference ? [label, ...rest] : paragraphs);
  const [annex] = units;
  if (units.length !== 1 || annex?.kind !== 'annex') return null;
  return isReference ? { ...annex, assigned: { ...annex.assigned, reference } } : annex;
}
