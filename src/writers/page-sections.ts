import type { Block } from '../views/blocks/block.ts';
import { isTooWide } from './page-columns.ts';

/** The text of an upright page of A4 is this wide, in twentieths of a point. */
const uprightWidth = 9354;
/** The most blocks before a table that share its landscape page. */
const maxBefore = 6;
/** The most sentences between a heading and its table that share their page. */
const maxSaid = 2;

/** Blocks of one or more pages, and their orientation. */
export interface PageSection {
  readonly isLandscape: boolean;
  readonly blocks: readonly Block[];
}

/** Groups blocks by the orientation of their pages. A heading goes with the table under it, and so does a title that would be left alone on a page. */
export function pageSections(blocks: readonly Block[]): PageSection[] {
  const parts: { isLandscape: boolean; blocks: Block[] }[] = [{ isLandscape: false, blocks: [] }];
  for (const block of blocks) {
    const current = parts.at(-1);
    const isLandscape = block.kind === 'table' && isTooWide(block, uprightWidth);
    if (current?.isLandscape === isLandscape) current.blocks.push(block);
    else if (current)
      parts.push({ isLandscape, blocks: [...(isLandscape ? takeLeadingBlocks(current.blocks) : []), block] });
  }
  return withoutBriefEnd(parts.filter((part) => part.blocks.length > 0).reduce<PageSection[]>(joinAlike, []));
}

/** A sentence or two after the last table stay on its page. */
function withoutBriefEnd(sections: PageSection[]): PageSection[] {
  const [before, last] = sections.slice(-2);
  return before && last && isBrief(last.blocks)
    ? [...sections.slice(0, -2), { ...before, blocks: [...before.blocks, ...last.blocks] }]
    : sections;
}

/** Pages that lie the same way, once what stood between them has gone to one of them, are one section. */
function joinAlike(sections: PageSection[], { isLandscape, blocks }: PageSection): PageSection[] {
  const last = sections.at(-1);
  if (last?.isLandscape !== isLandscape) return [...sections, { isLandscape, blocks }];
  return sections.with(-1, { isLandscape, blocks: [...last.blocks, ...blocks] });
}

/** Takes from the end of the blocks what belongs to the table after them. */
function takeLeadingBlocks(blocks: Block[]): Block[] {
  return blocks.splice(isBrief(blocks) ? 0 : leadFrom(blocks));
}

const isBrief = (blocks: readonly Block[]) => blocks.length <= maxBefore && blocks.every(isLight);

/** Where the headings begin that belong to what comes next, with a sentence or two between. */
function leadFrom(blocks: readonly Block[]): number {
  const said = blocks.findLastIndex((block) => !isSaid(block)) + 1;
  const from = blocks.slice(0, said).findLastIndex((block) => !leads(block)) + 1;
  return from < said && blocks.length - said <= maxSaid
    ? from
    : blocks.findLastIndex((block) => !leads(block)) + 1;
}

const leads = (block: Block) =>
  block.kind === 'heading' ||
  (block.kind === 'lines' && block.role === 'title') ||
  (block.kind === 'wording' && block.role !== undefined && block.role !== 'ground') ||
  (block.kind === 'chart' && block.hasTable === true);
const isSaid = (block: Block) => block.kind === 'paragraph' || block.kind === 'note';
const isLight = (block: Block) => leads(block) || isSaid(block);
