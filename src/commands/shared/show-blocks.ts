import chalk, { Chalk } from 'chalk';
import type { Block } from '../../views/blocks/block.ts';
import { plainText } from '../../writers/text/plain-text.ts';
import type { Environment } from '../command.ts';

/** What sets words off on a terminal, as far as colour is wanted and the terminal has it. */
export const pensOf = ({ colour }: Pick<Environment, 'colour'>) =>
  new Chalk({ level: colour ? chalk.level || 1 : 0 });

/** Blocks as the terminal shows them, folded to its width, coloured where it can. */
export function showBlocks(blocks: readonly Block[], environment: Environment): string {
  const { language, colour, width } = environment;
  const { bold, dim, red, green } = pensOf(environment);
  const paint = colour ? { removed: red.strikethrough, added: green } : {};
  return plainText(blocks, { language, width, bold, dim, ...paint });
}
