import type { InstrumentPage } from '../../instrument/write/page.ts';
import { printedLine } from '../../text/printed-text.ts';
import { sayGrounds } from '../../instrument/write/write-points.ts';
import { sayOperation } from '../../instrument/sentences.ts';
import { withUnder } from '../../text/wording.ts';
import type { Operation } from '../../instrument/instrument.ts';
import type { Block } from '../blocks/block.ts';

/** Instruments as official pages, one after the other, and after them what the drafter should know. */
export function instrumentView(
  pages: readonly InstrumentPage[],
  notes: readonly string[],
  notesTitle: string,
): Block[] {
  return [
    ...pages.flatMap(pageBlocks),
    ...(notes.length === 0
      ? []
      : [{ kind: 'heading', level: 3, text: notesTitle } as const, { kind: 'list', items: notes } as const]),
  ];
}

function pageBlocks({
  head,
  grounds,
  opening,
  operations,
  closing,
  signature,
  recipients,
}: InstrumentPage): Block[] {
  const wording = (text: string) => ({ kind: 'wording', text }) as const;
  return [
    { kind: 'letterhead', ...head },
    ...grounds.map((ground, at): Block => {
      const text = `${ground}${at === grounds.length - 1 ? '.' : ';'}`;
      return head.style === 'party' ? wording(`- ${text}`) : { ...wording(text), role: 'ground' };
    }),
    ...opening.map(wording),
    ...operations.flatMap((operation, at) => pointBlocks(operation, at + 1)),
    ...closing.map(wording),
    { kind: 'signature', ...signature },
    ...(recipients.length === 0
      ? []
      : [{ kind: 'recipients', title: 'Nơi nhận:', lines: recipients } as const]),
  ];
}

/** A point with its quotation, line by line as it stands on paper, and its ground. */
function pointBlocks(operation: Operation, number: number): Block[] {
  const { sentence, quotation } = sayOperation(operation);
  const words = sentence.map((piece) => ('words' in piece ? piece.words : `“${piece.quoted}”`)).join('');
  const lines = quotation.flatMap((unit) => [...withUnder(unit)]);
  return [
    { kind: 'wording', text: `${number}. ${words}` },
    ...lines.map((unit, at): Block => ({
      kind: 'wording',
      text: `${at === 0 ? '“' : ''}${printedLine(unit)}${at === lines.length - 1 ? '”.' : ''}`,
      ...(unit.text === undefined && { role: 'heading' }),
    })),
    ...(operation.kind === 'correct' ? [] : [{ kind: 'note', text: sayGrounds(operation.grounds) } as const]),
  ];
}
