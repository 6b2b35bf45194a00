import { type Addition, findAdditions, type SoughtLine } from '../../io/git/git-additions.ts';
import { isRealDate } from '../../plan/calendar.ts';
import { origin } from '../../plan/location.ts';
import type { PlanFile } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { type LogEntry, logEntries } from '../../progress/records/log-entries.ts';
import { logJson } from '../../views/log/log-json.ts';
import { type LogReport, logView } from '../../views/log/log-view.ts';
import { markdown } from '../../writers/markdown/markdown.ts';
import { jsonText } from '../../screen/json-text.ts';
import type { Command, Given } from '../command.ts';
import { findUnit } from '../shared/find-unit.ts';
import { logWording } from './log-wording.ts';
import { chooseProgramme, openPlan } from '../shared/load-programme.ts';
import { showBlocks } from '../shared/show-blocks.ts';

export const command: Command = {
  usage: {
    examples: [
      { line: 'cthd log', words: { vi: 'mọi bản ghi, mới nhất trước', en: 'every record, newest first' } },
      {
        line: 'cthd log II.2.1/3 --since 2025-01-01',
        words: { vi: 'một nhiệm vụ, từ đầu năm 2025', en: 'one task, from 2025 on' },
      },
      {
        line: 'cthd log --wording --unit II.2.1/3',
        words: {
          vi: 'lời văn của đơn vị từ khi ban hành đến nay',
          en: 'the wording of a unit from its issue until now',
        },
      },
    ],
    arguments: [
      {
        term: '[unit...]',
        words: {
          vi: 'chỉ các nhiệm vụ này: mã, địa chỉ (II.2.1/3) hoặc vài từ',
          en: 'only these tasks: id, address (II.2.1/3) or a few words',
        },
      },
    ],
    options: [
      {
        flags: '--unit <unit>',
        words: {
          vi: 'đơn vị, như khi viết sau lệnh; dùng được nhiều lần',
          en: 'a unit, as when written after the command; may be repeated',
        },
        repeatable: true,
      },
      {
        flags: '--wording',
        words: {
          vi: 'lịch sử lời văn của đơn vị, cùng văn bản của từng lần thay đổi; nhận cả số cũ',
          en: 'the history of a unit’s wording with the instrument of each change; takes former numbers too',
        },
      },
      {
        flags: '--format <name>',
        words: { vi: 'định dạng', en: 'format' },
        choices: ['text', 'json', 'markdown'],
      },
      {
        flags: '--since <date>',
        words: { vi: 'chỉ việc xảy ra từ ngày này', en: 'only what happened from this day on' },
      },
      {
        flags: '--until <date>',
        words: {
          vi: 'chỉ việc xảy ra đến hết ngày này (mặc định: --as-of, nếu có)',
          en: 'only what happened until this day (default: --as-of, where given)',
        },
      },
    ],
  },
  async run(given, environment) {
    const words = [given.args[0], given.options['unit']].flatMap(
      (list) => (list as readonly string[] | undefined) ?? [],
    );
    if (given.options['wording'] === true) return logWording(words, given, environment);
    const { plan, files, root } = openPlan(environment);
    const programme = chooseProgramme(plan, environment.programme);
    const choice = {
      units: words.map((word) => findUnit(programme, word)),
      since: readDay(given, 'since'),
      until: readDay(given, 'until') ?? readDay(given, 'asOf'),
    };
    const entries = logEntries(programme, choice);
    const report: LogReport = { programme, ...choice, entries, ...(await commitsOf(entries, files, root)) };
    const settings = { language: environment.language, bodies: plan.organisations };
    const output = {
      text: () => showBlocks(logView(report, settings), environment),
      json: () => jsonText(logJson(report, plan.organisations)),
      markdown: () => markdown(logView(report, settings), environment.language),
    }[(given.options['format'] as 'text' | 'json' | 'markdown' | undefined) ?? 'text']();
    return { output, exitCode: 0 };
  },
};

function readDay({ options }: Given, name: 'since' | 'until' | 'asOf'): string | null {
  const day = options[name] as string | undefined;
  if (day === undefined || isRealDate(day)) return day ?? null;
  throw new UserError({
    vi: `--${name} cần một ngày có thật dạng 2025-12-15, không phải «${day}».`,
    en: `--${name} needs a real date in the form 2025-12-15, not “${day}”.`,
  });
}

/** The commit that added each record, found by its line; records that take several lines have none. */
async function commitsOf(
  entries: readonly LogEntry[],
  files: readonly PlanFile[],
  root: string,
): Promise<Pick<LogReport, 'commits' | 'isWholeHistory'>> {
  const texts = new Map(files.map(({ document }) => [document.source.path, document]));
  const lines = new Map<string, readonly string[]>();
  const sought = new Map<SoughtLine, LogEntry>();
  for (const entry of entries) {
    const { file, path } = entry.record[origin];
    const document = texts.get(file);
    if (!document) continue;
    const inFile = lines.get(file) ?? document.source.text.split(/\r\n|\n|\r/);
    lines.set(file, inFile);
    const line = inFile[document.locate(path).start.line - 1]?.trim() ?? '';
    if (/^- *\{.*\}/.test(line)) sought.set({ path: file, line }, entry);
  }
  const additions = await findAdditions(root, [...sought.keys()]);
  if (additions === null) return { commits: null, isWholeHistory: true };
  const commits = new Map<LogEntry, Addition>();
  for (const [line, addition] of additions.of) {
    const entry = sought.get(line);
    if (entry) commits.set(entry, addition);
  }
  return { commits, isWholeHistory: additions.isWhole };
}
