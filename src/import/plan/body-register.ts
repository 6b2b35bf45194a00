import { idsTaken } from '../../plan/former-ids.ts';
import type { Plan } from '../../plan/plan.ts';
import type { DataMap } from '../../source/edit/write-value.ts';
import type { BodyKind } from '../../locale/body-kinds.ts';
import { withoutTrailing } from '../../vietnamese/letters/without-trailing.ts';
import { kindOfBody } from '../../vietnamese/wording/kind-of-body.ts';
import type { Decision } from '../structure/draft-units.ts';
import type { Answers } from '../../plan/question.ts';
import type { BodyMentions } from './body-mentions.ts';
import { keyOfLikeName, oneBody, sameOrNot } from './body-questions.ts';
import { namesOfBodies } from './names-of-bodies.ts';
import { idMaker } from './unit-ids.ts';

interface BodyRegister {
  readonly bodyId: (name: string, superior?: string) => string;
  /** As bodyId, of who issues the text; “Công an tỉnh” in it is “Công an tỉnh Ví Dụ”, and “Sở A”, of which a province has one, “Sở A tỉnh Ví Dụ”. */
  readonly issuerId: (name: string, superior?: string) => string;
  /** Whether a wording begins with the name of a known body that goes on from a name. */
  readonly beginsKnown: (name: string, wording: string) => boolean;
  /** The name by which a body is printed. */
  readonly nameOf: (id: string) => string;
  readonly newBodies: () => readonly DataMap[];
  /** Every body that can be named, registered or new. */
  readonly all: () => readonly Pick<NewBodyEntry, 'id' | 'name' | 'names'>[];
  readonly decisions: () => readonly Decision[];
}

/** No name of a body is longer. */
const maxNameLength = 200;

/** The name of a body that ends with that of its place. */
const endsWithPlace =
  /^(?<withoutPlace>.{3,80} (?:tỉnh|thành phố|xã|phường|đặc khu|huyện|quận)) \p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*$/u;

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
  mentions: BodyMentions,
): BodyRegister {
  const names = namesOfBodies([...mentions.keys()]);
  for (const { id, name, names: others = [] } of organisations)
    for (const one of [name, ...others]) names.add(one, id);
  const nextId = idMaker(idsTaken(organisations));
  const added: NewBodyEntry[] = [];
  const printed = new Map([...organisations].reverse().map(({ id, name }) => [id, name]));
  const decisions: Decision[] = [];
  let issuer: { readonly name: string; readonly called: readonly string[] } | null = null;

  function issuerId(name: string, superior?: string): string {
    const id = bodyId(name, superior);
    const { withoutPlace } = endsWithPlace.exec(name)?.groups ?? {};
    if (withoutPlace !== undefined) {
      const bare = /^(?<bare>Sở .+) (?:tỉnh|thành phố)$/u.exec(withoutPlace)?.groups?.['bare'];
      issuer = { name, called: bare === undefined ? [withoutPlace] : [withoutPlace, bare] };
    }
    return id;
  }

  /** The whole name of the issuer, where a name is that without its place, or abbreviates it. */
  const issuerCalled = (name: string): string | undefined =>
    issuer?.called.some((one) => names.isSpelledAs(name, one)) ? issuer.name : undefined;

  function bodyId(name: string, superior?: string): string {
    const known = names.idOf(name);
    if (known !== undefined) return known;
    const other = issuerCalled(name) ?? names.spelledOtherwise(name);
    if (other !== undefined) {
      const decision = oneBody(name, other, mentions.get(name) ?? mentions.get(other));
      const { key } = decision.question;
      if (!decisions.some(({ question }) => question?.key === key)) decisions.push(decision);
      if (answers.get(key) !== 'other') return alsoCalled(name, names.idOf(other) ?? bodyId(other, superior));
    }
    const like = names.alike(name);
    if (like !== undefined) decisions.push(sameOrNot(name, like));
    if (like !== undefined && answers.get(keyOfLikeName(name)) === 'same')
      return alsoCalled(name, names.idOf(like) ?? '');
    return addBody(name, superior);
  }

  /** Another name of a body; an entry that was registered before is left as it is. */
  function alsoCalled(name: string, id: string): string {
    const entry = added.find((one) => one.id === id);
    if (entry) entry.names = [...(entry.names ?? []), name];
    names.add(name, id);
    return id;
  }

  function addBody(name: string, superior: string | undefined): string {
    const id = nextId(name, 'co-quan');
    names.add(name, id);
    printed.set(id, name);
    const kind = kindOfBody(name);
    added.push({ id, name, ...(kind !== null && { kind }), ...(superior !== undefined && { superior }) });
    return id;
  }

  return {
    bodyId,
    issuerId,
    beginsKnown(name, wording) {
      const words = wording.slice(0, maxNameLength).split(' ');
      const least = name.split(' ').length;
      return words.some(
        (_, at) =>
          at >= least &&
          names.idOf(withoutTrailing(words.slice(0, at + 1).join(' '), /[.,;:)]/u)) !== undefined,
      );
    },
    nameOf: (id) => printed.get(id) ?? id,
    newBodies: () => added.map((one) => ({ ...one })),
    all: () => [
      ...organisations.map(({ id, name, names: others = [] }) => ({ id, name, names: [...others] })),
      ...added,
    ],
    decisions: () => decisions,
  };
}
