import { type Draft, draftInstrument } from '../../instrument/write/draft.ts';
import { type Instrument, operationsOf } from '../../instrument/instrument.ts';
import { type Note, noteWords } from '../../instrument/write/notes.ts';
import type { InstrumentPage } from '../../instrument/write/page.ts';
import { pagesOf } from '../../instrument/write/instrument-pages.ts';
import type { DraftStyle } from '../../instrument/write/plan-draft.ts';
import { misreadUnits, type Uncitable, uncitableUnits } from '../../instrument/write/uncitable.ts';
import { type VerificationFailure, verifyInstrument } from '../../instrument/apply/verify-instrument.ts';
import { fillContentHash } from '../../io/files/hash-content.ts';
import { shellWord } from '../../io/shell-word.ts';
import { writeOutput } from '../../io/write/write-output.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { withHash } from '../../plan/content-hash.ts';
import { UserError } from '../../plan/user-error.ts';
import { asLogLine, inert } from '../../screen/inert.ts';
import { visible } from '../../screen/visible.ts';
import type { Family } from '../../vietnamese/documents/document-types.ts';
import { applyFile } from './amend-apply.ts';
import { formatOf, madeByAmend, writeInstruments } from './amend-files.ts';
import { readMarkdown } from '../../instrument/read/read-markdown.ts';
import { writeMarkdown } from '../../instrument/write/write-markdown.ts';
import type { Unamendable } from '../../instrument/write/unamendable.ts';
import { wordingOfProgramme } from '../../text/wording.ts';
import { type AmendSides, amendSides } from './amend-sides.ts';
import { usage } from './amend-usage.ts';
import type { Command, CommandResult, Environment, Given } from '../command.ts';
import { nextLine, placeOptions } from '../shared/next-command.ts';
import { writtenWords } from '../shared/written-words.ts';
import { namedSides, openSides } from '../diff/diff-sides.ts';
import { needsFile, toContent, toOutput } from '../show/make-file.ts';

export const command: Command = {
  usage,
  async run(given, environment) {
    const args = (given.args[0] as readonly string[] | undefined) ?? [];
    if (args[0] === 'apply') return applyFile(args.slice(1), given, environment);
    if (args.length > 2) throw tooMany(args[2] ?? '');
    const options = {
      style: (given.options['style'] ?? 'auto') as DraftStyle,
      family: (given.options['family'] ?? null) as Family | null,
    };
    const { before: one, after: other, note } = openSides(namedSides(args), environment, 'everything');
    const sides = amendSides(one, other, options, environment);
    const { drafting } = sides;
    const before = wordingOfProgramme(sides.before);
    const after = wordingOfProgramme(sides.after);
    refuseUncitable([before, after].flatMap(uncitableUnits));
    const draft = draftInstrument(drafting);
    refuseUnamendable(draft.unamendable);
    if (operationsOf(draft.instrument).length > 0) {
      const failure = verifyInstrument(
        before,
        after,
        draft.instrument,
        drafting.assignments.before,
        drafting.assignments.after,
      );
      if (failure) refuseUncitable([before, after].flatMap(misreadUnits));
      if (failure) return refuse(failure, environment);
    }
    const result = await answer({ draft, sides, command: commandLine(args, given), given }, environment);
    if (note === null) return result;
    return { ...result, notes: `${note[environment.language]}\n${result.notes ?? ''}` };
  },
};

interface DraftAnswer {
  readonly draft: Draft;
  readonly sides: AmendSides;
  readonly command: string;
  readonly given: Given;
}

async function answer(
  { draft, sides, command: line, given }: DraftAnswer,
  environment: Environment,
): Promise<CommandResult> {
  const { language } = environment;
  const { options } = given;
  const out = options['out'] as string | undefined;
  const format = formatOf(options['format'] as string | undefined, out, environment);
  const notes = [...draft.notes, ...paperNote(sides)];
  const pages = pagesOf(draft.instrument, sides.facts);
  refuseUnreadable(draft.instrument, pages, sides);
  const remarks = notesSentence(pages, notes, isSinceLastSave(given))[language];
  if (pages.length === 0 && format !== 'json') return { output: '', exitCode: 0, notes: `${remarks}\n` };
  const content = await writeInstruments(
    { ...draft, notes },
    pages,
    {
      format,
      line: out === undefined ? line : withHash(line),
      isFile: out !== undefined,
      programme: sides.after,
    },
    environment,
  );
  if (out === undefined) {
    if (format === 'docx' && environment.ask) throw needsFile(format);
    return {
      output: toOutput(content),
      exitCode: 0,
      next: `${nextWhenRead(given, environment)[language]}\n`,
      ...(!environment.quiet && remarks !== '' && { notes: `${remarks}\n` }),
    };
  }
  const bytes = await fillContentHash(toContent(content));
  const isForced = options['force'] === true;
  const isWritten = await writeOutput(environment.cwd, out, bytes, { madeBy: madeByAmend, isForced });
  const said = [writtenWords(out, isWritten, environment)[language], remarks]
    .filter((sentence) => sentence !== '')
    .join(' ');
  return { output: '', exitCode: 0, notes: environment.quiet ? '' : `${said}\n` };
}

/** What follows once the draft was read on the screen: the same as a document to be signed. */
function nextWhenRead({ args, options }: Given, environment: Environment): Localised {
  const sides = (args[0] as readonly string[] | undefined) ?? [];
  const words = [...sides, ...draftingFlags(options)].map((word) => ` ${shellWord(word) ?? '…'}`).join('');
  const line = `cthd amend${placeOptions(environment)}${words} --out`;
  return nextLine({
    vi: `${line} dieu-chinh.docx  (thành tệp Word để trình ký)`,
    en: `${line} amendment.docx  (as a Word document to be signed)`,
  });
}

/** The signature and the recipients are no wording that could be amended. */
function paperNote({ before, after }: AmendSides): Note[] {
  const paper = (programme: AmendSides['before']) =>
    JSON.stringify(
      [programme, programme['issued-with']].map((one) => [one?.signature, one?.recipients, one?.filing]),
    );
  return paper(before) === paper(after) ? [] : [{ kind: 'paper-changed' }];
}

/** Whether no sides were named, so that the last commit is compared with what is here. */
const isSinceLastSave = ({ args }: Given): boolean =>
  ((args[0] as readonly string[] | undefined) ?? []).length === 0;

/** What to do where the changes are part of the last commit already. */
const savedAlready: Localised = {
  vi: 'Đã so với lần lưu gần nhất; những chỗ sửa đã lưu rồi thì nêu bản trước khi sửa, như cthd amend origin/main hoặc cthd amend HEAD~1.',
  en: 'This compares with the last commit; where the changes are saved already, name what was there before, as in cthd amend origin/main or cthd amend HEAD~1.',
};

function notesSentence(
  pages: readonly InstrumentPage[],
  notes: readonly Note[],
  isSinceSaved: boolean,
): Localised {
  if (pages.length === 0) {
    const said = [...notes.map(noteWords), ...(isSinceSaved ? [savedAlready] : [])];
    return {
      vi: ['Không có thay đổi nào về lời văn hoặc phân công.', ...said.map(({ vi }) => vi)].join('\n'),
      en: ['Neither wording nor assignments have changed.', ...said.map(({ en }) => en)].join('\n'),
    };
  }
  if (notes.length === 0) return { vi: '', en: '' };
  return {
    vi: `Có ${notes.length} ghi chú cho người soạn thảo ở cuối.`,
    en: `There ${notes.length === 1 ? 'is 1 note' : `are ${notes.length} notes`} for the drafter at the end.`,
  };
}

const maxListed = 5;

/** What no sentence of an instrument states is never left out silently: it is named, and nothing is drafted. */
function refuseUnamendable(changes: readonly Unamendable[]): void {
  if (changes.length === 0) return;
  const list = (language: Language) =>
    [...new Set(changes.map(({ unit, what }) => `${unit} (${what[language]})`))]
      .slice(0, maxListed)
      .join('; ') + (changes.length > maxListed ? '; …' : '');
  throw new UserError({
    vi: `Văn bản điều chỉnh chưa nêu được các thay đổi sau nên chưa soạn: ${list('vi')}. Hãy soạn tay cho các chỗ ấy, hoặc tách chúng thành lần điều chỉnh khác.`,
    en: `An instrument cannot state these changes yet, so none was drafted: ${list('en')}. Draft them by hand, or make them an adjustment of their own.`,
  });
}

/** The printed pages must read back as the change that they are to make; those that do not are named. */
function refuseUnreadable(
  made: Instrument,
  pages: readonly InstrumentPage[],
  { before: was, after: now, drafting }: AmendSides,
): void {
  if (pages.length === 0) return;
  const [before, after] = [wordingOfProgramme(was), wordingOfProgramme(now)];
  const page = { instrument: made, command: 'cthd amend', pages, notes: [], notesTitle: '' };
  const { instrument, faults } = readMarkdown(writeMarkdown(page));
  const { assignments: words } = drafting;
  if (instrument && verifyInstrument(before, after, instrument, words.before, words.after) === null) return;
  const lines = faults.map(({ message }) => message);
  const units = [...new Set(operationsOf(made).flatMap((one) => one.units))].slice(0, maxListed);
  const why = (language: Language) =>
    lines.length > 0
      ? lines
          .map((line) => line[language])
          .slice(0, maxListed)
          .join(' ')
      : units.join(', ');
  throw new UserError({
    vi: `Văn bản soạn ra khi đọc lại không cho đúng lời văn, nên chưa in: ${why('vi')}`,
    en: `The drafted instrument does not read back as the change, and is not printed: ${why('en')}`,
  });
}

/** An instrument names units by their numbers; those that it cannot name are put right in the plan first. */
function refuseUncitable(units: readonly Uncitable[]): void {
  if (units.length === 0) return;
  const list = (language: Language) =>
    [...new Set(units.map(({ unit, why }) => `${unit.id ?? unit.kind} (${why[language]})`))]
      .slice(0, maxListed)
      .join('; ') + (units.length > maxListed ? '; …' : '');
  throw new UserError({
    vi: `Không viện dẫn được các đơn vị sau nên chưa soạn được văn bản: ${list('vi')}. Hãy sửa số của chúng trong tệp văn bản rồi chạy lại.`,
    en: `No instrument can cite these units: ${list('en')}. Put their numbers right in the text files and run again.`,
  });
}

/** Nothing is printed of an instrument that does not give the later wording: a fault of the tool, with both texts. */
function refuse(failure: VerificationFailure, { language }: Environment): CommandResult {
  const head: Localised = {
    vi: 'Văn bản soạn ra không cho lại đúng lời văn bên sau, nên không được in.',
    en: 'The drafted instrument does not give the later wording exactly, and is not printed.',
  };
  const between: Localised = { vi: '--- Lời văn phải có:', en: '--- The wording wanted:' };
  const given: Localised = { vi: '--- Lời văn có được:', en: '--- The wording given:' };
  const lines =
    'faults' in failure
      ? failure.faults.map(({ message }) => message[language])
      : [between[language], failure.wanted, given[language], failure.given];
  const shown = lines.flatMap((text) => text.split('\n')).map((text) => asLogLine(inert(text)));
  return { output: '', exitCode: 3, notes: `cthd: ${head[language]}\n${shown.join('\n')}\n` };
}

/** The command that makes the same again. */
function commandLine(args: readonly string[], { options }: Given): string {
  const sides = args.map((word) => visible(word).replaceAll(' ', '\\u0020'));
  return ['cthd', 'amend', ...sides, ...draftingFlags(options)].join(' ');
}

/** The options that change what is drafted. */
const draftingFlags = (options: Given['options']): string[] =>
  ['style', 'family'].flatMap((name) => {
    const value = options[name];
    return typeof value === 'string' ? [`--${name}`, value] : [];
  });

const tooMany = (word: string) =>
  new UserError({
    vi: `Chỉ so hai bên; thừa «${word}».`,
    en: `Two sides are compared; remove “${word}”.`,
  });
