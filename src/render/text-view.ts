import type { Language } from '../locale/localised.ts';
import type { Programme } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import { allUnits } from '../model/unit.ts';
import type { Block } from './block.ts';

const fictional = {
  vi: '(Ví dụ hư cấu, không phải văn bản thật)',
  en: '(A fictional example, not a real document)',
};

/** The programme in full, in its own words and order: title, subject, preamble, units with their labels, signature, recipients. */
export function textView(programme: Programme, language: Language): Block[] {
  const { title, subject, preamble, signature, recipients = [], filing } = programme;
  const wording = (text: string): Block => ({ kind: 'wording', text });
  return [
    ...(programme.fictional ? [wording(fictional[language])] : []),
    { kind: 'lines', lines: [title, subject] },
    wording(preamble),
    ...[...allUnits(programme)].map((unit) => wording(labelled(unit))),
    ...(signature ? signatureBlocks(signature) : []),
    ...(recipients.length > 0 || filing !== undefined ? [wording('Nơi nhận:')] : []),
    {
      kind: 'lines',
      lines: [...recipients.map(({ line }) => `- ${line}`), ...(filing === undefined ? [] : [`- ${filing}`])],
    },
  ];
}

/** A unit with its own label: `I. …`, `2.1. …`, `a) …`, `- …`; a repealed one keeps its number (practice of consolidated texts). */
function labelled({ kind, number, heading, text, repealed }: Unit): string {
  const wording = repealed === undefined ? (text ?? heading ?? '') : '(được bãi bỏ)';
  if (kind === 'bullet') return `- ${wording}`;
  if (kind === 'paragraph' || number === undefined) return wording;
  return kind === 'point' && /\p{L}$/u.test(number) ? `${number}) ${wording}` : `${number}. ${wording}`;
}

function signatureBlocks({ authority, position, name }: NonNullable<Programme['signature']>): Block[] {
  return [
    ...(authority === undefined ? [] : [{ kind: 'wording', text: authority } as const]),
    { kind: 'wording', text: position },
    { kind: 'lines', lines: ['', '', name] },
  ];
}
