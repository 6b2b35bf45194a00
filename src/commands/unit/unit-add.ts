import { idsTaken } from '../../plan/former-ids.ts';
import { idMaker } from '../../import/plan/unit-ids.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import { isNumbered, type UnitKind } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { insertEntry } from '../../source/edit/edit-list.ts';
import type { Data } from '../../source/edit/write-value.ts';
import { numberAmong } from '../../text/renumber.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { askTyped } from '../shared/ask-typed.ts';
import { cannotEdit, changePlan, type PlanChange, textOf } from '../shared/change-plan.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { typedId } from '../shared/typed-id.ts';
import { givenWords, typedLine } from '../shared/typed-line.ts';
import { described, draftOf, unitOf } from './draft-of-programme.ts';
import { numbersSentence, withNumbers } from './renumbered.ts';
import { type AskedPlace, askedPlace, placeIn, refusePlace, type UnitPlace } from './unit-place.ts';

/** The most letters that a wording may have, as its schema says. */
const maxLetters = 262_144;

interface NewUnit {
  readonly place: AskedPlace;
  /** The wording; of a unit with a heading that of the first unit in it. */
  readonly words: string;
  readonly heading?: string;
  readonly kind?: UnitKind;
  readonly number?: string;
  readonly id?: string;
}

/**
 * Adds a unit to a draft: with the next number and an id from its words, unless they are given; numbers after it follow. A UserError where such a
 * unit stands there already, as after a command that was stopped once it had written, unless an id is given.
 */
export async function addUnit({ args, options }: Given, environment: Environment): Promise<CommandResult> {
  const line = (name: string, max?: number) => {
    const value = options[name] as string | undefined;
    return value === undefined ? {} : { [name]: typedLine(value, name, max) };
  };
  const typed = givenWords(args[1]);
  const { isAsked, ...place } = await askedPlace({ args, options }, environment);
  const words =
    typed === undefined
      ? await askTyped(environment, { question }, (text) => typedLine(text, 'words', maxLetters), missing)
      : typedLine(typed, 'words', maxLetters);
  const kind = options['kind'] as UnitKind | undefined;
  const wanted: NewUnit = {
    place,
    words,
    ...line('heading', maxLetters),
    ...line('number', 16),
    ...line('id'),
    ...(kind !== undefined && { kind }),
  };
  const decide = (open: OpenPlan) => withUnit(open, wanted, environment);
  return changePlan({ args, options }, environment, decide, { isAsked: isAsked || typed === undefined });
}

function withUnit(open: OpenPlan, wanted: NewUnit, environment: Environment): PlanChange {
  const programme = draftOf(open, environment);
  const place = placeIn(programme, wanted.place);
  const kind = wanted.kind ?? place.neighbour?.kind ?? 'bullet';
  refusePlace(kind, place);
  if (wanted.id === undefined) refuseDouble(place, { ...wanted, kind });
  const data = unitData(programme, place, { ...wanted, kind });
  const before = textOf(open, place.file);
  const after = insertEntry(before, place.list, { data });
  if (after === null) throw cannotEdit(place.file);
  const rows = (now: Programme) => {
    const unit = unitOf(now, data.id);
    const siblings = unit.parent?.units ?? now.units;
    return [{ siblings, from: siblings.indexOf(unit) + 1 }];
  };
  const done = withNumbers(open, [{ path: place.file, before, after }], rows, environment);
  const unit = described(unitOf(done.programme, data.id));
  const numbers = numbersSentence(done.changes);
  return {
    edits: done.edits,
    isStrict: true,
    what: { vi: `thêm ${unit.vi}${numbers.vi}`, en: `${unit.en}${numbers.en}` },
    verb: { done: 'Added', would: 'Would add' },
  };
}

function refuseDouble(
  { siblings }: UnitPlace,
  { kind, words, heading }: Pick<NewUnit, 'words' | 'heading' | 'kind'>,
): void {
  const same = siblings.find(
    (unit) => unit.kind === kind && (heading === undefined ? unit.text === words : unit.heading === heading),
  );
  if (same === undefined) return;
  const unit = described(same);
  throw new UserError({
    vi: `Ở đó đã có ${unit.vi} nên chưa thêm gì; nếu muốn có hai, hãy thêm --id.`,
    en: `There is ${unit.en} already, so nothing was added; to have two of them, add --id.`,
  });
}

function unitData(
  programme: Programme,
  { siblings, at, parent }: UnitPlace,
  { kind, words, heading, number: asked, id: askedId }: NewUnit & { readonly kind: UnitKind },
): { readonly [key: string]: Data; readonly id: string } {
  const taken = [programme.id, ...idsTaken(programme.index.units)];
  const ids = idMaker(taken);
  const id = askedId === undefined ? ids(heading ?? words) : typedId(askedId, taken);
  const number = asked ?? numberAmong(siblings, at, kind, parent);
  if (asked !== undefined && !isNumbered(kind)) throw new UserError(withoutNumber);
  const own = { id, kind, ...(number !== null && { number }) };
  if (heading === undefined) return { ...own, text: words };
  const first: Data =
    kind === 'part'
      ? { id: ids(words), kind: 'section', number: '1', text: words }
      : { id: ids(words), kind: 'bullet', text: words };
  return { ...own, heading, units: [first] };
}

const question: Localised = { vi: 'Lời văn:', en: 'The wording:' };
const missing: Localised = {
  vi: 'Cần nêu lời văn: cthd unit add "Mở 4 lớp tập huấn." --after II.2.1/3 (với --heading, lời văn là đơn vị đầu tiên dưới tiêu đề).',
  en: 'Give the wording: cthd unit add "Mở 4 lớp tập huấn." --after II.2.1/3 (with --heading, it is the first unit under the heading).',
};
const withoutNumber: Localised = {
  vi: 'Đơn vị cấp này không có số; hãy bỏ --number.',
  en: 'Units of this kind have no number; leave out --number.',
};
