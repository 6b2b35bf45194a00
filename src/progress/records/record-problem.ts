import type { CalendarDate } from '../../plan/calendar.ts';
import type { RecordData, State } from '../../plan/record-data.ts';

/** What can be wrong with a record, as data: the command refuses it in a sentence, the lint rules report it at its field. */
export type RecordProblem =
  | { readonly code: 'date-impossible'; readonly field: 'date'; readonly date: string }
  | {
      readonly code: 'date-future';
      readonly field: 'date';
      readonly date: CalendarDate;
      readonly recordedOn: CalendarDate;
    }
  | {
      readonly code: 'date-before-programme';
      readonly field: 'date';
      readonly date: CalendarDate;
      readonly begins: CalendarDate;
    }
  | {
      readonly code: 'date-after-close';
      readonly field: 'date';
      readonly date: CalendarDate;
      readonly closed: CalendarDate;
      /** The programme that succeeds the closed one. */
      readonly next: string;
    }
  | { readonly code: 'recorded-impossible'; readonly field: 'recorded'; readonly recorded: string }
  | {
      readonly code: 'recorded-far';
      readonly field: 'recorded';
      readonly recordedOn: CalendarDate;
      readonly ends: number;
    }
  | {
      readonly code: 'recorded-before-corrected';
      readonly field: 'recorded';
      readonly recorded: string;
      readonly corrected: string;
    }
  | { readonly code: 'transition'; readonly field: 'state'; readonly from: State; readonly to: State }
  | { readonly code: 'no-evidence'; readonly field: 'state' }
  | {
      readonly code: 'evidence-path';
      readonly field: 'evidence';
      readonly item: number;
      readonly file: string;
    }
  | {
      readonly code: 'below-target';
      readonly field: 'value' | 'state';
      readonly value: number | null;
      /** The number to reach, or another bound in the words of an annex: ≤ 30%. */
      readonly target: number | string;
    }
  | {
      readonly code: 'indicator-below-target';
      readonly field: 'value' | 'state';
      readonly indicator: string;
      readonly value: number | null;
      readonly target: number | string;
      /** How many more indicators the record leaves unmet, which are not told one by one. */
      readonly others?: number;
    }
  | { readonly code: 'indicator-unknown'; readonly field: 'indicator'; readonly indicator: string }
  | { readonly code: 'own-confirmation'; readonly field: 'by'; readonly by: string }
  | { readonly code: 'nothing-to-confirm'; readonly field: 'confirms' }
  | { readonly code: 'confirms-open'; readonly field: 'confirms'; readonly state: State }
  | { readonly code: 'corrects-unknown'; readonly field: 'corrects'; readonly corrects: string }
  | {
      readonly code: 'period-closed';
      readonly field: 'date';
      readonly date: CalendarDate;
      readonly period: string;
    }
  | {
      readonly code: 'corrects-again';
      readonly field: 'corrects';
      readonly corrects: string;
      readonly by: string;
    };

/** A record with something wrong in it. */
export interface FoundProblem<R extends RecordData = RecordData> {
  readonly record: R;
  readonly problem: RecordProblem;
}
