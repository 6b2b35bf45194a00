import type { Question } from '../../plan/question.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';
import type { Decision } from '../structure/draft-units.ts';
import type { BodyMention } from './body-mentions.ts';

/** The key of the question whether a new name is one that is known. */
export const keyOfLikeName = (name: string) => `body ${foldWords(name)}`;

/** Says that a name and its abbreviation were taken for one body, and asks whether they are. */
export const oneBody = (
  name: string,
  other: string,
  mention: BodyMention | undefined,
): Decision & { readonly question: Question } => {
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
      choices: [sameBody, otherBody],
    },
  };
};

/** Says that a name which begins as another ends was taken for a body of its own, and asks whether it is. */
export const sameOrNot = (name: string, like: string): Decision => ({
  place: {},
  what: {
    vi: `«${name}» và «${like}» được coi là hai cơ quan khác nhau`,
    en: `“${name}” and “${like}” were taken for two bodies`,
  },
  question: {
    key: keyOfLikeName(name),
    ask: { vi: `«${name}» có phải là «${like}» không?`, en: `Is “${name}” the same as “${like}”?` },
    preset: 'other',
    choices: [otherBody, sameBody],
  },
});

const sameBody = { value: 'same', name: { vi: 'cùng một cơ quan', en: 'one body' } };
const otherBody = { value: 'other', name: { vi: 'hai cơ quan khác nhau', en: 'two bodies' } };
