import { idsTaken } from '../../plan/former-ids.ts';
import type { Plan } from '../../plan/plan.ts';
import type { DataMap } from '../../source/edit/write-value.ts';
import type { BodyKind } from '../../locale/body-kinds.ts';
import { kindOfBody } from '../../vietnamese/wording/kind-of-body.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';
import { isAbbreviated, type WordList, wordList } from '../../vietnamese/wording/fit-words.ts';
import type { Decision } from '../structure/draft-units.ts';
import type { Answers } from '../../plan/question.ts';
import type { bodyMentions } from './body-mentions.ts';
import { idMaker } from './unit-ids.ts';

interface BodyRegister {
  readonly bodyId: (name: string, superior?: string) => string;
  /** The name by which a body is printed. */
  readonly nameOf: (id: string) => string;
  /** Takes note of words for several bodies at once, which are no entry of the register. */
  readonly noteClass: (words: string) => void;
  readonly classes: () => readonly string[];
  readonly newBodies: () => readonly DataMap[];
  /** Every body that can be named, registered or new. */
  readonly all: () => readonly Pick<NewBodyEntry, 'id' | 'name' | 'names'>[];
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

/**
 * Bodies by their names, registered and new. A name and its abbreviation are one body, which is called as spelled out, unless the answer
 * says otherwise; a new name that goes on where another ends is another one. Both are listed to be looked at.
 */
export function bodyRegister(
  organisations: Plan['organisations'],
  answers: Answers,
  mentions: ReturnType<typeof bodyMentions>,
): BodyRegister {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const note = (name: string, id: string) => {
    ids.set(foldWords(name), id);
    names.set(foldWords(name), name);
  };
  for (const { id, name, names: others = [] } of organisations)
    for (const one of [name, ...others]) note(one, id);
  const nextId = idMaker(idsTaken(organisations));
  const added: NewBodyEntry[] = [];
  const decisions: Decision[] = [];

  function bodyId(name: string, superior?: string): string {
    const known = ids.get(foldWords(name));
    if (known !== undefined) return known;
    const other = spelledOtherwise(name);
    if (other !== undefined) {
      const decision = oneBody(name, other, mentions.get(name) ?? mentions.get(other));
      const key = decision.question?.key ?? '';
      if (!decisions.some(({ question }) => question?.key === key)) decisions.push(decision);
      if (answers.get(key) !== 'other')
        return alsoCalled(name, ids.get(foldWords(other)) ?? bodyId(other, superior));
    }
    const like = alike(name);
    if (like !== undefined) decisions.push(sameOrNot(name, like));
    if (like !== undefined && answers.get(keyOf(name)) === 'same')
      return alsoCalled(name, ids.get(foldWords(like)) ?? '');
    const id = nextId(name, 'co-quan');
    note(name, id);
    const kind = kindOfBody(name);
    added.push({ id, name, ...(kind !== null && { kind }), ...(superior !== undefined && { superior }) });
    return id;
  }

  /** Another name of a body; an entry that was registered before is left as it is. */
  function alsoCalled(name: string, id: string): string {
    const entry = added.find((one) => one.id === id);
    if (entry) entry.names = [...(entry.names ?? []), name];
    note(name, id);
    return id;
  }

  const lists = new Map<string, WordList>();
  const listOf = (name: string): WordList => {
    const list = lists.get(name) ?? wordList(name);
    lists.set(name, list);
    return list;
  };

  /** The name that a name is an abbreviation of, here or later in the text; or a registered abbreviation of it. */
  function spelledOtherwise(name: string): string | undefined {
    const isOther = (other: string) =>
      foldWords(other) !== foldWords(name) && isAbbreviated(listOf(name), listOf(other));
    const registered = [...names.values()].find(isOther);
    if (registered !== undefined || listOf(name).abbreviations.size === 0) return registered;
    return [...mentions.keys()].find((other) => other.length > name.length && isOther(other));
  }

  /** A name that begins as another ends: “Phòng Ví dụ” and “Phòng Ví dụ và Thử nghiệm”. */
  function alike(name: string): string | undefined {
    const own = foldWords(name);
    if (own.split(' ').length < 2) return undefined;
    for (const [key, other] of names)
      if (key.split(' ').length > 1 && (own.startsWith(`${key} `) || key.startsWith(`${own} `))) return other;
    return undefined;
  }

  const nameOf = (id: string) =>
    added.find((one) => one.id === id)?.name ?? organisations.find((one) => one.id === id)?.name ?? id;

  const classes = new Map<string, string>();
  const noteClass = (words: string) => {
    if (!classes.has(foldWords(words))) classes.set(foldWords(words), words);
  };

  return {
    bodyId,
    noteClass,
    classes: () => [...classes.values()],
    nameOf,
    newBodies: () => added.map((one) => ({ ...one })),
    all: () => [
      ...organisations.map(({ id, name, names = [] }) => ({ id, name, names: [...names] })),
      ...added,
    ],
    decisions: () => decisions,
  };
}

const keyOf = (name: string) => `body ${foldWords(name)}`;

const oneBody = (
  name: string,
  other: string,
  mention: { readonly place: Decision['place']; readonly words: string } | undefined,
): Decision => {
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  const words = mention?.words ?? '';
  const sentence = words === '' ? '' : `: «${words.length > 90 ? `${words.slice(0, 90)}…` : words}»`;
  return {
    place: mention?.place ?? {},
    what: {
      vi: `«${short}» và «${long}» được coi là một cơ quan${sentence}`,
      en: `“${short}” and “${long}” were taken for one body${sentence.replace('«', '“').replace(/»$/u, '”')}`,
    },
    question: {
      key: `one body ${foldWords(short)} | ${foldWords(long)}`,
      ask: { vi: `«${short}» có phải là «${long}» không?`, en: `Is “${short}” the same as “${long}”?` },
      preset: 'same',
      choices: [
        { value: 'same', name: { vi: 'cùng một cơ quan', en: 'one body' } },
        { value: 'other', name: { vi: 'hai cơ quan khác nhau', en: 'two bodies' } },
      ],
    },
  };
};

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
