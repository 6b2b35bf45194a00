import { make, writeIn } from '../../src/commands/show/make-file.ts';
import type { FormatName } from '../../src/writers/formats.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { Block, Cell, Table } from '../../src/views/blocks/block.ts';
import type { Asked } from '../../src/commands/show/view.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { asking, sourcesIn, viewNamed } from '../support/view-sources.ts';

/** The two plans of the repository: the fictional one with two years of records, and the real one without assignments. */
export const plans = {
  example: readPlan(readPlanFolder('examples')).plan,
  real: readPlan(readPlanFolder('.')).plan,
} as const satisfies Record<string, Plan>;

export type PlanName = keyof typeof plans;

/** The blocks of a view as of a day. */
export function blocksOf(
  plan: Plan,
  view: string,
  asked: Partial<Asked> & Pick<Asked, 'asOf'>,
): readonly Block[] {
  const found = viewNamed(view);
  const whole = asking(asked);
  const facts = found.facts(whole, sourcesIn(plan));
  return found.blocks(facts, { language: whole.language, isBrief: false, isOnScreen: false });
}

/** What a view prints at 80 columns, or the text of its file. */
export async function printed(
  plan: Plan,
  {
    view: id,
    format,
    ...asked
  }: Partial<Asked> & Pick<Asked, 'asOf'> & { readonly view: string; readonly format: FormatName },
): Promise<string> {
  const screen = { width: 80, bold: (text: string) => text, dim: (text: string) => text };
  const view = viewNamed(id);
  const { rendering } = await make({ view, asked: asking(asked), format }, sourcesIn(plan));
  const written = await writeIn(view, rendering, format, screen);
  if (typeof written !== 'string') throw new Error(`${format} is no text`);
  return written;
}

/** The headings of blocks, in their order. */
export const headingsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

/** The blocks under a heading, to the next of its level or above. */
export function under(blocks: readonly Block[], heading: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(heading));
  const own = blocks[start];
  if (own?.kind !== 'heading')
    throw new Error(`no heading ${heading} among ${headingsOf(blocks).join(' | ')}`);
  const end = blocks.findIndex(
    (block, index) => index > start && block.kind === 'heading' && block.level <= own.level,
  );
  return blocks.slice(start + 1, end < 0 ? undefined : end);
}

/** The tables among blocks. */
export const tablesOf = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

/** The words of the rows of a table. */
export const wordsOfRows = (table: Table | undefined): string[][] =>
  (table?.rows ?? []).map((row) => row.map((cell) => (typeof cell === 'string' ? cell : cell.text)));

/** The ids behind a cell. */
export const idsIn = (cell: Cell | undefined): readonly string[] =>
  cell === undefined || typeof cell === 'string' ? [] : (cell.ids ?? []);
