import type { Programme } from '../model/plan.ts';
import { shownUnits, type Unit } from '../model/unit.ts';
import type { Block } from './block.ts';

/** The programme in full, in its own words and order: title, subject, preamble, units with their labels, signature, recipients. */
export function textView(programme: Programme): Block[] {
  const { title, subject, preamble, signature, recipients = [], filing } = programme;
  const wording = (text: string): Block => ({ kind: 'wording', text });
  return [
    { kind: 'lines', lines: [title, subject] },
    wording(preamble),
    ...shownUnits(programme).map((unit) => wording(labelled(unit))),
    ...(signature ? [{ kind: 'signature', ...signature } as const] : []),
    ...recipientsBlock([...recipients.map(({ line }) => line), ...(filing === undefined ? [] : [filing])]),
  ];
}

/** A unit with its own label: `I. …`, `2.1. …`, `a) …`, `- …`; a repealed one keeps its number (practice of consolidated texts). */
export function labelled({ kind, number, heading, text, repealed }: Unit): string {
  const wording = repealed === undefined ? (text ?? heading ?? '') : '(được bãi bỏ)';
  if (kind === 'bullet') return `- ${wording}`;
  if (kind === 'paragraph' || number === undefined) return wording;
  return kind === 'point' && /\p{L}$/u.test(number) ? `${number}) ${wording}` : `${number}. ${wording}`;
}

const recipientsBlock = (lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [{ kind: 'recipients', title: 'Nơi nhận:', lines }];
