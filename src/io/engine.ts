import process from 'node:process';
import { setFlagsFromString } from 'node:v8';

/**
 * Lets the engine optimise a function only after it has run much longer than usual. A command runs for a second or two: most of what is
 * optimised sooner is not called often enough to pay for it. Called once, at the start. An engine whose settings are not known is left as
 * it is.
 */
export function tuneForShortRuns(): void {
  const setting = settings[Number.parseInt(process.versions.v8, 10)];
  if (setting !== undefined) setFlagsFromString(setting);
}

/** By the first number of the engine's version: that of Node 20, 22, 24. An engine reports a setting that it does not have on the error stream. */
const settings: Readonly<Record<number, string>> = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=20000',
  13: '--invocation-count-for-turbofan=20000',
};
