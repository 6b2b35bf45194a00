import type { Localised } from '../../locale/localised.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { askTyped } from '../shared/ask-typed.ts';
import { readSourceFile } from '../../io/files/read-source-file.ts';
import { typedLine } from '../shared/typed-line.ts';

/**
 * The text that a person at a terminal has already, and would rather have read than typed anew: asked only of who names nothing of the new
 * programme. Null where there is none.
 */
export async function textToImport({ options }: Given, environment: Environment): Promise<string | null> {
  const { ask, language, cwd } = environment;
  const names = ['subject', 'issuer', 'term', 'id', 'title', 'succeeds', 'family', 'filesOnly'];
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

/** Makes the programme from the text, then lays down the files around it. */
export async function importInstead(
  path: string,
  environment: Environment,
  layFiles: () => CommandResult | Promise<CommandResult>,
): Promise<CommandResult> {
  const { command: importText } = await import('../import/import-command.ts');
  const imported = await importText.run({ args: [[path]], options: {} }, environment);
  const around = await layFiles();
  return {
    ...imported,
    output: `${String(imported.output)}\n${String(around.output)}`,
    next: {
      vi: 'Tiếp theo: cthd lint  (kiểm tra chương trình)\n',
      en: 'Next: cthd lint  (check the programme)\n',
    }[environment.language],
  };
}

const questions = {
  has: {
    vi: 'Bạn đã có tệp Word (hoặc PDF, Markdown) của chương trình?',
    en: 'Do you have the text as a Word file (or PDF, Markdown)?',
  },
  yes: { vi: 'Có, đọc từ tệp đó', en: 'Yes, read it from that file' },
  no: { vi: 'Chưa, lập khung mới', en: 'No, begin a new one' },
  file: { vi: 'Tệp nào (đường dẫn):', en: 'Which file (path):' },
} satisfies Record<string, Localised>;
