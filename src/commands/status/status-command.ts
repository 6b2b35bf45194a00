import type { Command } from '../command.ts';
import { show } from '../show/show.ts';
import { statusPage } from './show-status.ts';
import { statusUsage } from './status-usage.ts';

export const command: Command = {
  usage: statusUsage,
  run: (given, environment) => show(statusPage, given, environment),
};
