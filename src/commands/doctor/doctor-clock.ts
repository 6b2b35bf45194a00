import { localise } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import { momentToRecord } from '../../progress/records/moment-to-record.ts';
import { dayInHanoi } from '../../progress/records/moments.ts';
import { dateProblems } from '../../progress/records/record-dates.ts';
import { formatMoment } from '../../vietnamese/dates/format-moment.ts';
import { type Check, fine, wrong } from './doctor-check.ts';

/** Whether the clock of the computer can be right: it is not long after the term of every programme, and not before the newest record. */
export function checkClock(programmes: readonly Programme[], now: string): Check {
  const shown = localise((language) => formatMoment(now, language));
  const isFar =
    programmes.length > 0 &&
    programmes.every((programme) =>
      dateProblems(programme, { date: dayInHanoi(now), recorded: now }).some(
        ({ code }) => code === 'recorded-far',
      ),
    );
  if (isFar)
    return wrong('clock', {
      vi: `Đồng hồ của máy chỉ ${shown.vi}, quá lâu sau khi mọi chương trình kết thúc; hãy chỉnh lại.`,
      en: `The clock of the computer shows ${shown.en}, too long after every programme ended; set it.`,
    });
  const records = programmes.flatMap(({ progress }) => progress.flatMap((log) => log.records));
  const { ahead } = momentToRecord(records, now);
  if (ahead !== null)
    return wrong(
      'clock',
      localise((language) => {
        const newest = formatMoment(ahead, language);
        return language === 'vi'
          ? `Bản ghi mới nhất được ghi lúc ${newest}, sau giờ của máy này (${shown.vi}): đồng hồ của máy này, hoặc của máy đã ghi, chạy sai.`
          : `The newest record was recorded at ${newest}, after the clock of this computer (${shown.en}): this clock is wrong, or that of whoever recorded it.`;
      }),
    );
  return fine('clock', `Đồng hồ của máy chỉ ${shown.vi}.`, `The clock of the computer shows ${shown.en}.`);
}
