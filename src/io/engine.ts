import process from 'node:process';
import { runInNewContext } from 'node:vm';

/**
 * Lets the engine optimise a function only after it has run much longer than usual. A command runs for a second or two: most of what is
 * optimised sooner is not called often enough to pay for it. Called at the start, and again before code is kept, which the engine takes only
 * under the settings that it was made with. An engine whose settings are not known is left as it is.
 */
export function tuneForShortRuns(): void {
  const setting = settings[engineVersion];
  if (setting !== undefined) setFlags(setting);
}

/** What Node sets the engine with is loaded only here: it brings streams along. */
const setFlags = (setting: string) => {
  process.getBuiltinModule('node:v8').setFlagsFromString(setting);
};

const engineVersion = Number.parseInt(process.versions.v8, 10);

/** Regular expressions become machine code at once: most are used often enough, and the byte code that comes first costs as much to make. */
const nativeExpressions = '--no-regexp-tier-up';

/** The part of the heap for new objects grows at once to where it would grow in steps, each of which copies what is in use. */
const roomForNew = '--semi-space-growth-factor=8';
/** It stays as large as it is: nearly all that is made of a long plan stays in use, and is copied sooner from a part that fits the processor's cache. */
const roomAsItIs = '--semi-space-growth-factor=1';
/** It grows in steps, as by itself: from version 13 on it may grow four times as far, where filling it costs more than the steps. */
const roomInSteps = '--semi-space-growth-factor=2';

/**
 * The heap is cleared when it is full, and not beside the program from some time before: a run that ends before it is full would do that
 * for nothing.
 */
const clearWhenFull = '--no-incremental-marking';
/** The engine's own way. */
const clearBesideSetting = '--incremental-marking';

const always = `${nativeExpressions} ${clearWhenFull} --heap-growing-percent=0`;
/** After how many calls, and rounds of a loop, the compiler between the first and the optimising one takes a function. */
const middleAfter = (calls: number, rounds: number) =>
  `--invocation-count-for-maglev=${calls} --invocation-count-for-maglev-osr=${rounds}`;
/** The engine's own way. */
const middleSoon = middleAfter(400, 100);
/** For engines that have it: most of what it takes as early as by itself is not called often enough to pay for it in a short run. */
const withMiddle = `--invocation-count-for-turbofan=20000 ${middleAfter(6000, 6000)} ${roomInSteps} ${always}`;

/** By the first number of the engine's version: that of Node 20, 22, 24, 26. An engine reports a setting that it does not have on the error stream. */
const settings: Readonly<Record<number, string>> = {
  11: `--interrupt-budget=1000000 --max-inlined-bytecode-size-cumulative=230 ${roomForNew} ${always}`,
  12: `--invocation-count-for-turbofan=20000 ${roomForNew} ${always}`,
  13: withMiddle,
  14: withMiddle,
};

/**
 * After how much work a function is optimised in a long run: about as much as optimising it takes. That is what the engine does by itself, but
 * for version 11, which optimises too soon and copies more into a function than pays. Versions 11 and 12 leave the room for new objects as it is.
 */
const inLongRun: typeof settings = {
  11: `--interrupt-budget=130000 --max-inlined-bytecode-size-cumulative=200 ${roomAsItIs}`,
  12: `--invocation-count-for-turbofan=3000 ${roomAsItIs}`,
  13: `--invocation-count-for-turbofan=3000 ${middleSoon}`,
  14: `--invocation-count-for-turbofan=3000 ${middleSoon}`,
};

/** A plan of more bytes is read and judged for so long that functions optimised early pay for it. */
const longRun = 16 * 1024 * 1024;
/** A plan of more bytes takes so much memory that it is worth some time to save it. */
const largePlan = 64 * 1024 * 1024;

/** The largest plan that the engine was set for. */
let size: 'short' | 'long' | 'large' = 'short';

/**
 * Sets the engine for a plan of which so many bytes are read: to clear the heap as it does by itself and to optimise sooner where that
 * takes long, and to save memory at the cost of time where the plan is large. Once set it stays, however little is read later.
 */
export function tuneForPlanOf(bytes: number): void {
  if (bytes > longRun && size === 'short') {
    const setting = inLongRun[engineVersion];
    if (setting !== undefined) setFlags(setting);
    clearBeside();
    size = 'long';
  }
  if (bytes > largePlan && size === 'long') {
    preferLessMemory();
    size = 'large';
  }
}

/**
 * Lets the engine's heap grow to a hundred times what was in use when it was last cleared, for a command that ends when it has judged the plan
 * that was read: nearly all that it makes of a long one is in use to the end, so that clearing frees nothing. To be called as soon as the
 * files are read: for their bytes the engine clears the heap once while it is small, and decides then how far it may grow. A large plan has
 * to save memory; a short one gains less than it costs that code which was kept is refused under another setting.
 */
export function clearSeldom(): void {
  if (size === 'long' && settings[engineVersion] !== undefined) setFlags('--heap-growing-percent=9900');
}

/** A plan of more bytes is worth clearing the heap before its model is made. */
const mediumPlan = 2 * 1024 * 1024;
let isClearedEarly = false;

/**
 * Clears the heap before the model of a plan of so many bytes is made, for a command that ends when it has shown the plan. The engine would do it once in
 * the middle, when a model is in use that takes several times as long to go through; after the first time it lets the heap grow as far as is said
 * here, which a plan of medium length does not reach. A short plan does not need it, and a long one has to save memory.
 */
export function clearEarly(bytes: number): void {
  if (isClearedEarly || bytes < mediumPlan || size !== 'short' || settings[engineVersion] === undefined)
    return;
  isClearedEarly = true;
  setFlags('--expose-gc --heap-growing-percent=1500');
  const clear = runInNewContext('gc') as () => void;
  clear();
  setFlags('--no-expose-gc --heap-growing-percent=0');
}

/** Lets the engine clear the heap beside the program, as it does by itself: for what runs long or takes much memory. */
export function clearBeside(): void {
  if (settings[engineVersion] !== undefined) setFlags(clearBesideSetting);
}

/**
 * Lets the engine's heap grow by a fifth before it is cleared, instead of doubling, and its part for new objects not at all: for plans so
 * large that memory runs out before time does. It costs about a fifth more CPU time.
 */
export function preferLessMemory(): void {
  if (settings[engineVersion] !== undefined)
    setFlags(`--heap-growing-percent=20 ${roomAsItIs} ${clearBesideSetting}`);
}
