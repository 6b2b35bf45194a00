import { idsTaken } from '../../plan/former-ids.ts';
import type { Plan } from '../../plan/plan.ts';
import type { DataMap } from '../../source/edit/write-value.ts';
import type { BodyKind } from '../../locale/body-kinds.ts';
import { kindOfBody } from '../../vietnamese/wording/kind-of-body.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import type { Decision } from '../structure/draft-units.ts';
import type { Answers } from '../../plan/question.ts';
import { idMaker } from './unit-ids.ts';

interface BodyRegister {
  readonly bodyId: (name: string, superior?: string) => string;
  /** The name by which a body is printed. */
  readonly nameOf: (id: string) => string;
  /** Takes note of words for several bodies at once, which are no entry of the register. */
  readonly noteClass: (words: string) => void;
  readonly classes: () => readonly string[];
  readonly newBodies: () => readonly DataMap[];
  readonly decisions: () => readonly Decision[];
}

/** A body that the register lacks, as it will hold it. */
interface NewBodyEntry {
  readonly id: string;
  readonly name: string;
  names?: string[];
  readonly kind?: BodyKind;
  readonly superior?: string;
}

/** Bodies by their names, registered and new. A new name that goes on where another ends is listed to be looked at. */
export function bodyRegister(organisations: Plan['organisations'], answers: Answers): BodyRegister {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const note = (name: string, id: string) => {
    ids.set(plain(name), id);
    names.set(plain(name), name);
  };
  for (const { id, name, names: others = [] } of organisations)
    for (const one of [name, ...others]) note(one, id);
  const nextId = idMaker(idsTaken(organisations));
  const added: NewBodyEntry[] = [];
  const decisions: Decision[] = [];

  function bodyId(name: string, superior?: string): string {
    const known = ids.get(plain(name));
    if (known !== undefined) return known;
    const like = alike(name);
    if (like !== undefined) decisions.push(sameOrNot(name, like));
    if (like !== undefined && answers.get(keyOf(name)) === 'same') {
      const id = ids.get(plain(like)) ?? '';
      const entry = added.find((one) => one.id === id);
      if (entry) entry.names = [...(entry.names ?? []), name];
      note(name, id);
      return id;
    }
    const id = nextId(name, 'co-quan');
    note(name, id);
    const kind = kindOfBody(name);
    added.push({ id, name, ...(kind !== null && { kind }), ...(superior !== undefined && { superior }) });
    return id;
  }

  /** A name that begins as another ends: “Phòng Ví dụ” and “Phòng Ví dụ và Thử nghiệm”. */
  function alike(name: string): string | undefined {
    const own = plain(name);
    if (own.split(' ').length < 2) return undefined;
    for (const [key, other] of names)
      if (key.split(' ').length > 1 && (own.startsWith(`${key} `) || key.startsWith(`${own} `))) return other;
    return undefined;
  }

  const nameOf = (id: string) =>
    added.find((one) => one.id === id)?.name ?? organisations.find((one) => one.id === id)?.name ?? id;

  const classes = new Map<string, string>();
  const noteClass = (words: string) => {
    if (!classes.has(plain(words))) classes.set(plain(words), words);
  };

  return {
    bodyId,
    noteClass,
    classes: () => [...classes.values()],
    nameOf,
    newBodies: () => added.map((one) => ({ ...one })),
    decisions: () => decisions,
  };
}

const plain = (name: string) => fold(name).replace(/\s+/gu, ' ').trim();
const keyOf = (name: string) => `body ${plain(name)}`;

const sameOrNot = (name: string, like: string): Decision => ({
  place: {},
  what: {
    vi: `«${name}» và «${like}» được coi là hai cơ quan khác nhau`,
    en: `“${name}” and “${like}” were taken for two bodies`,
  },
  question: {
    key: keyOf(name),
    ask: { vi: `«${name}» có phải là «${like}» không?`, en: `Is “${name}” the same as “${like}”?` },
    preset: 'other',
    choices: [
      { value: 'other', name: { vi: 'hai cơ quan khác nhau', en: 'two bodies' } },
      { value: 'same', name: { vi: 'cùng một cơ quan', en: 'one body' } },
    ],
  },
});
