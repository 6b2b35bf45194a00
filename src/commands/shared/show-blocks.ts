import chalk, { Chalk } from 'chalk';
import type { Block } from '../../views/blocks/block.ts';
import type { Tone } from '../../views/blocks/shown-words.ts';
import { plainText } from '../../writers/text/plain-text.ts';
import type { Screen } from '../../writers/screen.ts';
import type { Environment } from '../command.ts';

/** What sets words off on a terminal, as far as colour is wanted and the terminal has it. */
const coloursOf = ({ colour }: Pick<Environment, 'colour'>) =>
  new Chalk({ level: colour ? chalk.level || 1 : 0 });

/** How a terminal shows text: folded to its width, coloured where it can. */
export function screenOf(environment: Pick<Environment, 'colour' | 'width' | 'atTerminal'>): Screen {
  const { colour, width, atTerminal } = environment;
  const colours = coloursOf(environment);
  const { bold, dim, red, green, magenta } = colours;
  const plain = (text: string) => text;
  // As in the findings: yellow and cyan vanish on white, blue on black.
  const tones = { good: green, late: magenta, open: plain, soon: magenta, bad: red, quiet: dim };
  return {
    width,
    bold,
    dim,
    ...(atTerminal && { cutsRows: true }),
    ...(colour && {
      removed: red.strikethrough,
      added: green,
      paint: (tone: Tone, text: string) => tones[tone](text),
    }),
  };
}

/** Blocks as the terminal shows them. */
export const showBlocks = (blocks: readonly Block[], environment: Environment): string =>
  plainText(blocks, { ...screenOf(environment), language: environment.language });
