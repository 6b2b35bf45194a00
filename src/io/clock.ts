import type { CalendarDate } from '../plan/calendar.ts';

/** Vietnam keeps UTC+7 all year round. */
const offset = { hours: 7, written: '+07:00' };

/** The same moment, moved so that its UTC fields read as the clock on a wall in Hanoi. */
const inHanoi = (moment: Date) => new Date(moment.getTime() + offset.hours * 3_600_000).toISOString();

/** The calendar day in Vietnam at a moment; the UTC day would be yesterday until 07:00. */
export const today = (moment = new Date()): CalendarDate => inHanoi(moment).slice(0, 10);

/** A moment to the second with Vietnam's offset: 2022-07-02T09:12:00+07:00. */
export const now = (moment = new Date()): string => inHanoi(moment).slice(0, 19) + offset.written;
