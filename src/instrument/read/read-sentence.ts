import { type AssignmentField, assignmentFields } from '../../text/assignment-words.ts';
import type { Localised } from '../../locale/localised.ts';
import { faultWords } from '../faults.ts';
import type { Anchor, BareOperation } from '../instrument.ts';
import { citePlace, parsePlace, type Place } from '../../text/places.ts';
import { asKind, kindAt, kindsNamed } from './as-named.ts';
import { fieldNames, nameNewUnits, wholeProgramme } from '../sentences.ts';
import { type Exchange, withAdded } from '../phrase-words.ts';
import type { Wording } from '../../plan/unit.ts';

/** A sentence as it is read: its words with `“0”`, `“1”` … for what is quoted in it. */
export interface ReadSentence {
  readonly words: string;
  readonly quoted: readonly string[];
  /** The units quoted after it. */
  readonly quotation: readonly Wording[];
}

/** What a sentence says, or why it cannot be read. */
export type SentenceRead = { readonly operation: BareOperation } | { readonly fault: Localised };

const fields = assignmentFields.map((field) => fieldNames[field]).join('|');

/** The sentences of an instrument; what comes of each is decided by its first words. */
const forms: readonly (readonly [RegExp, (found: readonly string[], read: ReadSentence) => SentenceRead])[] =
  [
    [/^Sửa đổi, bổ sung (.+?)(?: như sau)? ?:$/iu, amend],
    [
      new RegExp(`^Bổ sung (${fields}) của nhiệm vụ tại (.+) là “0”[.;]?$`, 'iu'),
      (found, { quoted }) => adjust(found, null, quoted[0] ?? ''),
    ],
    [
      new RegExp(`^Bãi bỏ (${fields}) của nhiệm vụ tại (.+) \\(“0”\\)[.;]?$`, 'iu'),
      (found, { quoted }) => adjust(found, quoted[0] ?? '', null),
    ],
    [
      new RegExp(`^Điều chỉnh (${fields}) của nhiệm vụ tại (.+) từ “0” thành “1”[.;]?$`, 'iu'),
      (found, { quoted }) => adjust(found, quoted[0] ?? '', quoted[1] ?? ''),
    ],
    [
      /^Bổ sung cụm từ “0” vào (sau|trước) cụm từ “1” tại (.+?)[.;]?$/iu,
      ([, side = '', words = ''], { quoted: [added = '', phrase = ''] }) =>
        exchange(words, {
          before: phrase,
          after: withAdded(phrase, added, side.toLowerCase() === 'sau' ? 'after' : 'before'),
        }),
    ],
    [
      /^Bãi bỏ cụm từ “0” tại (.+?)[.;]?$/iu,
      ([, words = ''], { quoted: [before = ''] }) => exchange(words, { before, after: '' }),
    ],
    [/^Bổ sung (.+?) vào (sau |trước |)(.+?)(?: như sau)? ?:$/iu, insert],
    [/^Bãi bỏ (.+?)[.;]?$/iu, ([, words = '']) => atPlace(words, (place) => ({ kind: 'repeal', place }))],
    [
      /^Thay thế cụm từ “0” bằng cụm từ “1” tại (.+?)[.;]?$/iu,
      ([, words = ''], { quoted: [before = '', after = ''] }) => exchange(words, { before, after }),
    ],
    [
      /^Tại (.+), đã in là ?: “0”, nay đính chính là ?: “1”[.;]?$/iu,
      ([, words = ''], { quoted }) =>
        atPlace(words, (place) => ({
          kind: 'correct',
          place,
          before: quoted[0] ?? '',
          after: quoted[1] ?? '',
        })),
    ],
  ];

/** Reads the sentence of one operation. */
export function readSentence(read: ReadSentence): SentenceRead {
  const words = read.words.trim().replace(/\s+/g, ' ');
  for (const [form, make] of forms) {
    const found = form.exec(words);
    if (found) return make(found, { ...read, words });
  }
  return { fault: faultWords.unreadable(words) };
}

function atPlace(words: string, make: (place: Place) => BareOperation | { fault: Localised }): SentenceRead {
  const place = parsePlace(words);
  if (!place) return { fault: faultWords.badPlace(words) };
  const made = make(place);
  return 'fault' in made ? made : { operation: made };
}

function amend([, words = '']: readonly string[], { quotation }: ReadSentence): SentenceRead {
  return atPlace(words, (place) => {
    const [quoted, ...others] = quotation;
    const kind = kindAt(place);
    const wording = quoted && kind !== null ? asKind(quoted, kind) : quoted;
    if (!wording) return { fault: faultWords.noQuotation() };
    if (others.length > 0) return { fault: faultWords.otherUnits() };
    return { kind: wording.units.length > 0 ? 'restate' : 'amend', place, wording };
  });
}

function insert(
  [, units = '', side = '', words = '']: readonly string[],
  { quotation }: ReadSentence,
): SentenceRead {
  if (quotation.length === 0) return { fault: faultWords.noQuotation() };
  const said = units.toLowerCase().replace(/^một /, '');
  const kinds = kindsNamed(units);
  const wordings = quotation.map((unit, at) => asKind(unit, kinds[at] ?? unit.kind));
  if (said !== nameNewUnits(wordings).toLowerCase()) return { fault: faultWords.otherUnits() };
  const position =
    ({ 'sau ': 'after', 'trước ': 'before', '': 'into' } as const)[side.toLowerCase()] ?? 'into';
  if (position === 'into' && words.toLowerCase() === wholeProgramme.toLowerCase())
    return { operation: { kind: 'insert', anchor: { position, place: null }, wordings } };
  return atPlace(words, (place) => ({
    kind: 'insert',
    anchor: { position, place } satisfies Anchor,
    wordings,
  }));
}

/** A phrase that is exchanged at the places that words list. */
function exchange(words: string, { before, after }: Exchange): SentenceRead {
  const places: Place[] = [];
  for (const citation of words.split(';')) {
    const place = parsePlace(citation);
    if (!place) return { fault: faultWords.badPlace(citation.trim()) };
    if (places.some((other) => citePlace(other) === citePlace(place)))
      return { fault: faultWords.twice(citation.trim()) };
    places.push(place);
  }
  return { operation: { kind: 'replace-phrase', places, before, after } };
}

function adjust(
  [, name = '', words = '']: readonly string[],
  before: string | null,
  after: string | null,
): SentenceRead {
  const field = assignmentFields.find((one) => fieldNames[one] === name.toLowerCase()) as AssignmentField;
  return atPlace(words, (place) => ({ kind: 'adjust', place, field, before, after }));
}
