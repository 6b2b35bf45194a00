import type { Localised } from '../../locale/localised.ts';
import { counted } from '../../locale/counted.ts';
import { namesIn } from '../../io/files/folder-here.ts';
import { planFileLimit } from '../../io/files/plan-size.ts';
import { withLockOf } from '../../io/write/programme-lock.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { removeFile } from '../../io/write/replace-file.ts';
import { type FileChange, replaceTogether } from '../../io/write/replace-together.ts';
import { type CalendarDate } from '../../plan/calendar.ts';
import { UserError } from '../../plan/user-error.ts';
import { maxInLog, packRecords, type RecordsAt } from '../../progress/records/pack-records.ts';
import { readRecords } from '../../progress/records/read-records.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { isRecordsFileName, readRecordsFile } from '../../progress/records/records-file.ts';
import type { Command, Environment, Given } from '../command.ts';
import { type OpenProgramme, openProgramme } from '../shared/open-plan.ts';
import { dayOption } from '../shared/day-option.ts';
import { dryRunOption } from '../shared/dry-run-option.ts';

export const command: Command = {
  usage: {
    examples: {
      'cthd pack --until 2026-06-30': {
        vi: 'khi đã chốt 6 tháng đầu năm',
        en: 'once the first half-year is closed',
      },
    },
    options: {
      '--until <date>': {
        vi: 'chỉ những tệp mà mọi bản ghi xảy ra đến hết ngày này (mặc định: hôm nay)',
        en: 'only files all of whose records happened until this day (default: today)',
      },
      ...dryRunOption,
    },
  },
  async run(given, environment) {
    const open = openProgramme(environment);
    const until = untilIn(given, environment);
    const outcome =
      given.options['dryRun'] === true
        ? prepare(open, until)
        : await withLockOf(open.root, `${open.programme.folder}/progress`, () => {
            const prepared = prepare(open, until);
            write(open, prepared);
            return prepared;
          });
    return { output: `${sentence(outcome, given, environment)}\n`, exitCode: 0 };
  },
};

function untilIn({ options }: Given, { asOf }: Environment): CalendarDate {
  const typed = options['until'] as string | undefined;
  return typed === undefined ? asOf : dayOption('--until', typed);
}

interface Packing {
  /** The tasks whose logs would hold more than a file may: files with records of them stay. */
  readonly full: ReadonlySet<string>;
  readonly logs: readonly FileChange[];
  /** The files that are packed, with their bytes. */
  readonly packed: readonly RecordsAt[];
  readonly records: number;
}

function prepare({ root, programme, schemaLine }: OpenProgramme, until: CalendarDate): Packing {
  const folder = `${programme.folder}/progress`;
  const files = namesIn(root, folder)
    .filter(isRecordsFileName)
    .sort()
    .flatMap((name): RecordsAt[] => {
      const path = `${folder}/${name}`;
      const bytes = readToChange(root, path);
      return bytes === null ? [] : [{ path, bytes, records: readRecordsFile(bytes, path) }];
    });
  const due = files.filter(({ records }) => [...records.values()].flat().every(({ date }) => date <= until));
  const {
    logs,
    files: packed,
    full,
  } = packRecords(due, {
    bytesOf: (unit) => readToChange(root, `${folder}/${unit}.yaml`),
    pathOf: (unit) => `${folder}/${unit}.yaml`,
    schemaLine,
    maxBytes: planFileLimit,
  });
  return {
    full,
    logs: logs.map(({ path, before, after }) => ({
      path,
      before,
      after,
      verify: (bytes) => void readRecords(bytes, path),
    })),
    packed,
    records: packed.reduce((sum, { records }) => sum + [...records.values()].flat().length, 0),
  };
}

/** The logs first: a record that stands in both places counts once. */
function write({ root, programme }: OpenProgramme, { logs, packed }: Packing): void {
  if (logs.length > 0) replaceTogether(root, logs, programme.folder);
  try {
    for (const { path, bytes } of packed) removeFile({ root, path, before: bytes });
  } catch (error) {
    if (!(error instanceof UserError) || logs.length === 0) throw error;
    throw stillThere(error.localised);
  }
}

/** Why files stayed that were packed already, and what is true of the records meanwhile. */
function stillThere({ vi, en }: Localised): UserError {
  const without = (sentence: string, end: RegExp) => sentence.replace(end, '');
  return new UserError({
    vi: `Các bản ghi đã vào tệp tiến độ, nhưng còn tệp chưa xóa được. ${without(vi, /; không có gì bị thay đổi\.$/)}. Mỗi bản ghi vẫn chỉ tính một lần; hãy chạy lại cthd pack.`,
    en: `The records are in the logs, but a file that held them is still there. ${without(en, /; nothing was changed\.$/)}. Each record counts once all the same; run cthd pack again.`,
  });
}

function sentence(
  { packed, records, logs, full }: Packing,
  { options }: Given,
  { language }: Environment,
): string {
  const isDryRun = options['dryRun'] === true;
  const stays = full.size > 0 ? ` ${staying(full)[language]}` : '';
  if (packed.length === 0)
    return (language === 'vi' ? 'Không có bản ghi nào để gộp.' : 'There are no records to pack.') + stays;
  const done =
    language === 'vi'
      ? `${isDryRun ? 'Chưa gộp (--dry-run); sẽ gộp' : 'Đã gộp'} ${records} bản ghi của ${packed.length} tệp vào ${logs.length} tệp tiến độ.`
      : `${isDryRun ? 'Not packed (--dry-run); it would be' : 'Packed:'} ${counted(records, 'record')} of ${counted(packed.length, 'file')} into ${counted(logs.length, 'log')}.`;
  return done + stays;
}

const staying = (full: ReadonlySet<string>): Localised => {
  const [first = ''] = full;
  const max = [maxInLog, planFileLimit / 1024 / 1024] as const;
  return {
    vi: `Bản ghi của ${full.size} nhiệm vụ (như ${first}) còn để nguyên: tệp tiến độ sẽ có quá ${formatNumber(max[0], 'vi')} bản ghi hoặc ${max[1]} MiB.`,
    en: `The records of ${counted(full.size, 'task')} (such as ${first}) stay where they are: a log would have more than ${formatNumber(max[0], 'en')} records or ${max[1]} MiB.`,
  };
};
