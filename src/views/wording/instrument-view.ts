import type { InstrumentPage, PageArticles, WholeText } from '../../instrument/write/page.ts';
import { newTaskHeads, newTaskRows, partTitle } from '../../instrument/write/state-articles.ts';
import { printedLine } from '../../text/printed-text.ts';
import { sayGrounds } from '../../instrument/write/write-points.ts';
import { sayOperation } from '../../instrument/sentences.ts';
import { inForce, printedUnits } from '../../text/wording.ts';
import { isLine } from '../../text/nesting.ts';
import { isPart } from '../../text/unit-parts.ts';
import { holdsLines, quotedCell } from '../../instrument/quoted-table.ts';
import { annexTitle, tableLines } from '../../text/table-lines.ts';
import { listPart } from '../../instrument/part-names.ts';
import type { Wording } from '../../plan/unit.ts';
import { attachedAnnexes } from '../../instrument/attachments.ts';
import type { Operation } from '../../instrument/instrument.ts';
import type { Block } from '../blocks/block.ts';
import { plainTable, tableOfLines } from './issued-table.ts';

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
  itself,
  whole,
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
    ...(whole?.isAttached === false ? wholeBlocks(whole) : []),
    ...(whole ? [] : (articles?.points ?? operations)).flatMap((operation, at) =>
      pointBlocks(operation, at + 1, itself),
    ),
    ...(articles ? articleBlocks(articles) : []),
    ...closing.map(wording),
    { kind: 'signature', ...signature },
    ...(recipients.length === 0
      ? []
      : [{ kind: 'recipients', title: 'Nơi nhận:', lines: recipients } as const]),
    ...(whole?.isAttached ? [attachedTitle(whole, itself), ...wholeBlocks(whole)] : []),
    ...(whole?.annexes ?? []).flatMap(annexBlocks),
    ...attachedAnnexes(operations).flatMap(annexBlocks),
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
      text: `${at + 1}. ${partTitle(part)}: ${words}`,
    })),
    { kind: 'note', text: sayGrounds(task.grounds) },
  ]),
];

/** The title of a whole text that goes with its instrument, on a page of its own. */
const attachedTitle = ({ wording: { title, subject } }: WholeText, itself: string): Block => ({
  kind: 'lines',
  role: 'title',
  lines: [title, subject, `(Ban hành kèm theo ${itself})`],
});

/** The preamble and the units of a whole text, without its annexes. */
const wholeBlocks = ({ wording: { preamble }, body }: WholeText): Block[] => [
  ...(preamble === '' ? [] : preamble.split('\n').map((text): Block => ({ kind: 'wording', text }))),
  ...quotedBlocks(body),
];

/** An annex that goes with the instrument: its title on a page of its own, then what stands in it. */
function annexBlocks(annex: Wording): Block[] {
  const { reference, ...others } = annex.assigned ?? {};
  return [
    {
      kind: 'lines',
      role: 'title',
      lines: annexTitle({ ...annex, ...(reference !== undefined && { reference }) }),
    },
    ...(annex.text === undefined ? [] : [{ kind: 'wording', text: annex.text } as const]),
    ...statedParts({ ...annex, assigned: others }),
    ...quotedBlocks(printedUnits(annex), holdsLines(annex) ? annex.columns : undefined),
  ];
}

/** The annex of new tasks. */
function newTaskBlocks({ newTasks, annexTitle }: PageArticles): Block[] {
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

/** A point with its quotation, line by line as it stands on paper, tables as tables, and its ground. */
function pointBlocks(operation: Operation, number: number, itself: string): Block[] {
  const { sentence, quotation, columns } = sayOperation(operation, itself);
  const words = sentence.map((piece) => ('words' in piece ? piece.words : `“${piece.quoted}”`)).join('');
  return [
    { kind: 'wording', text: `${number}. ${words}` },
    ...inMarks(quotedBlocks(quotation, columns)),
    ...(operation.kind === 'correct' ? [] : [{ kind: 'note', text: sayGrounds(operation.grounds) } as const]),
  ];
}

/** Blocks with the marks of a quotation around them; beside a table a mark stands on a line of its own. */
function inMarks(blocks: readonly Block[]): Block[] {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return [];
  const opened: Block[] =
    first.kind === 'wording'
      ? [{ ...first, text: `“${first.text}` }]
      : [{ kind: 'wording', text: '“' }, first];
  const all = [...opened, ...blocks.slice(1)];
  const end = all.at(-1);
  return end?.kind === 'wording'
    ? [...all.slice(0, -1), { ...end, text: `${end.text}”.` }]
    : [...all, { kind: 'wording', text: '”.' }];
}

/** Quoted units as they stand on paper: a line each with the parts that are stated with it, rows as the table of their columns. */
function quotedBlocks(units: readonly Wording[], columns?: Wording['columns']): Block[] {
  const lines = columns ? units.filter(isLine) : [];
  const others = units.filter((unit) => !lines.includes(unit));
  return [
    ...others.flatMap((unit): Block[] => {
      if (unit.kind === 'table' && inForce(unit)) return [plainTable(unit), ...statedParts(unit)];
      const own = holdsLines(unit) ? unit.columns : undefined;
      const role = unit.text === undefined ? ({ role: 'heading' } as const) : {};
      return [
        ...printedLines(unit).map((text): Block => ({ kind: 'wording', text, ...role })),
        ...statedParts(unit),
        ...quotedBlocks(printedUnits(unit), own),
      ];
    }),
    ...(columns && lines.length > 0 ? [linesTable(columns, lines)] : []),
  ];
}

/** The line of a unit; of an annex its label and its title, a line each. */
const printedLines = (unit: Wording): string[] =>
  unit.kind === 'annex' && inForce(unit)
    ? [...annexTitle(unit), ...(unit.text === undefined ? [] : [unit.text])]
    : [printedLine(unit)];

/** The parts of a new unit in a bracket below its line. */
function statedParts({ assigned = {} }: Wording): Block[] {
  const parts = Object.entries(assigned).flatMap(([part, words]) =>
    words === undefined || !isPart(part) ? [] : [`${listPart(part)}: “${words}”`],
  );
  return parts.length === 0 ? [] : [{ kind: 'wording', text: `(${parts.join('; ')})` }];
}

/** The rows and groups of an assignment table, with what stands in a row below its words. */
function linesTable(columns: NonNullable<Wording['columns']>, units: readonly Wording[]): Block {
  const lines = [...tableLines(units)].map(({ unit }) => unit);
  return tableOfLines(columns, lines, quotedCell);
}
