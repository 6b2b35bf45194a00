import type { Command, CommandResult, Environment, Given } from '../command.ts';
import { refuseOtherOptions } from '../shared/step-options.ts';
import { addUnit } from './unit-add.ts';
import { moveUnit } from './unit-move.ts';
import { repealUnit } from './unit-repeal.ts';
import { type unitSteps, unitUsage } from './unit-usage.ts';

const steps: Readonly<
  Record<(typeof unitSteps)[number], (given: Given, environment: Environment) => Promise<CommandResult>>
> = { add: addUnit, move: moveUnit, repeal: repealUnit };

export const command: Command = {
  usage: unitUsage,
  run(given, environment) {
    refuseOtherOptions(given, {
      add: ['after', 'before', 'into', 'kind', 'heading', 'number', 'id'],
      move: ['after', 'before', 'into'],
      repeal: [],
    });
    return steps[given.args[0] as keyof typeof steps](given, environment);
  },
};
