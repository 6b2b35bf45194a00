import type { Command, CommandResult, Environment, Given } from '../command.ts';
import { refuseOtherOptions } from '../shared/step-options.ts';
import { addBody } from './body-add.ts';
import { endBody } from './body-end.ts';
import { bodyUsage, type bodySteps } from './body-usage.ts';

const steps: Readonly<
  Record<(typeof bodySteps)[number], (given: Given, environment: Environment) => Promise<CommandResult>>
> = { add: addBody, end: endBody };

export const command: Command = {
  usage: bodyUsage,
  run(given, environment) {
    refuseOtherOptions(given, {
      add: ['id', 'names', 'kind', 'from', 'superior', 'note'],
      end: ['on', 'successor', 'note'],
    });
    return steps[given.args[0] as keyof typeof steps](given, environment);
  },
};
