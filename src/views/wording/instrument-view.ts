import type { InstrumentPage, PageArticles, WholeText } from '../../instrument/write/page.ts';
import { isArticleHeading, isTitleLine } from '../../instrument/write/is-title-line.ts';
import { newTaskHeads, newTaskRows, partTitle } from '../../instrument/write/state-articles.ts';
import { sayGrounds } from '../../instrument/write/write-points.ts';
import { sayOperation } from '../../instrument/sentences.ts';
import { attachedAnnexes } from '../../instrument/attachments.ts';
import type { Operation } from '../../instrument/instrument.ts';
import type { Block } from '../blocks/block.ts';
import { noteNumbering, type NumberNotes } from './issued-blocks.ts';
import { annexBlocks, inMarks, quotedBlocks } from './quoted-blocks.ts';

/** Instruments as official pages, one after the other, and after them what the drafter should know. */
export function instrumentView(
  pages: readonly InstrumentPage[],
  notes: readonly string[],
  notesTitle: string,
): Block[] {
  return [
    ...pages.flatMap((page) => pageBlocks(page, noteNumbering())),
    ...(notes.length === 0
      ? []
      : [{ kind: 'heading', level: 3, text: notesTitle } as const, { kind: 'list', items: notes } as const]),
  ];
}

function pageBlocks(page: InstrumentPage, numbered: NumberNotes): Block[] {
  const { head, preface, grounds, opening, operations, articles } = page;
  const { closing, signature, recipients, itself, whole } = page;
  const wording = (text: string) => ({ kind: 'wording', text }) as const;
  const line = (text: string): Block => ({ ...wording(text), ...(isTitleLine(text) && { role: 'title' }) });
  return [
    { kind: 'letterhead', ...head },
    ...preface.map(line),
    ...grounds.map((ground, at): Block => {
      const text = `${ground}${at === grounds.length - 1 ? '.' : ';'}`;
      return head.style === 'party' ? wording(`- ${text}`) : { ...wording(text), role: 'ground' };
    }),
    ...opening.map(line),
    ...(whole?.reference === null ? wholeBlocks(whole, numbered) : []),
    ...(whole ? [] : (articles?.points ?? operations)).flatMap((operation, at) =>
      pointBlocks(operation, { number: at + 1, itself, numbered }),
    ),
    ...(articles ? articleBlocks(articles) : []),
    ...closing.map((text) => ({
      ...wording(text),
      ...(isArticleHeading(text) && { role: 'heading' as const }),
    })),
    { kind: 'signature', ...signature },
    ...(recipients.length === 0
      ? []
      : [{ kind: 'recipients', title: 'Nơi nhận:', lines: recipients } as const]),
    ...(whole ? attachedWhole(whole, numbered) : []),
    ...[...(whole?.annexes ?? []), ...attachedAnnexes(operations)].flatMap((annex) =>
      annexBlocks(annex, numbered),
    ),
    ...(articles ? newTaskBlocks(articles) : []),
  ];
}

/** The article that issues the annex, and the articles of changed tasks, part by part. */
const articleBlocks = ({ annexArticle, tasks }: PageArticles): Block[] => [
  ...(annexArticle === null ? [] : [{ kind: 'wording', text: annexArticle } as const]),
  ...tasks.flatMap(({ sentence, task }): Block[] => [
    { kind: 'wording', text: sentence },
    ...task.parts.map(({ part, words }, at): Block => ({
      kind: 'wording',
      text: `${at + 1}. ${partTitle(part, task.name)}: ${words}`,
    })),
    { kind: 'note', text: sayGrounds(task.grounds) },
  ]),
];

/** A whole text that goes with its instrument, its title on a page of its own; nothing of one that is the instrument itself. */
function attachedWhole(whole: WholeText, numbered: NumberNotes): Block[] {
  const { reference, wording } = whole;
  if (reference === null) return [];
  return [
    { kind: 'lines', role: 'title', lines: [wording.title, wording.subject, reference] },
    ...wholeBlocks(whole, numbered),
  ];
}

/** The preamble and the units of a whole text, without its annexes. */
const wholeBlocks = ({ wording: { preamble }, body }: WholeText, numbered: NumberNotes): Block[] => [
  ...(preamble === '' ? [] : preamble.split('\n').map((text): Block => ({ kind: 'wording', text }))),
  ...quotedBlocks(body, numbered),
];

/** The annex of new tasks. */
function newTaskBlocks({ newTasks, annexTitle, newName }: PageArticles): Block[] {
  if (newTasks.length === 0) return [];
  return [
    { kind: 'lines', role: 'title', lines: annexTitle },
    {
      kind: 'table',
      columns: newTaskHeads(newTasks, newName).map((head) => ({ head })),
      rows: newTaskRows(newTasks, { isMarkdown: false }),
    },
  ];
}

/** A point with its quotation, line by line as it stands on paper, tables as tables, and its ground. */
function pointBlocks(
  operation: Operation,
  {
    number,
    itself,
    numbered,
  }: { readonly number: number; readonly itself: string; readonly numbered: NumberNotes },
): Block[] {
  const { sentence, quotation, columns } = sayOperation(operation, itself);
  const words = sentence.map((piece) => ('words' in piece ? piece.words : `“${piece.quoted}”`)).join('');
  return [
    { kind: 'wording', text: `${number}. ${words}` },
    ...inMarks(quotedBlocks(quotation, numbered, columns)),
    ...(operation.kind === 'correct' ? [] : [{ kind: 'note', text: sayGrounds(operation.grounds) } as const]),
  ];
}
