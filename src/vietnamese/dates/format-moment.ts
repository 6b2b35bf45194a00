import type { Language } from '../../locale/localised.ts';
import { formatDate } from './dates.ts';

/** A moment with its offset as people read it: 02/7/2022 09:12, by the clock that it was written by. */
export const formatMoment = (moment: string, language: Language): string =>
  `${formatDate(moment.slice(0, 10), language)} ${moment.slice(11, 16)}`;
