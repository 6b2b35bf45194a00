import type { Command, CommandResult, Environment, Given } from '../command.ts';
import { type sheetSteps, sheetUsage } from './sheet-usage.ts';

type SheetStep = (given: Given, environment: Environment) => Promise<CommandResult>;

const steps: Readonly<Record<(typeof sheetSteps)[number], () => Promise<SheetStep>>> = {
  out: async () => (await import('./sheet-out.ts')).sheetOut,
  in: async () => (await import('./sheet-in.ts')).sheetIn,
  remind: async () => (await import('./sheet-remind.ts')).sheetRemind,
  close: async () => (await import('./sheet-close.ts')).sheetClose,
};

export const command: Command = {
  usage: sheetUsage,
  async run(given, environment) {
    const step = await steps[given.args[0] as keyof typeof steps]();
    return step(given, environment);
  },
};
