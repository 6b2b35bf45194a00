import { localise } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';
import { type LostEntry, lostEntries } from '../../change/kept/kept-ledgers.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';

type Arguments = Readonly<{
  task: string;
  what: 'deadline' | 'target';
  loss: LostEntry['kind'];
  vi: string;
  en: string;
  until: string | null;
}>;

/** Compared with a base, no ledger of a deadline or target loses an entry, and what is moved gets one. */
export const ledgerKept = planRule<Arguments>({
  id: 'ledger-kept',
  group: 'progress',
  severity: 'error',
  compares: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary:
        'So với bản gốc (--against), các thời hạn và chỉ tiêu trước đây («was») còn nguyên, và lần điều chỉnh nào cũng được ghi lại.',
      why: 'Đúng hạn hay quá hạn được xét theo thời hạn đang áp dụng khi đến hạn. Mất một mục của «was», hoặc dời thời hạn mà không ghi, thì việc hoàn thành muộn có thể thành đúng hạn.',
      fix: 'Khôi phục mục đã mất; điều chỉnh bằng lệnh cthd task … --deadline … --reason …, lệnh này tự ghi thời hạn cũ vào «was».',
    },
    en: {
      summary:
        'Compared with the base (--against), former deadlines and targets (“was”) are kept as they are, and every move is entered.',
      why: 'On time or overdue is judged by the deadline in force when the task fell due. Where an entry of “was” is lost, or a deadline is moved without one, a late completion may pass for a punctual one.',
      fix: 'Put the lost entry back; move deadlines with cthd task … --deadline … --reason …, which enters the former one into “was” by itself.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/II.yaml',
        before: { 'text/II.yaml': textWith('{ date: 2023-12-31 }') },
        yaml: textWith(
          '{ date: 2024-06-30, was: [{ date: 2023-12-31, until: 2023-05-10, reason: Lùi theo kế hoạch }] }',
        ),
      },
    ],
    bad: [
      {
        file: 'text/II.yaml',
        before: { 'text/II.yaml': textWith('{ date: 2023-12-31 }') },
        yaml: textWith('{ date: 2024-06-30 } # !'),
      },
      {
        file: 'text/II.yaml',
        before: {
          'text/II.yaml': textWith(
            '{ date: 2024-06-30, was: [{ date: 2023-12-31, until: 2023-05-10, reason: Lùi theo kế hoạch }] }',
          ),
        },
        yaml: textWith(
          '{ date: 2024-06-30, was: [{ date: 2024-03-31, until: 2023-05-10, reason: Lùi theo kế hoạch }] } # !',
        ),
      },
    ],
  },
  message: ({ task, what, loss, until, ...value }) =>
    localise((language) => {
      const day = until === null ? '' : formatDate(until, language);
      if (language === 'vi') {
        const name = what === 'deadline' ? 'Thời hạn' : 'Chỉ tiêu';
        return loss === 'entry'
          ? `${name} trước đây của nhiệm vụ ${task} (${value.vi}, đến ngày ${day}) không còn nguyên trong «was» như ở bản gốc.`
          : `${name} của nhiệm vụ ${task} trong bản gốc (${value.vi}) đã đổi mà không được ghi vào «was».`;
      }
      return loss === 'entry'
        ? `The former ${what} of the task ${task} (${value.en}, until ${day}) is no longer in “was” as it is in the base.`
        : `The ${what} of the task ${task} in the base (${value.en}) was changed and not entered into “was”.`;
    }),
  check({ plan, base }, report) {
    if (base === null) return;
    for (const lost of lostEntries(base, plan)) {
      const { unit, what, kind: loss, until } = lost;
      const words = localise((language) =>
        lost.what === 'deadline' ? formatDeadline(lost.term, language) : formatNumber(lost.target, language),
      );
      const args = { task: unit.id, what, loss, until, ...words };
      const part = { id: unit.id };
      const { task } = unit;
      if (what === 'deadline' && task?.deadline) report(task.deadline, null, args, part);
      else if (what === 'target' && task?.indicator) report(task.indicator, 'target', args, part);
      else report(unit, 'id', args, part);
    }
  },
});

/** A programme with one task that has this deadline. */
function textWith(deadline: string): string {
  return `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - id: mo-lop
        kind: section
        number: '1'
        text: Mở lớp.
        task:
          lead: van-phong
          deadline: ${deadline}
`;
}
