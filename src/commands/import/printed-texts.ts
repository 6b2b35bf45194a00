import { type PlacedText, rowTexts } from '../../import/check/placed-text.ts';
import { withoutMarks } from '../../import/structure/note-marks.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { labelled } from '../../views/wording/issued-blocks.ts';
import { textView } from '../../views/wording/text-view.ts';
import type { Block, Table } from '../../views/blocks/block.ts';
import { wordsOf } from '../../views/blocks/cell.ts';
import { headRows } from '../../views/blocks/heads.ts';
import { formatIssueDate } from '../../vietnamese/dates/dates.ts';

/** A line or cell as `render text` prints it, with the address of its unit, where it has one. */
export type PrintedText = PlacedText<string | null>;

/** The whole of a programme as `render text` prints it, in its order; footnotes come last, and national headings are left out. */
export function printedTexts(programme: Programme, plan: Plan): PrintedText[] {
  const blocks = textView(programme, plan);
  const addresses = new Map<string, string>();
  for (const unit of programme.index.units) {
    const text = withoutMarks(labelled(unit));
    if (!addresses.has(text)) addresses.set(text, unit.address);
  }
  const notes: PrintedText[] = [];
  let holder: string | null = null;
  const lines = blocks.map(withoutNumbers(blocks)).flatMap((block): PrintedText[] => {
    if (block.kind === 'note') {
      const text = noteBelow.exec(block.text)?.[2];
      if (text !== undefined) notes.push({ text, place: holder, isMargin: true });
      return [];
    }
    if (block.kind !== 'wording' && block.kind !== 'lines') return textsOfBlock(block, holder);
    const texts = block.kind === 'wording' ? [block.text] : [block.lines.join('\n')];
    const place = addresses.get(withoutMarks(texts[0] ?? '')) ?? holder;
    holder = place;
    if (block.kind === 'wording')
      for (const { text } of block.notes ?? []) notes.push({ text, place, isMargin: true });
    const all = texts.map((text) => ({ text: withoutMarks(text), place }));
    if (block.kind === 'wording' || block.lines[0] !== unnamedAnnex) return all;
    return [
      { text: unnamedAnnex, place, isMargin: true, isOptional: true },
      { text: withoutMarks(block.lines.slice(1).join('\n')), place },
    ];
  });
  const hasHead = programme['issued-with'] !== undefined || blocks.some(({ kind }) => kind === 'letterhead');
  return [...(hasHead ? [] : headTexts(programme, plan)), ...lines, ...notes];
}

/** A footnote below a table or a title: its number, its words. */
const noteBelow = /^\[(\d+)\] (.*)$/su;

/** Blocks without the numbers that stand in tables and titles for the footnotes below them. */
function withoutNumbers(blocks: readonly Block[]): (block: Block) => Block {
  const numbers = blocks.flatMap((block) =>
    block.kind === 'note' ? (noteBelow.exec(block.text)?.[1] ?? []) : [],
  );
  if (numbers.length === 0) return (block) => block;
  const number = new RegExp(` \\[(?:${numbers.join('|')})\\]`, 'gu');
  const plain = (text: string) => text.replace(number, '');
  return (block) =>
    block.kind === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map((cell) => plain(wordsOf(cell)))) }
      : block.kind === 'lines'
        ? { ...block, lines: block.lines.map(plain) }
        : block;
}

/** What a page prints above an annex without a number, also where its text does not call it one. */
const unnamedAnnex = 'PHỤ LỤC';

/** Names that a page prints also where its text has no letterhead. */
const optional = (...texts: readonly (string | null | undefined)[]): PrintedText[] =>
  texts.flatMap((text) =>
    text === null || text === undefined ? [] : [{ text, place: null, isMargin: true, isOptional: true }],
  );

/** The facts of a head that pages print above the title. */
function headTexts(
  { issuer, symbol, place, date, 'printed-date': printed }: Programme,
  { organisations }: Plan,
): PrintedText[] {
  const bodyOf = (id: string | undefined) => organisations.find((body) => body.id === id);
  const body = bodyOf(issuer);
  const words = [
    symbol === null ? undefined : `Số ${symbol}`,
    place,
    date === null ? undefined : formatIssueDate(date, printed),
  ];
  return [
    ...optional(bodyOf(body?.superior)?.name, body?.name),
    ...words.flatMap((text) => (typeof text === 'string' ? [{ text, place: null, isMargin: true }] : [])),
  ];
}

function textsOfBlock(block: Block, place: string | null): PrintedText[] {
  const margin = (...texts: readonly (string | null | undefined)[]): PrintedText[] =>
    texts.flatMap((text) =>
      text === null || text === undefined ? [] : [{ text, place: null, isMargin: true }],
    );
  switch (block.kind) {
    case 'table':
      return tableTexts(block, place);
    case 'letterhead':
      return [
        ...optional(block.superior, block.issuer),
        ...margin(block.symbol === null ? null : `Số ${block.symbol}`, block.place),
        ...margin(block.date === null ? null : formatIssueDate(block.date, block.printedDate)),
        ...(block.type === null ? [] : [{ text: block.type, place: null }]),
        { text: block.subject, place: null },
      ];
    case 'signature':
      return margin(block.authority, block.position, block.name);
    case 'recipients':
      return margin(block.title, ...block.lines.map((line) => `- ${line}`));
    default:
      return [];
  }
}

/** The heads of the columns as two rows where some stand under a common one, then the rows. */
function tableTexts({ columns, rows }: Table, place: string | null): PrintedText[] {
  return [...headRows(columns), ...rows.map((row) => row.map(wordsOf))].flatMap((row) =>
    rowTexts(row.map((text, column) => ({ text: withoutMarks(text), place, column }))),
  );
}
