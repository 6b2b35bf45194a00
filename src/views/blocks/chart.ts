import type { Tone, Words } from './shown-words.ts';

/** A number of a chart, with its name and its words. */
export interface Slice {
  readonly name: Words;
  readonly value: number;
  /** The number as the reader's language writes it. */
  readonly text: Words;
  readonly tone: Tone;
  readonly ids?: readonly string[];
}

interface Drawn {
  readonly kind: 'chart';
  readonly title: Words;
  /** What the chart says, in a sentence, for those who do not see it. */
  readonly summary: Words;
  /** Whether a table beside it gives the same figures, so that they need not be listed again. */
  readonly hasTable?: boolean;
}

/** Parts of one whole: the official count in its cells. */
export interface CellsChart extends Drawn {
  readonly chart: 'cells';
  readonly slices: readonly Slice[];
}

/** Several wholes, each in the same parts: progress by part, section or lead. */
export interface ProgressChart extends Drawn {
  readonly chart: 'progress';
  readonly bars: readonly { readonly name: Words; readonly slices: readonly Slice[] }[];
}

/** Numbers against the targets that they are to reach. */
export interface IndicatorsChart extends Drawn {
  readonly chart: 'indicators';
  readonly bars: readonly {
    readonly name: Words;
    /** null where nothing was reported. */
    readonly value: number | null;
    readonly target: number;
    readonly text: Words;
    readonly tone: Tone;
    readonly ids?: readonly string[];
  }[];
}

/** What falls on which day of a term. Days in the form 2026-11-23. */
export interface TimelineChart extends Drawn {
  readonly chart: 'timeline';
  readonly from: string;
  readonly to: string;
  /** The as-of day; marked where it is within the term. */
  readonly today: string;
  readonly events: readonly {
    readonly date: string;
    readonly dateText: Words;
    readonly name: Words;
    readonly tone: Tone;
    readonly ids?: readonly string[];
  }[];
}

/** Numbers over time; every line has a point at each moment, or null. */
export interface TrendChart extends Drawn {
  readonly chart: 'trend';
  readonly moments: readonly Words[];
  /** The same moments as days in the form 2026-11-23, by which they are spaced. */
  readonly days: readonly string[];
  readonly lines: readonly {
    readonly name: Words;
    readonly tone: Tone;
    readonly points: readonly (Omit<Slice, 'name' | 'tone'> | null)[];
  }[];
}

export type Chart = CellsChart | ProgressChart | IndicatorsChart | TimelineChart | TrendChart;
