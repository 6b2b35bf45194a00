import type { CalendarDate } from '../../plan/calendar.ts';

/** A moment with the time of Hanoi, on a day that every month has: its day stands there. */
const writtenInHanoi =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+07:00$/;

/** Whether a clock shows a moment. */
export const isMoment = (moment: string): boolean =>
  writtenInHanoi.test(moment) || !Number.isNaN(Date.parse(moment));

/** A moment as a number that sorts by time; one that no clock shows (lint reports it) comes before all others. */
export const instantOf = (moment: string): number => {
  const instant = Date.parse(moment);
  return Number.isNaN(instant) ? 0 : instant;
};

/** The calendar day in Hanoi of a moment with an offset; of one that no clock shows, the day as written. */
export function dayInHanoi(moment: string): CalendarDate {
  if (writtenInHanoi.test(moment)) return moment.slice(0, 10);
  const instant = Date.parse(moment);
  if (Number.isNaN(instant)) return moment.slice(0, 10);
  return new Date(instant + 7 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** A number of seconds after a moment, with Vietnam's offset: 2026-06-30T09:00:05+07:00. */
export const secondsAfter = (moment: string, seconds: number): string =>
  `${new Date(instantOf(moment) + (seconds + 7 * 60 * 60) * 1000).toISOString().slice(0, 19)}+07:00`;
