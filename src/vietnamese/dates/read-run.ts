import { daysLater, firstDay, lastDay } from '../../plan/calendar.ts';
import type { ReadDeadline } from './deadline-points.ts';
import { readPoint } from './read-point.ts';

const run =
  /^(?:trong |vao )?(?<word>quy|thang) (?<list>(?:[\divx]{1,3}(?:, ?| va | ?- ?)(?:quy |thang )?){2,11}[\divx]{1,3})(?:\/|,? nam )(?<year>\d{4})$/;

/** Three or more quarters or months that follow each other, as the time that they take together: “Quý II, III và IV năm 2026”. */
export function readRun(_: string, folded: string): ReadDeadline | null {
  const { word = '', list = '', year = '' } = run.exec(folded)?.groups ?? {};
  const points = (list.match(/(?<![a-z])[\divx]+(?![a-z])/gu) ?? []).map(
    (one) => readPoint(`${word} ${one}/${year}`)?.point,
  );
  const [from, to] = [points[0], points.at(-1)];
  if (from === undefined || from === null || to === undefined || to === null) return null;
  const isWhole = points.every((point, at) => {
    const before = points[at - 1];
    return at === 0 || (point && before && daysLater(lastDay(before), 1) === firstDay(point));
  });
  return isWhole ? { term: { from, to } } : null;
}
