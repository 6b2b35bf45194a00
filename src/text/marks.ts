import { digest } from '../plan/digest.ts';
import { bareWording, type ProgrammeWording } from './wording.ts';

/** A short mark of a wording: an instrument names the one that it was drafted for, so that it is not applied to another, or twice. */
export const markOf = (wording: ProgrammeWording): string => digest(JSON.stringify(bareWording(wording)));
