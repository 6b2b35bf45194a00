import { fillContentHash } from '../../io/files/hash-content.ts';
import { withHash } from '../../plan/content-hash.ts';
import { lateTasks } from '../../progress/states/lateness.ts';
import { missingReports } from '../../progress/states/missing-reports.ts';
import { taskStates } from '../../progress/states/task-state.ts';
import { sheetRows } from '../../progress/sheet/sheet-rows.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { visible } from '../../screen/visible.ts';
import type { Rendering } from '../../views/rendering.ts';
import { type ReminderFacts, reminderSubject, reminderView } from '../../views/sheet/reminder-view.ts';
import { eml } from '../../writers/eml.ts';
import { formats } from '../../writers/formats.ts';
import { madeByComment } from '../../writers/made-by.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { onPaper, toContent, toOutput } from '../show/make-file.ts';
import { sheetsOfBody, type SheetTemplate, templateAsked } from './made-sheet.ts';
import { type SheetsAsked, sheetsAsked } from './sheets-asked.ts';
import { sheetWriter } from './write-sheets.ts';

const officeType = 'application/vnd.openxmlformats-officedocument';
const xlsxType = `${officeType}.spreadsheetml.sheet`;
const docxType = `${officeType}.wordprocessingml.document`;

/** Writes a reminder to each body that has not reported on all that it owes: as Word and Markdown, and as a message with its sheets and the letter attached. */
export async function sheetRemind(given: Given, environment: Environment): Promise<CommandResult> {
  const { language, asOf, quiet } = environment;
  const asked = sheetsAsked(given, environment);
  const { programme, period, open, bodies } = asked;
  const missing = missingReports(programme, programme.index.tasks, period, { asOf });
  const states = taskStates(programme, programme.index.tasks, { asOf });
  const folder = (
    (given.options['out'] as string | undefined) ?? `nhac-${period.name.toLowerCase()}`
  ).replace(/[/\\]+$/, '');
  const template = await templateAsked(given, environment);
  const notes: string[] = [];
  const write = sheetWriter(environment, given.options['force'] === true);
  for (const reports of missing.leads.filter(({ lead }) => bodies.includes(lead))) {
    const facts: ReminderFacts = {
      programme,
      plan: open.plan,
      day: asOf,
      period,
      reports,
      late: lateTasks(states, asOf),
      language,
    };
    for (const [ending, bytes] of await letters(facts, asked, { environment, template })) {
      const path = `${folder}/${period.name.toLowerCase()}-${reports.lead}.${ending}`;
      await write({ path, bytes });
      notes.push(words.wrote[language](environment.fileLink?.(path) ?? visible(path)));
    }
  }
  const isEarly = notes.length > 0 && asOf <= period.to;
  if (notes.length === 0) notes.push(words.none[language](period.name));
  return {
    output: quiet ? '' : notes.map((line) => `${line}\n`).join(''),
    ...(isEarly && { notes: `${words.early[language](period.name, formatDate(period.to, language))}\n` }),
    next: '',
    exitCode: 0,
  };
}

interface LetterSettings {
  readonly environment: Environment;
  /** The layout of the sheets that are attached. */
  readonly template: SheetTemplate | null;
}

/** The letter in each form, by the ending of its file. */
async function letters(
  facts: ReminderFacts,
  { open }: SheetsAsked,
  { environment: { language, asOf }, template }: LetterSettings,
): Promise<(readonly [ending: string, bytes: Uint8Array])[]> {
  const { programme, period, reports } = facts;
  const command = withHash(
    `cthd sheet remind --programme ${programme.id} --period ${period.name} --lead ${reports.lead} --as-of ${asOf}`,
  );
  const rendering: Rendering = {
    view: 'reminder',
    programme: programme.id,
    title: reminderSubject(facts),
    language,
    asOf,
    fictional: programme.fictional === true,
    command,
    isSigned: true,
    blocks: reminderView(facts),
  };
  const rows = sheetRows(programme, reports.lead, { period, asOf });
  const bodies = open.plan.organisations;
  const sheets: { name: string; type: string; bytes: Uint8Array }[] = [];
  const asked = { programme, bodies, body: reports.lead, period, rows, asOf, language };
  for await (const { name, bytes } of sheetsOfBody(asked, template))
    sheets.push({ name, type: xlsxType, bytes });
  const message = reminderView(facts, { isMessage: true });
  const text = await formats.text.write({ ...rendering, isSigned: false, blocks: message }, onPaper);
  const letter = await fillContentHash(toContent(await formats.docx.write(rendering, onPaper)));
  const draft = eml({
    day: asOf,
    subject: rendering.title,
    text: String(toOutput(text)),
    madeBy: madeByComment(command),
    attachments: [
      ...sheets,
      { name: `${period.name.toLowerCase()}-${reports.lead}.docx`, type: docxType, bytes: letter },
    ],
  });
  const page = await formats.markdown.write(rendering, onPaper);
  return [
    ['docx', letter],
    ['md', await fillContentHash(toContent(page))],
    ['eml', await fillContentHash(toContent(draft))],
  ];
}

const words = {
  wrote: { vi: (path: string) => `Đã ghi ${path}`, en: (path: string) => `Wrote ${path}` },
  early: {
    vi: (period: string, cutoff: string) =>
      `Kỳ ${period} chốt số liệu hết ngày ${cutoff}, nay chưa hết ngày ấy: các đơn vị còn thời gian báo cáo, hãy xem lại trước khi gửi thư nhắc.`,
    en: (period: string, cutoff: string) =>
      `The figures of ${period} close at the end of ${cutoff}, which is not over: there is still time to report; think again before these letters go out.`,
  },
  none: {
    vi: (period: string) => `Kỳ ${period}: không đơn vị nào còn nợ báo cáo.`,
    en: (period: string) => `${period}: no body owes a report.`,
  },
};
