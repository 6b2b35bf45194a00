import type { Localised } from '../../locale/localised.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { askTyped } from '../shared/ask-typed.ts';
import { changePlan, dataAt, editedMaps } from '../shared/change-plan.ts';
import { askReporting, type NewReporting } from './init-reporting.ts';
import { texts } from './init-words.ts';
import { readSourceFile } from '../../io/files/read-source-file.ts';
import { typedLine } from '../shared/typed-line.ts';

/**
 * The text that a person at a terminal has already, and would rather have read than typed again: asked only of who names nothing of the new
 * programme. Null where there is none.
 */
export async function textToImport({ options }: Given, environment: Environment): Promise<string | null> {
  const { ask, language, cwd } = environment;
  const names = ['subject', 'issuer', 'term', 'id', 'title', 'succeeds', 'family', 'filesOnly', 'example'];
  if (!ask || names.some((name) => options[name] !== undefined)) return null;
  const answer = await ask.choose(questions.has[language], [
    { value: true, name: questions.yes[language] },
    { value: false, name: questions.no[language] },
  ]);
  if (!answer) return null;
  const read = (typed: string) => {
    const path = typedLine(typed, 'file');
    readSourceFile(cwd, path);
    return path;
  };
  return askTyped(environment, { question: questions.file }, read, questions.file);
}

/** A text that is to be made a programme of, and what it does not say. */
interface TextToImport {
  readonly path: string;
  /** In which periods units report. */
  readonly reporting: NewReporting;
  /** The ids of the programmes that are there before. */
  readonly known: ReadonlySet<string>;
}

/** Makes the programme from the text, with when its units report, then lays down the files around it. */
export async function importInstead(
  { path, reporting, known }: TextToImport,
  environment: Environment,
  layFiles: () => CommandResult | Promise<CommandResult>,
): Promise<CommandResult> {
  const { command: importText } = await import('../import/import-command.ts');
  const imported = await importText.run({ args: [[path]], options: {} }, environment);
  const entered = await enterReporting(reporting, known, environment);
  const around = await layFiles();
  const outputs = [imported, entered, around].map(({ output }) => String(output));
  return {
    ...imported,
    output: outputs.join('\n'),
    next: {
      vi: 'Tiếp theo: cthd lint  (kiểm tra chương trình)\n',
      en: 'Next: cthd lint  (check the programme)\n',
    }[environment.language],
  };
}

/** What is asked about reports of a programme that is read from a text. */
export const askReportingOfText = (environment: Environment): Promise<NewReporting> =>
  askReporting(
    texts[environment.language],
    (question, read, preset) =>
      askTyped(environment, { question: { vi: question, en: question }, preset }, read, questions.file),
    questions.office[environment.language],
  );

/** Enters when units report into the head of the programme that was made. */
function enterReporting(
  reporting: NewReporting,
  known: ReadonlySet<string>,
  environment: Environment,
): Promise<CommandResult> {
  return changePlan({ args: [], options: {} }, environment, (open) => {
    const made = open.plan.programmes.find(({ id }) => !known.has(id));
    const file = `${made?.folder ?? ''}/programme.yaml`;
    const edits = made
      ? [
          editedMaps(open, file, [
            { path: [], after: { ...dataAt(open, { file, path: [] }), reporting: { ...reporting } } },
          ]),
        ]
      : [];
    return { edits, what: questions.entered, verb: { done: 'Entered', would: 'Would enter' } };
  });
}

const questions = {
  has: {
    vi: 'Bạn đã có tệp Word (hoặc PDF, Markdown) của chương trình?',
    en: 'Do you have the text as a Word file (or PDF, Markdown)?',
  },
  yes: { vi: 'Có, đọc từ tệp đó', en: 'Yes, read it from that file' },
  no: { vi: 'Chưa, lập khung mới', en: 'No, begin a new one' },
  file: { vi: 'Tệp nào (đường dẫn):', en: 'Which file (path):' },
  office: { vi: 'Văn phòng', en: 'the office' },
  entered: {
    vi: 'ghi kỳ báo cáo, ngày chốt, ngày nộp và nơi nhận vào đầu chương trình',
    en: 'the periods of reports, when figures close, when reports are due and where they go',
  },
} satisfies Record<string, Localised>;
