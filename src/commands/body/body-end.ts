import type { Localised } from '../../locale/localised.ts';
import { origin } from '../../plan/location.ts';
import type { Body } from '../../plan/register-entries.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseBody } from '../../progress/records/parse-fields.ts';
import { formatWhen } from '../../vietnamese/dates/dates.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { askTyped } from '../shared/ask-typed.ts';
import { changePlan, dataAt, editedMaps, type PlanChange } from '../shared/change-plan.ts';
import { type OpenPlan, openPlan } from '../shared/open-plan.ts';
import { partialDay } from '../shared/partial-day.ts';
import { typedLine } from '../shared/typed-line.ts';
import { bodyRegister } from './body-add.ts';

interface BodyEnding {
  /** As typed: id or name. */
  readonly body: string;
  readonly on: Body['to'];
  readonly successor?: string;
  readonly note?: string;
}

/** Puts on record that a body has ended, and what took its place. */
export async function endBody({ args, options }: Given, environment: Environment): Promise<CommandResult> {
  const said = (name: string) => options[name] as string | undefined;
  const [typed, on, successor, note] = [
    args[1] as string | undefined,
    said('on'),
    said('successor'),
    said('note'),
  ];
  const isAsked = typed === undefined || on === undefined;
  const bodies = isAsked && environment.ask ? openPlan(environment).plan.organisations : [];
  if (typed !== undefined && isAsked && environment.ask) parseBody(typed, bodies);
  const body =
    typed ??
    (await askTyped(
      environment,
      { question: questions.body },
      (word) => parseBody(word, bodies).id,
      missing,
    ));
  const day =
    on === undefined
      ? await askTyped(environment, { question: questions.on }, readEnd, missing)
      : readEnd(on);
  const next =
    successor ??
    (isAsked
      ? await askTyped(
          environment,
          { question: questions.successor },
          (word) => (word.trim() === '' ? undefined : parseBody(word, bodies).id),
          missing,
        )
      : undefined);
  const ending: BodyEnding = {
    body,
    on: day,
    ...(next !== undefined && { successor: next }),
    ...(note !== undefined && { note: typedLine(note, 'note') }),
  };
  return changePlan({ args, options }, environment, (open) => withEnd(open, ending), { isAsked });
}

const readEnd = (typed: string): NonNullable<Body['to']> =>
  ['unknown', 'chua ro', 'khong ro'].includes(fold(typed.trim())) ? 'unknown' : partialDay(typed);

function withEnd(open: OpenPlan, { body: asked, on, successor, note }: BodyEnding): PlanChange {
  const bodies = open.plan.organisations;
  const body = parseBody(asked, bodies);
  const next = successor === undefined ? undefined : parseBody(successor, bodies);
  if (next === body) throw new UserError(ownSuccessor(body));
  if (body.to !== undefined && body.to !== on) throw new UserError(endedAlready(body));
  if (next && body.successor !== undefined && body.successor !== next.id)
    throw new UserError(otherSuccessor(body));
  const { file, path } = body[origin];
  const after = {
    ...dataAt(open, body[origin]),
    to: on ?? 'unknown',
    ...(next && { successor: next.id }),
    ...(note !== undefined && { note }),
  };
  const edit = editedMaps(open, file, [{ path, after }]);
  const when: Localised =
    on === undefined || on === 'unknown'
      ? { vi: 'chưa rõ ngày', en: 'on a day not known' }
      : { vi: formatWhen(on, 'vi'), en: formatWhen(on, 'en') };
  return {
    edits: [edit],
    what: {
      vi: `ghi nhận ${body.name} (${body.id}) kết thúc ${when.vi}${next ? `, kế thừa là ${next.name}` : ''}`,
      en: `the end of ${body.name} (${body.id}), ${when.en}${next ? `, succeeded by ${next.name}` : ''}`,
    },
    verb: { done: 'Recorded', would: 'Would record' },
  };
}

const ownSuccessor = ({ id }: Body): Localised => ({
  vi: `Tổ chức ${id} không thể kế thừa chính mình.`,
  en: `The body ${id} cannot succeed itself.`,
});
const endedAlready = ({ id, to }: Body): Localised => ({
  vi: `Sổ đã ghi ${id} kết thúc: ${String(to)}; nếu ghi sai, hãy sửa trong ${bodyRegister}.`,
  en: `The register has the end of ${id} already: ${String(to)}; if that is wrong, correct it in ${bodyRegister}.`,
});
const otherSuccessor = ({ id, successor }: Body): Localised => ({
  vi: `Sổ đã ghi tổ chức kế thừa của ${id}: ${successor ?? ''}; nếu ghi sai, hãy sửa trong ${bodyRegister}.`,
  en: `The register has the successor of ${id} already: ${successor ?? ''}; if that is wrong, correct it in ${bodyRegister}.`,
});

const questions = {
  body: { vi: 'Cơ quan nào đã kết thúc (mã hoặc tên):', en: 'Which body has ended (id or name):' },
  on: {
    vi: 'Kết thúc khi nào (ngày, tháng, năm; hoặc «chưa rõ»):',
    en: 'When it ended (day, month, year; or “unknown”):',
  },
  successor: {
    vi: 'Tổ chức kế thừa (mã hoặc tên; Enter nếu không có):',
    en: 'The body that took its place (id or name; Enter for none):',
  },
} satisfies Record<string, Localised>;

const missing: Localised = {
  vi: 'Cần nêu cơ quan và ngày: cthd body end <cơ quan> --on 10/02/2025.',
  en: 'Give the body and the day: cthd body end <body> --on 2025-02-10.',
};
