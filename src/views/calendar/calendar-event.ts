import type { CalendarDate } from '../../plan/calendar.ts';

/** A day in a calendar: a deadline, the close of a period's figures, or the day on which reports are due. */
export interface CalendarEvent {
  /** The same for the same thing whenever the calendar is made, so that a calendar program updates what it has. */
  readonly uid: string;
  readonly kind: 'deadline' | 'cutoff' | 'report';
  readonly day: CalendarDate;
  readonly summary: string;
  /** What is known of it, a line each. */
  readonly details: readonly string[];
  /** Never smaller in a later state of the plan: it counts the moves of a deadline and the records of the task. */
  readonly sequence: number;
  /** Only what is open reminds; calendar programs strike out what is cancelled. */
  readonly standing: 'open' | 'overdue' | 'done' | 'cancelled';
  /** The unit that it is about; null for what is about the whole programme. */
  readonly unit: { readonly id: string; readonly address: string } | null;
  /** Who leads, in words; '' where nobody does. */
  readonly lead: string;
  /** How it stands, in words. */
  readonly state: string;
}

/** A calendar of a programme, whole. */
export interface Calendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}
