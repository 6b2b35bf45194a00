import { localise } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { type LostLedgerEntry, lostLedgerEntries } from '../../change/lost/lost-ledger-entries.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatBound } from '../../vietnamese/numbers/bounds.ts';

type Arguments = Readonly<{
  task: string;
  what: 'deadline' | 'target';
  loss: LostLedgerEntry['kind'];
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
  check({ comparison }, report) {
    if (comparison === null) return;
    for (const lost of lostLedgerEntries(comparison)) {
      const { unit, what, kind: loss, until } = lost;
      const words = localise((language) =>
        lost.what === 'deadline' ? formatDeadline(lost.term, language) : formatBound(lost.target, language),
      );
      const args = { task: unit.id, what, loss, until, ...words };
      const part = { id: unit.id };
      if (lost.what === 'deadline' && lost.deadline) report(lost.deadline, null, args, part);
      else if (lost.what === 'target' && lost.indicator) report(lost.indicator, null, args, part);
      else report(unit, 'id', args, part);
    }
  },
});
