import type { Command } from '../command.ts';
import { show } from '../show/show.ts';
import { diffUsage } from './diff-usage.ts';
import { diffPage } from './show-diff.ts';

export const command: Command = {
  usage: diffUsage,
  run: (given, environment) => show(diffPage, given, environment),
};
