import { findAdditions } from '../../io/git/git-additions.ts';
import type { Addition, TracedLine } from '../../io/git/traced-line.ts';
import type { Localised } from '../../locale/localised.ts';
import { origin } from '../../plan/location.ts';
import type { Body } from '../../plan/register-entries.ts';
import { typedName } from '../../plan/unit.ts';
import type { PlanFile } from '../../plan/source-file.ts';
import { type LogEntry, logEntries } from '../../progress/records/log-entries.ts';
import { logJson } from '../../views/log/log-json.ts';
import { type LogReport, logView } from '../../views/log/log-view.ts';
import type { OptionTable } from '../command.ts';
import { findUnit } from '../shared/find-unit.ts';
import { nextLine, placeOptions } from '../shared/next-command.ts';
import { chooseProgrammes } from '../shared/choose-programme.ts';
import { aboutProgramme, type Asked, type View } from '../show/view.ts';
import { dayOption } from '../shared/day-option.ts';

/** Which days a log is about. */
export const logOptions: OptionTable = {
  '--since <date>': { vi: 'chỉ việc xảy ra từ ngày này', en: 'only what happened from this day on' },
  '--until <date>': {
    vi: 'chỉ việc xảy ra đến hết ngày này (mặc định: --as-of, nếu có)',
    en: 'only what happened until this day (default: --as-of, where given)',
  },
};

interface LogFacts {
  readonly report: LogReport;
  readonly bodies: readonly Body[];
}

/** The records of a programme or of some tasks, newest first. */
export const logPage: View<LogFacts> = {
  id: 'log',
  call: ['log'],
  takesArgs: true,
  options: logOptions,
  formats: ['text', 'markdown', 'html', 'docx', 'json'],
  async facts(asked, sources) {
    const { plan, files, root } = sources.plan();
    const programme = chooseProgrammes(plan, asked.programme, asked.asOf);
    const until = readDay(asked, 'until');
    const choice = {
      units: asked.args.map((word) => findUnit(programme, word)),
      since: readDay(asked, 'since'),
      until: until ?? (asked.isDayGiven ? asked.asOf : null),
    };
    const entries = logEntries(programme, choice);
    return {
      report: {
        programme,
        ...choice,
        isUntilAsOf: until === null,
        entries,
        ...(await commitsOf(entries, files, root)),
      },
      bodies: plan.organisations,
    };
  },
  about: ({ report }) => aboutProgramme(report.programme),
  blocks: ({ report, bodies }, { language }) => logView(report, { language, bodies }),
  json: ({ report, bodies }) => logJson(report, bodies),
  next: ({ report }, environment) => nextLine(nextAfterLog(report, placeOptions(environment))),
};

/** A record that is wrong is corrected; where there is none, the first is made. */
function nextAfterLog({ entries, units }: LogReport, options: string): Localised {
  const [unit, more] = units;
  const task = (word: string) => (unit && !more ? typedName(unit) : `<${word}>`);
  const record = {
    vi: `cthd record${options} ${task('nhiệm-vụ')}`,
    en: `cthd record${options} ${task('task')}`,
  };
  return entries.length === 0
    ? { vi: `${record.vi} <trạng-thái>  (ghi tiến độ)`, en: `${record.en} <state>  (record its progress)` }
    : {
        vi: `${record.vi} --corrects <mã>  (đính chính một bản ghi)`,
        en: `${record.en} --corrects <key>  (correct a record)`,
      };
}

function readDay({ options }: Asked, name: 'since' | 'until'): string | null {
  const day = options[name];
  return typeof day === 'string' ? dayOption(`--${name}`, day) : null;
}

/** The commit that added each record, found by its line; records that take several lines have none. */
async function commitsOf(
  entries: readonly LogEntry[],
  files: readonly PlanFile[],
  root: string,
): Promise<Pick<LogReport, 'commits' | 'isWholeHistory'>> {
  const texts = new Map(files.map(({ document }) => [document.source.path, document]));
  const lines = new Map<string, readonly string[]>();
  const traced = new Map<TracedLine, LogEntry>();
  for (const entry of entries) {
    const { file, path } = entry.record[origin];
    const document = texts.get(file);
    if (!document) continue;
    const inFile = lines.get(file) ?? document.source.text.split(/\r\n|\n|\r/);
    lines.set(file, inFile);
    const line = inFile[document.locate(path).start.line - 1]?.trim() ?? '';
    if (/^- *\{.*\}/.test(line)) traced.set({ path: file, line }, entry);
  }
  const additions = await findAdditions(root, [...traced.keys()]);
  if (additions === null) return { commits: null, isWholeHistory: true };
  const commits = new Map<LogEntry, Addition>();
  for (const [line, addition] of additions.of) {
    const entry = traced.get(line);
    if (entry) commits.set(entry, addition);
  }
  return { commits, isWholeHistory: additions.isWhole };
}
