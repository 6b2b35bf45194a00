/** What a file is that the tool itself puts down for a moment. */
type OwnKind = 'new' | 'waiting' | 'step' | 'intent';

const names: Readonly<Record<OwnKind, RegExp>> = {
  new: /^\.cthd-new-([0-9a-f]{32})$/,
  waiting: /^\.cthd-wait-\d{15}-([0-9a-f]{32})$/,
  step: /^\.cthd-step-([0-9a-f]{32})$/,
  intent: /^\.cthd-intent-([0-9a-f]{32})$/,
};

/** A new file keeps this name until it is whole and takes its place. The token says which process writes it, and no other file has it. */
export const newFileName = (token: string): string => `.cthd-new-${token}`;

/** Who waits for a lock: those who began to wait earlier come first, by name. `time` is in milliseconds. */
export const waitingFileName = (time: number, token: string): string =>
  `.cthd-wait-${String(Math.floor(time)).padStart(15, '0')}-${token}`;

/** A new file that is one of several which take their places together. */
export const stepFileName = (token: string): string => `.cthd-step-${token}`;

/** What is to be done to several files as one change. */
export const intentFileName = (token: string): string => `.cthd-intent-${token}`;

/** Locks of a folder are numbered: after a stale lock the next number is used. */
export const lockFileName = (number: number): string => `.cthd-lock-${number}`;

/** The token in the name of a file of a kind; null for any other name. */
export const tokenIn = (kind: OwnKind, name: string): string | null => names[kind].exec(name)?.[1] ?? null;

/** The number of a lock; null for any other name. */
export function lockNumberOf(name: string): number | null {
  const digits = /^\.cthd-lock-([1-9]\d{0,8})$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The token of a file that the tool puts down for a moment, locks aside; null for any other name. */
export function ownToken(name: string): string | null {
  for (const pattern of Object.values(names)) {
    const token = pattern.exec(name)?.[1];
    if (token !== undefined) return token;
  }
  return null;
}

/** Whether a name is one that the tool gives to files of a moment. */
export const isOwnFile = (name: string): boolean => ownToken(name) !== null || lockNumberOf(name) !== null;
