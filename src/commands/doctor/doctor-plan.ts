import { namesIn } from '../../io/files/folder-here.ts';
import { readPackageFile } from '../../io/files/package-files.ts';
import { readPlanFolder } from '../../io/files/read-folder.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { type Language, localise, type Localised } from '../../locale/localised.ts';
import { readPlan } from '../../source/read/read-plan.ts';
import { lintPlan } from '../../lint/lint-plan.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Environment } from '../command.ts';
import { numberOf } from '../../plan/finding.ts';
import type { Programme } from '../../plan/plan.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { fileKindOf } from '../../source/read/file-kind.ts';
import { advised, type Check, fine, wrong } from './doctor-check.ts';
import { isWindows } from '../../io/host.ts';
import { schemaFolder } from '../init/init-files.ts';
import { planSchemas } from '../schema/schema-names.ts';
import { momentToRecord } from '../../progress/records/moment-to-record.ts';
import { dayInHanoi } from '../../progress/records/moments.ts';
import { dateProblems } from '../../progress/records/record-dates.ts';
import { formatMoment } from '../../vietnamese/dates/format-moment.ts';

/** What the plan must have: a programme, no errors, a clock that fits it, and schemas that editors find and that are those of this version. */
export function checkPlan(root: string, { asOf, now }: Pick<Environment, 'asOf' | 'now'>): Check[] {
  const folder = namesIn(root, 'plans').length > 0 ? readPlanFolder(root) : null;
  if (!folder?.files.some(({ path }) => path.endsWith('/programme.yaml')))
    return [
      wrong(
        'programme',
        { vi: 'Chưa có chương trình nào trong plans/.', en: 'There is no programme under plans/ yet.' },
        'cthd init',
      ),
    ];
  const { programmes } = readPlan(folder).plan;
  return [
    checkLint(folder, asOf),
    checkClock(programmes, now),
    ...checkReporting(programmes),
    checkSchemaLines(root, folder),
    ...checkSchemas(root),
  ];
}

function checkLint(folder: PlanFolder, asOf: CalendarDate): Check {
  const errors = numberOf(lintPlan(folder, { asOf }).findings.filter(({ severity }) => severity === 'error'));
  return errors === 0
    ? fine('programme', 'Kế hoạch không có lỗi.', 'The plan has no errors.')
    : wrong(
        'programme',
        { vi: `Kế hoạch có ${errors} lỗi.`, en: `The plan has ${errors} error${errors === 1 ? '' : 's'}.` },
        'cthd lint',
      );
}

const periodNames: Readonly<Record<string, Localised>> = {
  month: { vi: 'tháng', en: 'month' },
  quarter: { vi: 'quý', en: 'quarter' },
  'half-year': { vi: '6 tháng', en: 'half-year' },
  'nine-months': { vi: '9 tháng', en: 'nine months' },
  year: { vi: 'năm', en: 'year' },
};

/** In which periods each programme has reports, when its figures close and when reports are due. */
function checkReporting(programmes: readonly Programme[]): Check[] {
  return programmes.map(({ id, reporting }) => {
    if (!reporting)
      return advised('reporting', {
        vi: `Chương trình ${id} chưa nêu kỳ báo cáo; thêm vào programme.yaml: reporting: { periods: [half-year], cutoff: 14, report-day: 20 }`,
        en: `The programme ${id} names no reporting periods; add to programme.yaml: reporting: { periods: [half-year], cutoff: 14, report-day: 20 }`,
      });
    const { periods, cutoff, 'report-day': due } = reporting;
    const names = (language: Language) =>
      periods.map((kind) => periodNames[kind]?.[language] ?? kind).join(', ');
    return fine(
      'reporting',
      `${id}: báo cáo ${names('vi')}; chốt số liệu ${cutoff === undefined ? 'cuối tháng' : `ngày ${cutoff}`}; ${due === undefined ? 'chưa nêu ngày nộp (report-day)' : `nộp ngày ${due}`}.`,
      `${id}: reports by ${names('en')}; figures close ${cutoff === undefined ? 'at the end of the month' : `on day ${cutoff}`}; ${due === undefined ? 'no day is named on which they are due (report-day)' : `due on day ${due}`}.`,
    );
  });
}

const schemaLine = /^# yaml-language-server: \$schema=(\S+)[ \t]*\r?$/m;

/** Whether every file of the plan that people write names a schema that is there. */
function checkSchemaLines(root: string, { files }: PlanFolder): Check {
  const lost = files.flatMap(({ path, bytes }) => {
    const kind = fileKindOf(path);
    if (!kind || kind === 'records') return [];
    const named = schemaLine.exec(new TextDecoder().decode(bytes))?.[1];
    const isThere = named !== undefined && (/^[a-z]+:/.test(named) || found(root, path, named));
    return isThere ? [] : [{ path, kind }];
  });
  const [first] = lost;
  if (!first)
    return fine(
      'schema-lines',
      'Trình soạn thảo tìm thấy quy định về các mục của mọi tệp.',
      'Editors find the schema of every file.',
    );
  const up = '../'.repeat(first.path.split('/').length - 1);
  const line = `# yaml-language-server: $schema=${up}${schemaFolder(root)}/${first.kind}.schema.json`;
  const more =
    lost.length > 1
      ? { vi: ` và ${lost.length - 1} tệp khác`, en: ` and ${lost.length - 1} more` }
      : { vi: '', en: '' };
  return advised(
    'schema-lines',
    {
      vi: `${first.path}${more.vi} chưa chỉ đúng tệp quy định (schema): trình soạn thảo không giải thích được từng mục. Dòng đầu cần là: ${line}`,
      en: `${first.path}${more.en} does not name a schema that is there, so editors cannot explain its fields. Its first line should be: ${line}`,
    },
    ...(hasSchemas(root) ? [] : ['cthd init --files-only']),
  );
}

function found(root: string, path: string, named: string): boolean {
  const steps = path.split('/').slice(0, -1);
  for (const step of named.split('/')) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return /^[^/].*\.json$/.test(steps.join('/')) && readToChange(root, steps.join('/')) !== null;
}

const hasSchemas = (root: string): boolean =>
  readToChange(root, `${schemaFolder(root)}/programme.schema.json`) !== null;

/** Whether copied schemas are those of this version. */
function checkSchemas(root: string): Check[] {
  const folder = schemaFolder(root);
  const copies = planSchemas.map((name) => `${name}.schema.json`);
  const stale = copies.filter((name) => {
    const copy = readToChange(root, `${folder}/${name}`);
    return (
      copy !== null && decoded(copy) !== (readPackageFile(`schemas/${name}`) ?? '').replaceAll('\r\n', '\n')
    );
  });
  if (stale.length === 0) return [];
  return [
    advised(
      'schemas',
      {
        vi: `Quy định về các mục (schema) trong ${folder} thuộc một phiên bản khác của cthd: ${stale.join(', ')}.`,
        en: `The schemas in ${folder} belong to another version of cthd: ${stale.join(', ')}.`,
      },
      isWindows() ? `cmd /c "rmdir /s /q ${folder.replaceAll('/', '\\')}"` : `rm -r ${folder}`,
      'cthd init --files-only',
    ),
  ];
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');

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
