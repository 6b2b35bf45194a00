import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import type { Localised } from '../../locale/localised.ts';
import { faultWords } from '../faults.ts';
import type { Anchor, BareOperation } from '../instrument.ts';
import { citePlace, parsePlace, type Place } from '../../text/places.ts';
import { asKind, kindAt, kindsNamed } from './as-named.ts';
import { partPattern, partSaid } from '../part-names.ts';
import { nameNewUnits, wholeProgramme } from '../sentences.ts';
import { type Exchange, withAdded } from '../phrase-words.ts';
import type { Wording } from '../../plan/unit.ts';

/** A sentence as it is read: its words with `“0”`, `“1”` … for what is quoted in it. */
export interface ReadSentence {
  readonly words: string;
  readonly quoted: readonly string[];
  /** The units quoted after it. */
  readonly quotation: readonly Wording[];
  /** The annexes that go with the instrument. */
  readonly attached?: readonly Wording[];
  /** The columns of the quoted rows, where they stand in a table of their own. */
  readonly columns?: Wording['columns'];
}

/** What a sentence says, or why it cannot be read. */
export type SentenceRead = { readonly operation: BareOperation } | { readonly fault: Localised };

/** The sentences of an instrument; what comes of each is decided by its first words. */
const forms: readonly (readonly [RegExp, (found: readonly string[], read: ReadSentence) => SentenceRead])[] =
  [
    [/^Sửa đổi, bổ sung (.+?)(?: như sau)? ?:$/iu, amend],
    [
      new RegExp(`^Bổ sung (${partPattern}) (?:của nhiệm vụ )?tại (.+) là “\\d+”[.;]?$`, 'iu'),
      (found, { quoted }) => adjust(found, quoted, ([after = '']) => [null, after]),
    ],
    [
      new RegExp(`^Bãi bỏ (${partPattern}) (?:của nhiệm vụ )?tại (.+) \\(“\\d+”\\)[.;]?$`, 'iu'),
      (found, { quoted }) => adjust(found, quoted, ([before = '']) => [before, null]),
    ],
    [
      new RegExp(
        `^Điều chỉnh (${partPattern}) (?:của nhiệm vụ )?tại (.+) từ “\\d+” thành “\\d+”[.;]?$`,
        'iu',
      ),
      (found, { quoted }) => adjust(found, quoted, ([before = '', after = '']) => [before, after]),
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
    [/^Thay thế (Phụ lục.*?) bằng (Phụ lục.*?) (?:ban hành )?kèm theo .+?[.;]?$/iu, replace],
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
  const words = evenBlanks(read.words);
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

/** An annex by one of those that go with the instrument, which is found by its name. */
function replace(
  [, words = '', name = '']: readonly string[],
  { attached = [] }: ReadSentence,
): SentenceRead {
  const small = name.toLowerCase();
  const wording = attached.find((one) => nameNewUnits([one]).trim().toLowerCase() === small);
  if (!wording) return { fault: faultWords.noAnnex(name) };
  return atPlace(words, (place) => ({ kind: 'replace', place, wording }));
}

function insert(
  [, units = '', side = '', words = '']: readonly string[],
  { quotation, columns }: ReadSentence,
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
  const table = columns && { columns };
  return atPlace(words, (place) => ({
    kind: 'insert',
    anchor: { position, place } satisfies Anchor,
    wordings,
    ...table,
  }));
}

/** A phrase that is exchanged at the places that words list. */
function exchange(words: string, { before, after }: Exchange): SentenceRead {
  const places = new Map<string, Place>();
  for (const citation of words.split(';')) {
    const place = parsePlace(citation);
    if (!place) return { fault: faultWords.badPlace(citation.trim()) };
    const cited = citePlace(place);
    if (places.has(cited)) return { fault: faultWords.twice(citation.trim()) };
    places.set(cited, place);
  }
  return { operation: { kind: 'replace-phrase', places: [...places.values()], before, after } };
}

/** Another value of a part: a part with a name of its own quotes that first. */
function adjust(
  [, words = '', citation = '']: readonly string[],
  quoted: readonly string[],
  valuesOf: (values: readonly string[]) => [before: string | null, after: string | null],
): SentenceRead {
  const isNamed = words.endsWith('”');
  const field = partSaid(words, quoted[0]);
  if (!field) return { fault: faultWords.unreadable(words) };
  const [before, after] = valuesOf(quoted.slice(isNamed ? 1 : 0));
  return atPlace(citation, (place) => ({ kind: 'adjust', place, field, before, after }));
}
