import type { Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { sheetRows, tasksOfNobody } from '../../progress/sheet/sheet-rows.ts';
import { foldLines } from '../../screen/wrap.ts';
import { visible } from '../../screen/visible.ts';
import { compactAddresses } from '../../views/blocks/addresses.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { sheetsOfBody, templateAsked } from './made-sheet.ts';
import { sheetsAsked } from './sheets-asked.ts';
import { sheetWriter } from './write-sheets.ts';

/** Makes a sheet for each lead body: its tasks, how they stand, and the cells to fill in. A body without a task of the period gets none, one with more rows than a sheet has gets several. */
export async function sheetOut(given: Given, environment: Environment): Promise<CommandResult> {
  const { language, asOf, quiet } = environment;
  const { open, programme, period, bodies } = sheetsAsked(given, environment);
  const asked = (given.options['out'] as string | undefined) ?? `phieu-${period.name.toLowerCase()}`;
  const folder = asked.replace(/[/\\]+$/, '');
  const template = await templateAsked(given, environment);
  const notes: string[] = [];
  const write = sheetWriter(environment, given.options['force'] === true);
  const bodyName = (body: string) => open.plan.organisations.find(({ id }) => id === body)?.name ?? body;
  for (const body of bodies) {
    const rows = sheetRows(programme, body, { period, asOf });
    if (rows.length === 0) {
      notes.push(visible(words.idle[language](bodyName(body))));
      continue;
    }
    const facts = { programme, bodies: open.plan.organisations, body, period, rows, asOf, language };
    for await (const sheet of sheetsOfBody(facts, template)) {
      const path = `${folder}/${sheet.name}`;
      const isWritten = await write({ path, bytes: sheet.bytes });
      const name = environment.fileLink?.(path) ?? visible(path);
      notes.push(words.wrote[language](name, sheet.rows, isWritten));
    }
  }
  if (bodies.length === 0) throw new UserError(words.nobody);
  const left = given.options['lead'] === undefined ? tasksOfNobody(programme, { period, asOf }) : [];
  if (left.length > 0) {
    const places = compactAddresses(left, programme.index.tasks, language);
    notes.push(visible(words.left[language](left.length, places)));
  }
  const blanks = blanksOf(programme.reporting);
  if (blanks.length > 0) notes.push(words.blank[language](blanks.map((name) => blankNames[name][language])));
  const lines = quiet ? '' : notes.map((line) => `${line}\n`).join('');
  const output = environment.atTerminal === true ? foldLines(lines, environment.width) : lines;
  return { output, next: words.next[language], exitCode: 0 };
}

/** What a sheet leaves to be written by hand, as the programme does not say it: by when, and to whom it comes back. */
const blanksOf = (reporting: Programme['reporting']) =>
  (['report-day', 'send-to'] as const).filter((name) => reporting?.[name] === undefined);

const blankNames = {
  'report-day': { vi: 'ngày nộp', en: 'by when' },
  'send-to': { vi: 'nơi nhận', en: 'to whom' },
} satisfies Record<string, Localised>;

const words = {
  next: {
    vi: 'Tiếp theo: cthd sheet in <tệp> --dry-run  (xem trước phiếu gửi về)\n',
    en: 'Next: cthd sheet in <file> --dry-run  (look at sheets that came back)\n',
  },
  idle: {
    vi: (body: string) => `${body}: không có nhiệm vụ nào phải báo cáo trong kỳ.`,
    en: (body: string) => `${body}: no task to report on in the period.`,
  },
  wrote: {
    vi: (path: string, rows: number, isWritten: boolean) =>
      isWritten ? `Đã ghi ${path}: ${rows} dòng.` : `${path} không thay đổi: ${rows} dòng.`,
    en: (path: string, rows: number, isWritten: boolean) =>
      isWritten
        ? `Wrote ${path}: ${rows} ${rows === 1 ? 'row' : 'rows'}.`
        : `${path} is unchanged: ${rows} ${rows === 1 ? 'row' : 'rows'}.`,
  },
  left: {
    vi: (tasks: number, places: string) =>
      `Không có phiếu cho ${tasks} nhiệm vụ, vì chưa rõ cơ quan nào báo cáo (${places}); giao chủ trì bằng cthd task <nhiệm vụ> --lead <cơ quan>.`,
    en: (tasks: number, places: string) =>
      `${tasks === 1 ? '1 task is' : `${tasks} tasks are`} in no sheet, as no single body answers for ${tasks === 1 ? 'it' : 'them'} (${places}); name a lead with cthd task <unit> --lead <body>.`,
  },
  blank: {
    vi: (names: readonly string[]) =>
      `Phiếu để trống ${names.join(' và ')}: điền tay trước khi gửi, hoặc ghi vào mục reporting của programme.yaml (report-day, send-to) rồi lập lại phiếu.`,
    en: (names: readonly string[]) =>
      `The sheets leave blank ${names.join(' and ')} they are sent back: write it in before sending, or into reporting of programme.yaml (report-day, send-to), and make them again.`,
  },
  nobody: {
    vi: 'Chưa nhiệm vụ nào có cơ quan chủ trì; giao chủ trì bằng cthd task <nhiệm vụ> --lead <cơ quan>.',
    en: 'No task has a lead yet; name one with cthd task <unit> --lead <body>.',
  },
};
