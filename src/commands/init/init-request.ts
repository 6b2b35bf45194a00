import { UserError } from '../../plan/user-error.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type { Ask, Environment, Given } from '../command.ts';
import { type Family, wordsFor } from '../../vietnamese/documents/document-types.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import { titleTypeWord } from '../../vietnamese/documents/own-type-word.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { familyOfIssuer, parseIssuer, parseLine, parseProgrammeId, parseTerm } from './init-fields.ts';
import { askReporting, type NewReporting, reportingGiven } from './init-reporting.ts';
import { type Predecessor, predecessorOf } from './carried-tasks.ts';
import type { workflows } from './init-usage.ts';
import { texts } from './init-words.ts';
import { faultOf } from '../shared/ask-typed.ts';
import { dayOption } from '../shared/day-option.ts';
import type { NewProgramme } from './new-programme.ts';

/** What is to be created. */
export interface InitRequest {
  /** Null where only the files around programmes are wanted. */
  readonly programme: NewProgramme | null;
  /** Whether the fictional example is copied. */
  readonly example: boolean;
  readonly ci: keyof typeof workflows | null;
  readonly hook: boolean;
  readonly git: boolean;
}

/** What is there already. */
export interface ExistingPlan {
  /** The plan; null where there are no registers yet. */
  readonly plan: Plan | null;
  /** The names under plans/. */
  readonly folders: readonly string[];
  readonly isRepository: boolean;
  /** Whether the folder of a programme holds nothing but what would be created for it: a beginning of it that an interrupted run made. */
  readonly holdsOnly: (programme: NewProgramme) => boolean;
}

/** What the options say, and what the person at the terminal answers to the questions that they leave open. A UserError names what is missing where nobody can be asked. */
export async function readInitRequest(
  { options }: Given,
  present: ExistingPlan,
  environment: Pick<Environment, 'ask' | 'language' | 'asOf'>,
): Promise<InitRequest> {
  const { ask, language } = environment;
  const given = (name: string) => options[name] as string | undefined;
  const around = {
    ci: (given('ci') ?? null) as InitRequest['ci'],
    hook: options['hook'] === true,
    example: options['example'] === true,
    git: options['git'] === true,
  };
  if (options['example'] === true && present.folders.length > 0) throw notEmpty();
  if (options['filesOnly'] === true || options['example'] === true) return { programme: null, ...around };
  const { programme, isAsked } = await readNewProgramme(given, present, environment);
  const words = texts[language];
  return { programme, ...(isAsked && ask ? await askAround(around, present, { ask, words }) : around) };
}

/** The programme that is to be created, and whether the person was asked for something of it. */
async function readNewProgramme(
  given: (name: string) => string | undefined,
  present: ExistingPlan,
  environment: Pick<Environment, 'ask' | 'language' | 'asOf'>,
): Promise<{ readonly programme: NewProgramme; readonly isAsked: boolean }> {
  const { ask, language, asOf } = environment;
  const succeeds = predecessorIn(given('succeeds'), given('closed'), present, asOf);
  const former = present.plan?.programmes.find(({ id }) => id === succeeds?.id);
  const fields = (['subject', 'issuer', 'term'] as const).filter(
    (name) => name !== 'issuer' || former === undefined,
  );
  const missing = fields.filter((name) => given(name) === undefined);
  if (missing.length > 0 && !ask) throw missingOptions(missing.map((name) => `--${name}`));
  const words = texts[language];
  const value = <T>(name: keyof typeof words.questions, read: (typed: string) => T, preset?: string) =>
    valueOf({ typed: given(name), question: words.questions[name], read, preset }, ask, language);
  const isAsked = ask !== undefined && missing.length > 0;
  const subject = await value('subject', (typed) => parseLine(typed, texts.subject));
  const issuer = await readIssuer(given('issuer') ?? former?.issuer, present, environment);
  const inherited = former && given('issuer') === undefined ? familyOfProgramme(former) : null;
  const family = await familyOf(given('family') ?? inherited ?? undefined, issuer.name, { ask, words });
  const usualTitle = former?.title ?? 'CHƯƠNG TRÌNH HÀNH ĐỘNG';
  const readTitle = (typed: string) => parseLine(typed, texts.title);
  const title = isAsked
    ? await value('title', readTitle, usualTitle)
    : readTitle(given('title') ?? usualTitle);
  const type = titleTypeWord(title)?.types[0] ?? 'CTr';
  const term = await value('term', parseTerm);
  const reporting =
    reportingGiven(given) ??
    (former?.reporting ? withoutClosed(former.reporting) : null) ??
    (isAsked
      ? await askReporting(
          words,
          (question, read, preset) => valueOf({ typed: undefined, question, read, preset }, ask, language),
          issuer.name,
        )
      : null);
  const programmeOf = (id: string): NewProgramme => ({
    id,
    type,
    title,
    subject,
    issuer,
    family,
    term,
    reporting,
    succeeds,
  });
  const taken = present.folders.filter((id) => !present.holdsOnly(programmeOf(id)));
  const readId = (typed: string) => parseProgrammeId(typed, taken);
  const kind = fold(wordsFor(type, family)[0]?.word ?? type).replaceAll(' ', '-');
  const proposal = freeId(`${kind}-${term.from}`, taken);
  const id = isAsked ? await value('id', readId, proposal) : readId(given('id') ?? proposal);
  return { programme: programmeOf(id), isAsked };
}

/** The issuer, as it was given or is typed; a person at a terminal is asked whether one that the plan lacks is new. */
async function readIssuer(
  given: string | undefined,
  { plan }: ExistingPlan,
  { ask, language }: Pick<Environment, 'ask' | 'language'>,
): Promise<NewProgramme['issuer']> {
  const words = texts[language];
  const read = (typed: string) => parseIssuer(typed, plan, ask !== undefined);
  const asked = (typed: string | undefined) =>
    valueOf({ typed, question: words.questions.issuer, read, preset: undefined }, ask, language);
  let issuer = await asked(given);
  while (ask && issuer.isNew && !(await agreesTo(words.newIssuer(issuer.name), { ask, words })))
    issuer = await asked(undefined);
  return issuer;
}

/** The periods of a former programme, without those that were closed in it. */
const withoutClosed = ({
  closed: _,
  states: __,
  ...reporting
}: NonNullable<Programme['reporting']>): NewReporting => reporting;

/** The form that was asked for; else the one that the name of the issuer suggests, which a person at a terminal confirms. */
async function familyOf(
  typed: string | undefined,
  issuer: string,
  { ask, words }: { readonly ask: Ask | undefined; readonly words: (typeof texts)['vi'] },
): Promise<Family> {
  if (typed === 'party' || typed === 'state') return typed;
  const likely = familyOfIssuer(issuer);
  if (!ask) return likely;
  const choices = [
    { value: 'party' as const, name: words.party },
    { value: 'state' as const, name: words.state },
  ];
  return ask.choose(words.questions.family, choices, likely);
}

/** The programme that the new one is to succeed, closed on the day that is named, else today; null where none is. */
function predecessorIn(
  id: string | undefined,
  closed: string | undefined,
  { plan }: ExistingPlan,
  asOf: CalendarDate,
): Predecessor | null {
  if (id === undefined && closed !== undefined)
    throw new UserError({
      vi: '--closed là ngày kết thúc của chương trình nêu ở --succeeds.',
      en: '--closed is the closing day of the programme that --succeeds names.',
    });
  if (id === undefined) return null;
  return predecessorOf(plan, id, closed === undefined ? asOf : dayOption('--closed', closed));
}

const freeId = (id: string, taken: readonly string[], number = 2): string =>
  !taken.includes(id)
    ? id
    : !taken.includes(`${id}-${number}`)
      ? `${id}-${number}`
      : freeId(id, taken, number + 1);

interface InitField<T> {
  readonly typed: string | undefined;
  readonly question: string;
  readonly read: (typed: string) => T;
  readonly preset: string | undefined;
}

async function valueOf<T>(
  { typed, question, read, preset }: InitField<T>,
  ask: Ask | undefined,
  language: Environment['language'],
): Promise<T> {
  if (typed !== undefined || !ask) return read(typed ?? '');
  const fault = (answer: string) => faultOf(read, answer, language);
  return read(await ask.text(question, { fault, ...(preset !== undefined && { preset }) }));
}

interface InitQuestions {
  readonly ask: Ask;
  readonly words: (typeof texts)['vi'];
}

const agreesTo = (question: string, { ask, words }: InitQuestions): Promise<boolean> =>
  ask.choose(
    question,
    [
      { value: true, name: words.yes },
      { value: false, name: words.no },
    ],
    true,
  );

/** Asks for what no option has asked for yet: a repository, the checks on it, the hook. */
async function askAround(
  around: Omit<InitRequest, 'programme'>,
  { isRepository }: ExistingPlan,
  { ask, words }: InitQuestions,
): Promise<Omit<InitRequest, 'programme'>> {
  const agree = (question: string) => agreesTo(question, { ask, words });
  const git = around.git || (!isRepository && (await agree(words.questions.git)));
  const services = [
    { value: null, name: words.none },
    { value: 'github' as const, name: 'GitHub' },
    { value: 'gitlab' as const, name: 'GitLab' },
  ];
  const ci = around.ci ?? (await ask.choose(words.questions.ci, services, null));
  const hook = around.hook || ((git || isRepository) && (await agree(words.questions.hook)));
  return { git, ci, hook, example: false };
}

const notEmpty = (): UserError =>
  new UserError({
    vi: 'Ở đây đã có plans/, nên không chép chương trình ví dụ vào; hãy chạy trong một thư mục trống.',
    en: 'There is a plans/ here, so the example is not copied into it; run this in an empty folder.',
  });

const missingOptions = (names: readonly string[]): UserError =>
  new UserError({
    vi: `Còn thiếu ${names.join(', ')}. Ví dụ: cthd init --subject "Thực hiện Nghị quyết Đại hội XIV" --issuer "Đảng ủy Liên hiệp Hội" --term 2026-2031. Đã có chương trình thì dùng cthd init --files-only.`,
    en: `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} missing. For example: cthd init --subject "Thực hiện Nghị quyết Đại hội XIV" --issuer "Đảng ủy Liên hiệp Hội" --term 2026-2031. Where the programme is there already, use cthd init --files-only.`,
  });
