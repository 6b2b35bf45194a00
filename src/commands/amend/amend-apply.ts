import { applyInstrument } from '../../instrument/apply/apply.ts';
import { bareWording, type ProgrammeWording, wordingOfProgramme } from '../../text/wording.ts';
import type { Fault } from '../../instrument/faults.ts';
import { type Instrument, operationsOf } from '../../instrument/instrument.ts';
import { plainLines } from '../../text/printed-text.ts';
import { operationPaths, readJson } from '../../instrument/read/read-json.ts';
import { readMarkdown } from '../../instrument/read/read-markdown.ts';
import { partWordsBy } from '../../text/unit-parts.ts';
import { isZip } from '../../io/files/made-file.ts';
import { readNamedFile, writeOutput } from '../../io/write/write-output.ts';
import type { Localised } from '../../locale/localised.ts';
import { withoutByteOrderMark } from '../../plan/byte-order-mark.ts';
import type { YamlPath } from '../../plan/location.ts';
import { UserError } from '../../plan/user-error.ts';
import { jsonText } from '../../screen/json-text.ts';
import { visible } from '../../screen/visible.ts';
import { compose } from '../../source/read/compose.ts';
import { utf8 } from '../../source/read/decode.ts';
import { openSide } from '../diff/diff-sides.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { writtenWords } from '../shared/written-words.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { toBytes } from '../show/make-file.ts';

/** Reads an instrument from a file and applies it to a side: prints the wording that results, or says line by line why it cannot be applied. No plan file is written. */
export async function applyFile(
  args: readonly string[],
  { options }: Given,
  environment: Environment,
): Promise<CommandResult> {
  const [file, side, more] = args;
  if (file === undefined || more !== undefined) throw wrongCall();
  const read = readInstrument(file, readNamedFile(environment.cwd, file));
  if (!read.instrument) return refusal(file, read.faults, environment);
  const { plan } = openSide(side ?? null, environment, 'everything');
  const programme = chooseProgramme(plan, environment.programme);
  const { organisations } = plan;
  const applied = applyInstrument(wordingOfProgramme(programme), read.instrument, partWordsBy(organisations));
  if (!applied.wording) return refusal(file, applied.faults.map(read.located), environment);
  if (options['dryRun'] === true)
    return {
      output: '',
      next: '',
      exitCode: 0,
      notes: `${canBeApplied(read.instrument)[environment.language]}\n`,
    };
  const format = (options['format'] ?? 'text') as string;
  if (format !== 'text' && format !== 'json') throw noFormat(format);
  const output =
    format === 'json'
      ? asJson(programme.id, applied.wording)
      : plainLines(applied.wording).map(visible).join('\n') + '\n';
  const out = options['out'] as string | undefined;
  return written(output, { out, isForced: options['force'] === true }, environment);
}

const asJson = (programme: string, wording: ProgrammeWording) =>
  jsonText({ schemaVersion: 1, kind: 'amended', programme, wording: bareWording(wording) });

interface ReadInstrument {
  readonly instrument: Instrument | null;
  readonly faults: readonly Fault[];
  /** A fault of an operation with the line at which that begins. */
  readonly located: (fault: Fault) => Fault;
}

function readInstrument(file: string, bytes: Uint8Array): ReadInstrument {
  if (isZip(bytes)) throw notReadable(file);
  const text = decoded(file, bytes);
  if (!/^\s*\{/.test(text)) return { ...readMarkdown(text), located: (fault) => fault };
  const data = parsed(file, text);
  const document = compose({ path: file, text });
  const lineAt = (path: YamlPath) => document.locate(path).start.line;
  const { instrument, faults } = readJson(data);
  const paths = instrument ? operationPaths(data) : [];
  return {
    instrument,
    faults: faults.map((fault) => ({ ...fault, line: lineAt(fault.path) })),
    located: (fault) => {
      const path = fault.operation === undefined ? undefined : paths[fault.operation];
      return path ? { ...fault, line: lineAt(path) } : fault;
    },
  };
}

function decoded(file: string, bytes: Uint8Array): string {
  const text = utf8(bytes);
  if (text !== null) return withoutByteOrderMark(text);
  throw new UserError({ vi: `${file}: không phải văn bản UTF-8.`, en: `${file}: this is not UTF-8 text.` });
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const [problem] = compose({ path: file, text }).problems;
    const at = problem?.range ? `${file}:${problem.range.start.line}` : file;
    throw new UserError({ vi: `${at}: không phải JSON đúng dạng.`, en: `${at}: this is not valid JSON.` });
  }
}

/** The most faults listed; the rest is counted. */
const maxListed = 20;

/** What is wrong, each at its line; nothing is printed or written. */
function refusal(file: string, faults: readonly Fault[], { language }: Environment): CommandResult {
  const lines = faults
    .slice(0, maxListed)
    .map(({ line, message }) =>
      visible(`${file}${line === undefined ? '' : `:${line}`}: ${message[language]}`),
    );
  const more: Localised = {
    vi: `và ${faults.length - maxListed} lỗi nữa`,
    en: `and ${faults.length - maxListed} more`,
  };
  const head: Localised = {
    vi: 'Chưa áp dụng gì.',
    en: 'Nothing was applied.',
  };
  const all = [...lines, ...(faults.length > maxListed ? [more[language]] : []), head[language]];
  return { output: '', exitCode: 2, notes: `${all.join('\n')}\n` };
}

async function written(
  output: string,
  { out, isForced }: { readonly out: string | undefined; readonly isForced: boolean },
  environment: Environment,
): Promise<CommandResult> {
  const { cwd, language, quiet } = environment;
  if (out === undefined) return { output, exitCode: 0 };
  const isNew = await writeOutput(cwd, out, toBytes(output), {
    madeBy: () => Promise.resolve(null),
    isForced,
  });
  const said = writtenWords(out, isNew, environment);
  return { output: '', exitCode: 0, notes: quiet ? '' : `${said[language]}\n` };
}

const canBeApplied = (instrument: Instrument): Localised => {
  const count = operationsOf(instrument).length;
  return {
    vi: `Cả ${count} điểm đều áp dụng được.`,
    en: count === 1 ? 'The one point can be applied.' : `All ${count} points can be applied.`,
  };
};

const wrongCall = () =>
  new UserError({
    vi: 'Hãy viết: cthd amend apply <văn bản> [bên trước].',
    en: 'Write: cthd amend apply <instrument> [side].',
  });

const notReadable = (file: string) =>
  new UserError({
    vi: `${file}: tệp Word không đọc ngược lại được; hãy dùng bản markdown hoặc json.`,
    en: `${file}: a Word document cannot be read back; use the markdown or json form.`,
  });

const noFormat = (format: string) =>
  new UserError({
    vi: `Với apply, định dạng là text hoặc json, không phải ${format}.`,
    en: `With apply the format is text or json, not ${format}.`,
  });
