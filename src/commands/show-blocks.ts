import chalk, { Chalk } from 'chalk';
import type { Block } from '../render/block.ts';
import { plainText } from '../format/plain-text.ts';
import type { Environment } from './command.ts';

/** Blocks as the terminal shows them, folded to its width, coloured where it can. */
export function showBlocks(blocks: readonly Block[], { language, colour, width }: Environment): string {
  const { bold, dim, red, green } = new Chalk({ level: colour ? chalk.level || 1 : 0 });
  const paint = colour ? { removed: red.strikethrough, added: green } : {};
  return plainText(blocks, { language, width, bold, dim, ...paint });
}
