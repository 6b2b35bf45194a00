import type { Command, CommandResult, Environment, Given } from '../command.ts';
import { addChange } from './revise-add.ts';
import { issueSlip } from './revise-issue.ts';
import { proposeChanges } from './revise-propose.ts';
import { startSlip } from './revise-start.ts';
import { reviseUsage, type reviseSteps } from './revise-usage.ts';

type ReviseStep = (given: Given, environment: Environment) => CommandResult | Promise<CommandResult>;

/** `add` without a unit proposes. */
const steps: Readonly<Record<(typeof reviseSteps)[number], ReviseStep>> = {
  start: startSlip,
  add: (given, environment) =>
    given.args[1] === undefined ? proposeChanges(given, environment) : addChange(given, environment),
  propose: proposeChanges,
  issue: issueSlip,
};

export const command: Command = {
  usage: reviseUsage,
  run: (given, environment) => steps[given.args[0] as keyof typeof steps](given, environment),
};
