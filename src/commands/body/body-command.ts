import type { Command, CommandResult, Environment, Given } from '../command.ts';
import { addBody } from './body-add.ts';
import { endBody } from './body-end.ts';
import { bodyUsage, type bodySteps } from './body-usage.ts';

const steps: Readonly<
  Record<(typeof bodySteps)[number], (given: Given, environment: Environment) => Promise<CommandResult>>
> = { add: addBody, end: endBody };

export const command: Command = {
  usage: bodyUsage,
  run: (given, environment) => steps[given.args[0] as keyof typeof steps](given, environment),
};
