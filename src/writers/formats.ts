import type { OfficeDraft } from '../plan/office-parts.ts';
import type { Rendering } from '../views/rendering.ts';
import type { Block } from '../views/blocks/block.ts';
import { saysFictional } from '../views/blocks/figures.ts';
import { withoutBlankColumns } from './blank-columns.ts';
import { formatWords } from './format-words.ts';
import { madeByComment, madeByLine } from './made-by.ts';
import type { Screen } from './screen.ts';

/** What a format makes: a text, or what an office file is made of. */
export type Written = string | OfficeDraft;

export interface Format {
  readonly extension: string;
  /** Loads what the format needs, and makes its file. */
  readonly write: (rendering: Rendering, screen: Screen) => Promise<Written>;
}

/** The formats that any blocks can be written in. */
export const blockFormats = ['text', 'markdown', 'html', 'docx', 'xlsx', 'json'] as const;

export const formatNames = [...blockFormats, 'csv', 'ics', 'atom'] as const;
export type FormatName = (typeof formatNames)[number];

/** Every format; the same blocks give the same bytes. */
export const formats: Readonly<Record<FormatName, Format>> = {
  text: {
    extension: 'txt',
    async write(rendering, screen) {
      const { plainText } = await import('./text/plain-text.ts');
      const { language, command, isSigned } = rendering;
      const text = plainText(withoutBlankColumns(markedBlocks(rendering)), { ...screen, language });
      return isSigned ? `${text}\n${madeByLine(command, language)}\n` : text;
    },
  },
  markdown: {
    extension: 'md',
    async write(rendering) {
      const { markdown } = await import('./markdown/markdown.ts');
      const page = markdown(withoutBlankColumns(markedBlocks(rendering)), rendering.language);
      return rendering.isSigned ? `${madeByComment(rendering.command)}\n\n${page}` : page;
    },
  },
  html: {
    extension: 'html',
    async write(rendering) {
      const { board, rollup } = rendering;
      if (rollup) return (await import('./rollup/rollup-html.ts')).rollupHtml(rendering, rollup);
      if (board) return (await import('./board/board-html.ts')).boardHtml(rendering, board);
      return (await import('./html/html.ts')).html(readPageOf(rendering));
    },
  },
  docx: {
    extension: 'docx',
    write: async (rendering) => (await import('./docx/docx.ts')).docx(readPageOf(rendering)),
  },
  xlsx: {
    extension: 'xlsx',
    write: async (rendering) => (await import('./xlsx/xlsx.ts')).xlsx(pageOf(rendering)),
  },
  json: {
    extension: 'json',
    write: async (rendering) => (await import('./json-format.ts')).json(rendering),
  },
  csv: {
    extension: 'csv',
    async write({ rows = [], command, isSigned }) {
      const { csv } = await import('./csv.ts');
      return csv(isSigned ? rows.map((row, index) => [...row, index === 0 ? command : '']) : rows);
    },
  },
  ics: {
    extension: 'ics',
    async write(rendering) {
      const { ics } = await import('./ics.ts');
      return ics(rendering, rendering.calendar ?? { name: rendering.title, events: [] });
    },
  },
  atom: {
    extension: 'atom',
    async write(rendering) {
      const { atom } = await import('./atom.ts');
      if (!rendering.feed) throw new Error(`the view ${rendering.view} has no feed`);
      return atom(rendering, rendering.feed);
    },
  },
};

/** The blocks of a fictional example with a line that says so above them, unless they say it in a place of their own. */
function markedBlocks({ fictional, language, blocks }: Rendering): readonly Block[] {
  const plain = blocks.map(plainHead);
  return fictional && !plain.some(saysFictional)
    ? [{ kind: 'note', text: `${formatWords[language].fictional}.`, weight: 'warning' }, ...plain]
    : plain;
}

/** The head of an issued text whose copy has lost it, as plain formats have it: kind and subject. */
const plainHead = (block: Block): Block =>
  block.kind === 'letterhead' && block.issued === 'lost'
    ? { kind: 'lines', lines: [block.type ?? '', block.subject].filter((line) => line !== ''), role: 'title' }
    : block;

/** A rendering as a page that is read. */
function readPageOf(rendering: Rendering): Rendering {
  const page = pageOf(rendering);
  return { ...page, blocks: withoutBlankColumns(page.blocks) };
}

/** A rendering whose pages say by themselves that the programme is fictional. */
const pageOf = (rendering: Rendering): Rendering =>
  rendering.fictional
    ? {
        ...rendering,
        blocks: rendering.blocks.filter((block) => block.kind !== 'note' || !saysFictional(block)),
      }
    : rendering;
