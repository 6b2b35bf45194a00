import type { CalendarDate } from '../../plan/calendar.ts';
import { fold } from '../../vietnamese/letters/fold.ts';

const maxLetters = 40;

/** The name of a proposal's branch: the day and the subject, `de-xuat/2026-12-15-ket-qua-thang-12`. */
export function branchName(message: string, day: CalendarDate): string {
  const words = fold(message).match(/[a-z0-9]+/g) ?? [];
  const about = words.reduce(
    (name, word) => (name.length + word.length < maxLetters ? `${name}-${word}` : name),
    '',
  );
  return `${proposals}${day}${about}`;
}

/** What the names of such branches begin with. */
const proposals = 'de-xuat/';
