import { UserError } from '../../plan/user-error.ts';
import { parseBody, parseDay } from '../../progress/records/parse-fields.ts';
import { lastEndedPeriod } from '../../progress/states/period-neighbours.ts';
import type { CalendarFacts } from '../../views/calendar/calendar-of.ts';
import type { ExtractFacts } from '../../views/extract/extract-view.ts';
import type { OptionTable } from '../command.ts';
import { readPeriod } from '../shared/read-period.ts';
import type { ViewInput } from '../shared/view-input.ts';

/** The options that only some views take; a file that was made with one names it in its command. */
export const pageOptions: OptionTable = {
  '--period <period>': {
    vi: 'kỳ báo cáo (report): 2024-05, 2024-Q3, 2024-H1, 2024-9M, 2024',
    en: 'the period of a report: 2024-05, 2024-Q3, 2024-H1, 2024-9M, 2024',
  },
  '--lead <body>': {
    vi: 'việc cơ quan này chủ trì (extract, calendar): mã hoặc tên',
    en: 'what this body leads (extract, calendar): id or name',
  },
  '--recipient <body>': {
    vi: 'trích cho nơi nhận này (extract), kể cả nơi lời văn nêu tên: mã hoặc tên',
    en: 'an extract for this recipient, with where the wording names it: id or name',
  },
  '--revision <slip>': {
    vi: 'lời văn theo phiếu căn cứ này (text): đã ban hành hoặc đang dự thảo',
    en: 'the wording as this mandate slip makes it (text), issued or a draft',
  },
  '--since <date>': {
    vi: 'kèm những gì đã thay đổi từ ngày này (extract; board: mặc định 7 ngày)',
    en: 'with what changed from this day on (extract; board: 7 days where not given)',
  },
};

/** The period that a report is about. A UserError names the last one where none is given. */
export function reportFacts(viewed: ViewInput) {
  const { programme, asOf, options } = viewed;
  const { period } = options;
  if (period !== undefined) return { ...viewed, period: readPeriod(period, programme, asOf) };
  const { name } = lastEndedPeriod(programme.reporting, asOf);
  throw new UserError({
    vi: `Báo cáo cần kỳ báo cáo, ví dụ kỳ gần nhất đã kết thúc: --period ${name}`,
    en: `A report needs its period, for instance the last one that has ended: --period ${name}`,
  });
}

/** Whose tasks a calendar shows. A UserError for a body that there is not. */
export function calendarFacts(viewed: ViewInput): ViewInput & CalendarFacts {
  const { plan, options } = viewed;
  const { lead } = options;
  return { ...viewed, body: lead === undefined ? null : parseBody(lead, plan.organisations) };
}

/** Whom an extract is for, and from which day on it tells of changes. A UserError where no body, or two, are given. */
export function extractFacts(viewed: ViewInput): ViewInput & ExtractFacts {
  const { plan, options } = viewed;
  const { lead, recipient, since } = options;
  const asked = lead ?? recipient;
  if (asked === undefined || (lead !== undefined && recipient !== undefined))
    throw new UserError({
      vi: 'Bản trích cần đúng một cơ quan: --lead <cơ quan> hoặc --recipient <cơ quan>.',
      en: 'An extract needs exactly one body: --lead <body> or --recipient <body>.',
    });
  return {
    ...viewed,
    body: parseBody(asked, plan.organisations),
    role: lead === undefined ? 'recipient' : 'lead',
    since: since === undefined ? null : parseDay(since),
  };
}
