import { withLockOf } from '../../io/write/programme-lock.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { replaceFile } from '../../io/write/replace-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { textOf } from '../../progress/records/read-records.ts';
import { closePeriod } from '../../progress/sheet/close-period.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { openProgramme } from '../shared/open-plan.ts';
import { periodOf } from './sheets-asked.ts';

/** Closes a period: from then on, records dated within it are taken only where they correct one and say why. */
export async function sheetClose(given: Given, environment: Environment): Promise<CommandResult> {
  const { language, asOf, now, quiet } = environment;
  const { root, programme } = openProgramme(environment);
  const period = periodOf(nameIn(given), programme, environment);
  if (period.to >= asOf)
    throw new UserError({
      vi: `Kỳ ${period.name} đến hết ngày ${formatDate(period.to, 'vi')} mới kết thúc nên chưa chốt được.`,
      en: `The period ${period.name} ends on ${formatDate(period.to, 'en')} and cannot be closed yet.`,
    });
  const path = `${programme.folder}/programme.yaml`;
  const isDone = await withLockOf(root, path, () => {
    const before = readToChange(root, path);
    if (before === null) throw new Error(`${path} is gone`);
    const closed = programme.reporting?.closed ?? [];
    if (closed.some((one) => one.period === period.name)) return false;
    const after = new TextEncoder().encode(closePeriod(textOf(before, path), { file: path, period, now }));
    if (given.options['dryRun'] === true) return true;
    return replaceFile({ root, path, before, after, verify: () => undefined });
  });
  const words = {
    vi: isDone
      ? `Đã chốt kỳ ${period.name} (${formatDate(period.from, 'vi')} - ${formatDate(period.to, 'vi')}) trong ${path}. Từ nay chỉ ghi được bản ghi đính chính có nêu lý do cho các ngày ấy.`
      : `Kỳ ${period.name} đã chốt từ trước.`,
    en: isDone
      ? `Closed the period ${period.name} (${formatDate(period.from, 'en')} to ${formatDate(period.to, 'en')}) in ${path}. From now on only corrections that say why are recorded for these days.`
      : `The period ${period.name} was closed before.`,
  };
  return { output: quiet ? '' : `${words[language]}\n`, exitCode: 0 };
}

const nameIn = ({ args, options }: Given): string | undefined =>
  args
    .slice(1)
    .flat()
    .find((word) => word !== undefined) ?? (options['period'] as string | undefined);
