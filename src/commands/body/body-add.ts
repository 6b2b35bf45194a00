import { idsTaken } from '../../plan/former-ids.ts';
import { idMaker } from '../../import/plan/unit-ids.ts';
import type { BodyKind } from '../../locale/body-kinds.ts';
import type { Localised } from '../../locale/localised.ts';
import type { PartialDate } from '../../plan/calendar.ts';
import type { Body } from '../../plan/register-entries.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseBody } from '../../progress/records/parse-fields.ts';
import { insertEntry } from '../../source/edit/edit-list.ts';
import type { Data } from '../../source/edit/write-value.ts';
import { kindOfBody } from '../../vietnamese/wording/kind-of-body.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { askTyped } from '../shared/ask-typed.ts';
import { cannotEdit, changePlan, type PlanChange, textOf } from '../shared/change-plan.ts';
import { type OpenPlan, openPlan } from '../shared/open-plan.ts';
import { partialDay } from '../shared/partial-day.ts';
import { typedId } from '../shared/typed-id.ts';
import { givenWords, typedLine } from '../shared/typed-line.ts';

export const bodyRegister = 'plans/organisations.yaml';

/** What a new body is made from. */
export interface NewBody {
  readonly name: string;
  readonly id?: string;
  readonly names?: readonly string[];
  /** What its name tells where absent. */
  readonly kind?: BodyKind;
  readonly from?: PartialDate;
  /** An id. */
  readonly superior?: string;
  readonly note?: string;
}

/** Puts a body into the register, at its end. */
export async function addBody({ args, options }: Given, environment: Environment): Promise<CommandResult> {
  const said = (name: string) => options[name] as string | undefined;
  const typed = givenWords(args[1]);
  const wanted = typed === undefined ? await askBody(environment) : { name: typedLine(typed, 'body') };
  const line = (name: string) => {
    const value = said(name);
    return value === undefined ? {} : { [name]: typedLine(value, name) };
  };
  const [id, from, kind] = [said('id'), said('from'), said('kind')];
  const names = ((options['names'] ?? []) as readonly string[]).map((one) => typedLine(one, 'names'));
  const body: NewBody = {
    ...wanted,
    ...(id !== undefined && { id }),
    ...(names.length > 0 && { names }),
    ...(kind !== undefined && { kind: kind as BodyKind }),
    ...(from !== undefined && { from: partialDay(from) }),
    ...line('superior'),
    ...line('note'),
  };
  const decide = (open: OpenPlan) => withBody(open, body);
  return changePlan({ args, options }, environment, decide, { isAsked: typed === undefined });
}

/** The register of a plan with one more body at its end. A UserError where one of its names or its id is taken. */
export function withBody(open: OpenPlan, asked: NewBody): PlanChange {
  const bodies = open.plan.organisations;
  const superior = asked.superior === undefined ? {} : { superior: parseBody(asked.superior, bodies).id };
  const taken = idsTaken(bodies);
  const id = asked.id === undefined ? idMaker(taken)(asked.name, 'co-quan') : typedId(asked.id, taken);
  for (const name of [asked.name, ...(asked.names ?? [])]) refuseNamesake(name, bodies);
  const { name, names, from, note } = asked;
  const entry: { readonly [key: string]: Data } = {
    id,
    name,
    ...(names && { names }),
    ...kindIn(asked.kind ?? kindOfBody(name)),
    ...(from !== undefined && { from }),
    ...superior,
    ...(note !== undefined && { note }),
  };
  const before = textOf(open, bodyRegister);
  const after = insertEntry(before, { path: ['organisations'], at: bodies.length }, { data: entry });
  if (after === null) throw cannotEdit(bodyRegister);
  return {
    edits: [{ path: bodyRegister, before, after }],
    what: {
      vi: `thêm cơ quan «${name}» (${id}) vào sổ`,
      en: `the body “${name}” (${id}) to the register`,
    },
    verb: { done: 'Added', would: 'Would add' },
  };
}

/** The kind that was named, or that the name tells. */
const kindIn = (kind: BodyKind | null): Pick<NewBody, 'kind'> => (kind === null ? {} : { kind });

/** One name means one body. */
function refuseNamesake(name: string, bodies: readonly Body[]): void {
  const same = bodies.find((body) =>
    [body.name, ...(body.names ?? [])].some((one) => foldWords(one) === foldWords(name)),
  );
  if (same)
    throw new UserError({
      vi: `Sổ đã có «${name}»: ${same.id} (${same.name}).`,
      en: `The register has “${name}” already: ${same.id} (${same.name}).`,
    });
}

async function askBody(environment: Environment): Promise<NewBody> {
  const { ask } = environment;
  const name = await askTyped(
    environment,
    { question: questions.name },
    (typed) => typedLine(typed, 'body'),
    missingName,
  );
  const taken = ask ? idsTaken(openPlan(environment).plan.organisations) : [];
  const id = await askTyped(
    environment,
    { question: questions.id, preset: idMaker(taken)(name, 'co-quan') },
    (typed) => typedId(typed, taken),
    missingName,
  );
  const from = await askTyped(
    environment,
    { question: questions.from },
    (typed) => (typed.trim() === '' ? null : partialDay(typed)),
    missingName,
  );
  return { name, id, ...(from !== null && { from }) };
}

const questions = {
  name: { vi: 'Tên đầy đủ của cơ quan:', en: 'Full name of the body:' },
  id: { vi: 'Mã, đặt một lần và không đổi:', en: 'Its id, for good:' },
  from: {
    vi: 'Thành lập khi nào (ngày, tháng hoặc năm; Enter nếu chưa rõ):',
    en: 'When it came to be (day, month or year; Enter if unknown):',
  },
} satisfies Record<string, Localised>;

const missingName: Localised = {
  vi: 'Thiếu tên cơ quan: cthd body add "Sở Khoa học và Công nghệ".',
  en: 'The name of the body is missing: cthd body add "Sở Khoa học và Công nghệ".',
};
