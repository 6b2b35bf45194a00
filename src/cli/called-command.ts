/** The command that a call names: its first word that can be one, those that the program calls itself by too (`__read-pdf`); empty where there is none. */
export const calledCommand = (args: readonly string[]): string =>
  args.find((word) => /^(?:__)?[a-z][a-z-]*$/.test(word)) ?? '';

/** Whether a command does more than print texts that are the same each time, so that it pays to set the engine for it. */
export const isWork = (command: string): boolean => !printing.includes(command);

/** No command is the general help, or the version. */
const printing = ['', 'completion', 'explain', 'handbook', 'schema'];
