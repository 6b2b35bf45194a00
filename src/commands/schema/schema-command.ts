import { readPackageFile } from '../../io/files/package-files.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Command, CommandResult } from '../command.ts';
import { nearestWords } from '../shared/nearest-words.ts';
import { planSchemas } from './schema-names.ts';

const outputs = [
  'amended',
  'diff',
  'doctor',
  'impact',
  'instrument',
  'lint',
  'log',
  'record',
  'render',
  'review',
  'status',
  'task',
];

export const command: Command = {
  usage: {
    examples: {
      'cthd schema text': { vi: 'quy định về tệp lời văn', en: 'the schema of a text file' },
      'cthd schema output/lint': {
        vi: 'quy định về kết quả của lint --format json',
        en: 'the schema of lint --format json',
      },
    },
    arguments: {
      '[name]': { vi: 'tên loại tệp; bỏ trống để xem danh sách', en: 'the schema; leave out for the list' },
    },
    options: {},
  },
  run({ args }) {
    const known: string[] = [...planSchemas, ...outputs.map((name) => `output/${name}`)];
    const [name] = args as [string | undefined];
    if (name === undefined) return { output: `${known.join('\n')}\n`, exitCode: 0 };
    if (!known.includes(name))
      throw new UserError(
        nearestWords(
          { vi: `Không có quy định nào về «${name}».`, en: `There is no schema “${name}”.` },
          name,
          known,
        ),
      );
    return schemaText(name);
  },
};

function schemaText(name: string): CommandResult {
  const text = readPackageFile(`schemas/${name}.schema.json`);
  if (text === null) throw new Error(`schemas/${name}.schema.json is missing from the installed tool`);
  return { output: text, isData: true, exitCode: 0 };
}
