/** The steps of a command that `--stats` tells apart. */
export const phaseNames = ['start', 'files', 'plan', 'rules', 'facts', 'page', 'rest'] as const;
export type PhaseName = (typeof phaseNames)[number];

/** Does a step of a command and measures it. */
export type MeasurePhase = <T>(name: PhaseName, work: () => T) => T;

/** Does a step of a command, measured where that is asked for. */
export const inPhase = <T>(
  { phase }: { readonly phase?: MeasurePhase },
  name: PhaseName,
  work: () => T,
): T => (phase ? phase(name, work) : work());
