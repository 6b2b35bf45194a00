import { randomBytes } from 'node:crypto';

/** A new file keeps this name until it is whole and takes its place; nobody else knows the name. */
export const newFileName = (): string => `.cthd-new-${randomBytes(16).toString('hex')}`;

/** Locks of a folder are numbered: a dead one is followed by the next number. */
export const lockFileName = (number: number): string => `.cthd-lock-${number}`;

/** Whether a name is one of a file that is not yet, or never came to be, in its place. */
export const isNewFile = (name: string): boolean => /^\.cthd-new-[0-9a-f]{32}$/.test(name);

/** The number of a lock; null for any other name. */
export function lockNumberOf(name: string): number | null {
  const digits = /^\.cthd-lock-([1-9]\d{0,8})$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The files that the tool itself puts down for a moment: readers of a plan pass over them. */
export const isOwnFile = (name: string): boolean => isNewFile(name) || lockNumberOf(name) !== null;
