import type { Plan } from '../../plan/plan.ts';
import type { Answers } from '../../plan/question.ts';
import type { DataMap } from '../../source/edit/write-value.ts';
import { issuerNamed } from '../../vietnamese/documents/issuer-named.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';
import { findOffices } from '../../vietnamese/wording/find-offices.ts';
import type { Decision } from '../structure/draft-units.ts';
import type { BodyMentions } from './body-mentions.ts';
import { bodyRegister } from './body-register.ts';
import { type DocumentRegister, documentRegister } from './document-register.ts';

export interface NewEntries {
  /** The id of a body by one of its names; a body that is not registered is put on the list, with the body above it. */
  readonly bodyId: (name: string, superior?: string) => string;
  /** As bodyId, of who issues the text. */
  readonly issuerId: (name: string, superior?: string) => string;
  readonly addDocument: DocumentRegister['addDocument'];
  readonly addLaw: DocumentRegister['addLaw'];
  readonly nameOf: (id: string) => string;
  /** Puts the ministries, departments and bodies of the centre that a wording names on the list, but for the beginning of a longer name that is known. */
  readonly addOffices: (wording: string) => void;
  /** Takes note of words for several bodies at once, which are no entry of the register. */
  readonly noteClass: (words: string) => void;
  readonly classes: () => readonly string[];
  readonly newBodies: () => readonly DataMap[];
  readonly newDocuments: () => readonly DataMap[];
  readonly decisions: () => readonly Decision[];
}

/** Where a name stands in a wording. */
function startsOf(name: string, wording: string): number[] {
  const starts: number[] = [];
  for (let at = wording.indexOf(name); at >= 0; at = wording.indexOf(name, at + 1)) starts.push(at);
  return starts;
}

/** The registers of a plan with what a new programme adds to them. */
export function registers(
  { organisations, documents }: Plan,
  answers: Answers,
  mentions: BodyMentions,
): NewEntries {
  const bodies = bodyRegister(organisations, answers, mentions);
  const classes = new Map<string, string>();
  const { addDocument, addLaw, added } = documentRegister(documents);
  return {
    bodyId: bodies.bodyId,
    issuerId: bodies.issuerId,
    addOffices(wording) {
      for (const name of findOffices(wording))
        if (startsOf(name, wording).some((start) => !bodies.beginsKnown(name, wording.slice(start))))
          bodies.bodyId(name);
    },
    nameOf: bodies.nameOf,
    noteClass(words) {
      if (!classes.has(foldWords(words))) classes.set(foldWords(words), words);
    },
    classes: () => [...classes.values()],
    addDocument,
    addLaw,
    newBodies: bodies.newBodies,
    newDocuments() {
      const all = bodies.all();
      return added.map(({ by, title, unverified: reason, ...entry }) => {
        const issuer = by === null ? null : issuerNamed(by, all);
        return { ...entry, ...(issuer !== null && { issuer: issuer.id }), title, unverified: reason };
      });
    },
    decisions: bodies.decisions,
  };
}
