import type { Rendering } from '../views/rendering.ts';
import type { Block } from '../views/blocks/block.ts';
import { formatWords } from './format-words.ts';
import { madeByComment } from './made-by.ts';

/** What only a screen asks for; files are written without. */
export interface Screen {
  readonly width: number | null;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

export interface Format {
  readonly extension: string;
  /** Loads what the format needs, and makes its file. */
  readonly write: (rendering: Rendering, screen: Screen) => Promise<string | Uint8Array>;
}

export const formatNames = ['text', 'markdown', 'html', 'docx', 'xlsx', 'json'] as const;
export type FormatName = (typeof formatNames)[number];

/** Every format; the same blocks give the same bytes. */
export const formats: Readonly<Record<FormatName, Format>> = {
  text: {
    extension: 'txt',
    async write(rendering, screen) {
      const { plainText } = await import('./text/plain-text.ts');
      return plainText(markedBlocks(rendering), { ...screen, language: rendering.language });
    },
  },
  markdown: {
    extension: 'md',
    async write(rendering) {
      const { markdown } = await import('./markdown/markdown.ts');
      const page = markdown(markedBlocks(rendering), rendering.language);
      return `${madeByComment(rendering.command)}\n\n${page}`;
    },
  },
  html: {
    extension: 'html',
    write: async (rendering) => (await import('./html/html.ts')).html(rendering),
  },
  docx: {
    extension: 'docx',
    write: async (rendering) => (await import('./docx/docx.ts')).docx(rendering),
  },
  xlsx: {
    extension: 'xlsx',
    write: async (rendering) => (await import('./xlsx/xlsx.ts')).xlsx(rendering),
  },
  json: {
    extension: 'json',
    write: async (rendering) => (await import('./json-format.ts')).json(rendering),
  },
};

/** The blocks of a made-up example with a line that says so above them. */
const markedBlocks = ({ fictional, language, blocks }: Rendering): readonly Block[] =>
  fictional
    ? [{ kind: 'note', text: `${formatWords[language].fictional}.`, weight: 'warning' }, ...blocks]
    : blocks;
