import type { Programme } from '../../plan/plan.ts';
import { shownUnits, type Unit } from '../../plan/unit.ts';
import type { Block } from '../blocks/block.ts';

/** The programme in full, in its own words and order: title, subject, preamble, units with their labels, signature, recipients. */
export function textView(programme: Programme): Block[] {
  const { title, subject, preamble, signature, recipients = [], filing } = programme;
  const wording = (text: string) => ({ kind: 'wording', text }) as const;
  return [
    { kind: 'lines', lines: [title, subject], role: 'title' },
    wording(preamble),
    ...shownUnits(programme).map((unit): Block => ({ ...wording(labelled(unit)), ...headingRole(unit) })),
    ...(signature ? [{ kind: 'signature', ...signature } as const] : []),
    ...recipientsBlock([...recipients.map(({ line }) => line), ...(filing === undefined ? [] : [filing])]),
  ];
}

/** What sets off the line of a unit that has a heading; nothing for text, and for the number of a repealed one. */
export const headingRole = ({ text, repealed }: Unit): { readonly role?: 'heading' } =>
  text === undefined && repealed === undefined ? { role: 'heading' } : {};

/** A unit with its own label: `I. …`, `2.1. …`, `a) …`, `- …`; a repealed one keeps its number (practice of consolidated texts). */
export function labelled({ kind, number, heading, text, repealed }: Unit): string {
  const wording = repealed === undefined ? (text ?? heading ?? '') : '(được bãi bỏ)';
  if (kind === 'bullet') return `- ${wording}`;
  if (kind === 'paragraph' || number === undefined) return wording;
  return kind === 'point' && /\p{L}$/u.test(number) ? `${number}) ${wording}` : `${number}. ${wording}`;
}

const recipientsBlock = (lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ kind: 'recipients', title: 'Nơi nhận:', lines }];
