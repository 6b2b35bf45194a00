import { UserError } from '../../plan/user-error.ts';
import type { Block } from '../../views/blocks/block.ts';
import { type FormatName, formats } from '../../writers/formats.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { toOutput } from './make-file.ts';
import { screenOf } from '../shared/show-blocks.ts';

/** What a command says of something that it did: no page, so that it goes to no file and is made by nothing again. */
interface AnswerContent {
  readonly blocks: readonly Block[];
  readonly data: object;
}

const answerFormats: readonly FormatName[] = ['text', 'markdown', 'json'];

/** An answer in the format that was asked for: text, Markdown or JSON. */
export async function answerWith(
  { blocks, data }: AnswerContent,
  { format = 'text' }: Given['options'],
  environment: Environment,
): Promise<CommandResult> {
  const { language, asOf } = environment;
  const output = await formats[format as FormatName].write(
    {
      view: '',
      programme: null,
      title: '',
      language,
      asOf,
      fictional: false,
      command: '',
      isSigned: false,
      blocks,
      data,
    },
    screenOf(environment),
  );
  return { output: toOutput(output), exitCode: 0 };
}

/** Refuses what only a page takes, before a command changes anything. */
export function refuseToShow({ options }: Given): void {
  const format = options['format'] as FormatName | undefined;
  if (options['out'] === undefined && (format === undefined || answerFormats.includes(format))) return;
  throw new UserError({
    vi: `Một thay đổi chỉ được in ra dạng ${answerFormats.join(', ')}, không ghi vào tệp; hãy sửa trước rồi in sau.`,
    en: `A change is printed as ${answerFormats.join(', ')} only, and to no file; change first, then show.`,
  });
}
