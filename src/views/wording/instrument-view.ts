import type { InstrumentPage, PageArticles } from '../../instrument/write/page.ts';
import { newTaskHeads, newTaskRows, partTitle } from '../../instrument/write/state-articles.ts';
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
  preface,
  grounds,
  opening,
  operations,
  articles,
  closing,
  signature,
  recipients,
}: InstrumentPage): Block[] {
  const wording = (text: string) => ({ kind: 'wording', text }) as const;
  return [
    { kind: 'letterhead', ...head },
    ...preface.map(wording),
    ...grounds.map((ground, at): Block => {
      const text = `${ground}${at === grounds.length - 1 ? '.' : ';'}`;
      return head.style === 'party' ? wording(`- ${text}`) : { ...wording(text), role: 'ground' };
    }),
    ...opening.map(wording),
    ...(articles?.points ?? operations).flatMap((operation, at) => pointBlocks(operation, at + 1)),
    ...(articles ? articleBlocks(articles) : []),
    ...closing.map(wording),
    { kind: 'signature', ...signature },
    ...(recipients.length === 0
      ? []
      : [{ kind: 'recipients', title: 'Nơi nhận:', lines: recipients } as const]),
    ...(articles ? annexBlocks(articles) : []),
  ];
}

/** The article that issues the annex, and the articles of changed tasks, part by part. */
const articleBlocks = ({ annexArticle, tasks }: PageArticles): Block[] => [
  ...(annexArticle === null ? [] : [{ kind: 'wording', text: annexArticle } as const]),
  ...tasks.flatMap(({ sentence, task }): Block[] => [
    { kind: 'wording', text: sentence },
    ...task.parts.map(({ part, words }, at): Block => ({
      kind: 'wording',
      text: `${at + 1}. ${partTitle(part)}: ${words}`,
    })),
    { kind: 'note', text: sayGrounds(task.grounds) },
  ]),
];

/** The annex of new tasks. */
function annexBlocks({ newTasks, annexTitle }: PageArticles): Block[] {
  if (newTasks.length === 0) return [];
  return [
    ...annexTitle.map((text): Block => ({ kind: 'heading', level: 2, text })),
    {
      kind: 'table',
      columns: newTaskHeads(newTasks).map((head) => ({ head })),
      rows: newTaskRows(newTasks, { isMarkdown: false }),
    },
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
