import type { Command } from '../command.ts';
import { addDocument } from './document-add.ts';
import { documentUsage } from './document-usage.ts';

export const command: Command = {
  usage: documentUsage,
  run: (given, environment) => addDocument(given, environment),
};
