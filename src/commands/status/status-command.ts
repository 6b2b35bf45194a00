import type { Command } from '../command.ts';
import { cachedAnswer } from '../shared/cached-answer.ts';
import { inPhase } from '../shared/phases.ts';
import { readWorkingTree } from '../shared/read-working-tree.ts';
import { statusUsage } from './status-usage.ts';

export const command: Command = {
  usage: statusUsage,
  async run(given, environment) {
    if (given.options['check'] === true || given.options['out'] !== undefined || environment.ask)
      return showStatus(given, environment);
    const tree = inPhase(environment, 'files', () => readWorkingTree(environment));
    const source = { command: 'status', given, environment, ...tree, variables: [] };
    return cachedAnswer(source, () => showStatus(given, { ...environment, tree }));
  },
};

const showStatus: Command['run'] = async (given, environment) => {
  const [{ show }, { statusPage }] = await Promise.all([
    import('../show/show.ts'),
    import('./show-status.ts'),
  ]);
  return show(statusPage, given, environment);
};
