import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { indicatorsOf } from '../../plan/indicator.ts';
import { formatBound, parseBound } from '../../vietnamese/numbers/bounds.ts';
import { type Language, localise, type Localised } from '../../locale/localised.ts';
import { isRealDate } from '../../plan/calendar.ts';
import { type TaskLine, taskLines } from '../../plan/schema-fields.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import type { AssignmentChange, ChangeProblem, Move } from '../../progress/assignment/change-assignment.ts';
import { asLead } from '../../progress/assignment/merge-assignment.ts';
import { parseBodies } from '../../progress/records/parse-bodies.ts';
import { parseValue } from '../../progress/records/parse-fields.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { parseDeadline } from '../../vietnamese/dates/read-deadline.ts';
import type { Environment, Given } from '../command.ts';
import { plainWords } from '../shared/plain-words.ts';

/** What the user asks to be changed, and on what a move rests; null where nothing is. A UserError where a value cannot be read. */
export function readChange(
  { options }: Given,
  bodies: readonly Body[],
  { asOf }: Environment,
): { readonly change: AssignmentChange; readonly move: Move } | null {
  const text = (name: string) => {
    const typed = options[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())];
    return typeof typed === 'string' ? readLine(typed, name) : undefined;
  };
  const bodiesOf = (name: 'lead' | 'with') => {
    const typed = options[name] as readonly string[] | undefined;
    return typed?.flatMap((list) => parseBodies(list, bodies)).map(({ id }) => id);
  };
  const [leads, others] = [bodiesOf('lead'), bodiesOf('with')];
  if (leads?.length === 0) readLine('', 'lead');
  const [deadline, indicator, target, reason, ground] = [
    'deadline',
    'indicator',
    'target',
    'reason',
    'ground',
  ].map(text);
  const change: AssignmentChange = {
    ...(leads && { lead: asLead([...new Set(leads)]) }),
    ...(others && { with: others }),
    ...(deadline !== undefined && { deadline: readDeadline(deadline) }),
    ...(Object.fromEntries(
      taskLines.flatMap((field) => (text(field) === undefined ? [] : [[field, text(field)]])),
    ) as Pick<AssignmentChange, TaskLine>),
    ...(indicator !== undefined && { indicator }),
    ...(target !== undefined && { target: readTarget(target) }),
  };
  if (Object.keys(change).length === 0) {
    if (reason === undefined && ground === undefined) return null;
    throw new UserError({
      vi: '--reason và --ground đi cùng một thay đổi: --deadline hoặc --target.',
      en: '--reason and --ground go with a change: --deadline or --target.',
    });
  }
  const move = { on: asOf, ...(reason !== undefined && { reason }), ...(ground !== undefined && { ground }) };
  return { change, move };
}

const maxLetters = 4096;

function readLine(typed: string, name: string): string {
  const line = evenBlanks(plainWords(typed, name));
  if (line !== '' && line.length <= maxLetters) return line;
  throw new UserError(
    line === ''
      ? { vi: `--${name} cần một nội dung.`, en: `--${name} needs a text.` }
      : {
          vi: `--${name} dài quá ${maxLetters} ký tự.`,
          en: `--${name} is longer than ${maxLetters} letters.`,
        },
  );
}

function readTarget(typed: string) {
  const read = parseBound(typed);
  if (!read) return { target: parseValue(typed, noTarget) };
  const { between, ...rest } = read;
  return { ...rest, ...(between && { between: [...between] }) };
}

const noTarget = (typed: string): Localised => ({
  vi: `--target «${typed}»: không phải là số từ 0 trở lên; hãy viết như 12, 7,5, 1.234,5, 80%, tối thiểu 80, không quá 3 hoặc 10 - 12.`,
  en: `--target “${typed}”: is not a number of 0 or more; write it like 12, 7,5, 1.234,5, 80%, “tối thiểu 80” (at least), “không quá 3” (at most) or 10 - 12.`,
});

function readDeadline(typed: string) {
  const read = parseDeadline(typed);
  if ('term' in read) return read.term;
  const { vi, en } = deadlineProblems[read.problem];
  throw new UserError({ vi: `--deadline «${typed}»: ${vi}`, en: `--deadline “${typed}”: ${en}` });
}

const deadlineProblems = {
  unreadable: {
    vi: 'không phải dạng thời hạn nào; hãy viết như 2026-12-31, 31/12/2026, tháng 3/2026, Quý IV/2026, 2026, 2027 - 2030, thường xuyên, hằng năm, hằng quý, trước ngày 10/12 hằng năm, 2026 và thường xuyên, «sự kiện: …» hoặc «kế hoạch: …».',
    en: 'no form of deadline; write it like 2026-12-31, 31/12/2026, 2026-03, 2026-Q4, 2026, 2027 - 2030, standing, yearly, quarterly, “trước ngày 10/12 hằng năm”, “2026 và thường xuyên”, “event: …” or “plan: …”.',
  },
  'impossible-date': {
    vi: 'ngày hoặc tháng này không có trong lịch.',
    en: 'the calendar has no such day or month.',
  },
  backwards: { vi: 'khoảng thời gian kết thúc trước khi bắt đầu.', en: 'the period ends before it begins.' },
} satisfies Record<string, Localised>;

const targetWords = (task: Unit['task'], language: Language) =>
  indicatorsOf(task)
    .map((indicator) => formatBound(indicator, language))
    .join('; ');

/** Why an assignment cannot be changed so, in a sentence. */
export function changeSentence({ id, task }: Unit, problem: ChangeProblem): Localised {
  switch (problem.code) {
    case 'lead-co-operates':
      return {
        vi: `Cơ quan ${problem.body} không thể vừa chủ trì vừa phối hợp nhiệm vụ ${id}; hãy đổi cả --lead và --with.`,
        en: `The body ${problem.body} cannot both lead and co-operate on ${id}; change --lead and --with together.`,
      };
    case 'reason-missing':
      return problem.what === 'deadline'
        ? {
            vi: `Nhiệm vụ ${id} đã có thời hạn; dời thời hạn cần --reason.`,
            en: `The task ${id} has a deadline already; moving it needs --reason.`,
          }
        : {
            vi: `Nhiệm vụ ${id} đã có chỉ tiêu ${targetWords(task, 'vi')}; đổi chỉ tiêu cần --reason.`,
            en: `The task ${id} has the target ${targetWords(task, 'en')} already; changing it needs --reason.`,
          };
    case 'moved-later':
      return localise((language) => {
        const day = isRealDate(problem.until) ? formatDate(problem.until, language) : problem.until;
        if (language === 'vi')
          return `${problem.what === 'deadline' ? 'Thời hạn' : 'Chỉ tiêu'} của ${id} đã được điều chỉnh ngày ${day}; lần sau phải sau ngày đó.`;
        return `The ${problem.what} of ${id} was moved on ${day}; the next move must be later than that.`;
      });
    case 'indicator-missing':
      return {
        vi: `Nhiệm vụ ${id} chưa có chỉ tiêu; hãy nêu cả --indicator (đếm gì) và --target (bao nhiêu).`,
        en: `The task ${id} has no indicator yet; give both --indicator (what is counted) and --target (how many).`,
      };
  }
}
