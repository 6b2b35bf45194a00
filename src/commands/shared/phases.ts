import type { Environment } from '../command.ts';

/** The steps of a command that `--stats` tells apart. */
export const phaseNames = ['start', 'files', 'plan', 'rules', 'facts', 'page', 'rest'] as const;
export type PhaseName = (typeof phaseNames)[number];

/** Does a step of a command, measured where that is asked for. */
export const inPhase = <T>({ phase }: Pick<Environment, 'phase'>, name: PhaseName, work: () => T): T =>
  phase ? phase(name, work) : work();
