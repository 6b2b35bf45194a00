import { same } from '../../locale/localised.ts';
import { assignmentFields, isPart, namedParts, type PartName, plainParts } from '../../text/unit-parts.ts';
import { type Fault, faultWords } from '../faults.ts';
import type { Anchor, Ground, Instrument, Operation } from '../instrument.ts';
import {
  choiceIn,
  entriesOf,
  expectObject,
  fieldIn,
  isAbsent,
  refuse,
  type JsonPath,
  type JsonValue,
  textIn,
  textOrNullIn,
} from './json-forms.ts';
import { parsePlace, type Place } from '../../text/places.ts';
import { columnsIn, unitIn } from './json-units.ts';

/** What is wrong in JSON, with the keys and positions that lead to it. */
export type JsonFault = Fault & { readonly path: JsonPath };

/** Reads an instrument from the object that `cthd amend --format json` prints; nothing is read where one value has another form. */
export function readJson(
  data: unknown,
):
  | { readonly instrument: Instrument; readonly faults: readonly [] }
  | { readonly instrument: null; readonly faults: readonly JsonFault[] } {
  const faults: JsonFault[] = [];
  const root: JsonValue = {
    value: data,
    path: [],
    refuse: (path, message) => faults.push({ path, message }),
  };
  const instruments = expectObject(root) ? entriesOf(fieldIn(root, 'instruments')) : [];
  const operations = instruments.flatMap((one) => entriesOf(fieldIn(one, 'operations')).map(operationIn));
  const [base, result] = ['base', 'result'].map((key) => fieldIn(root, key));
  const marks =
    base && result && !isAbsent(base) && !isAbsent(result)
      ? { base: textIn(base), result: textIn(result) }
      : {};
  if (faults.length === 0 && operations.length === 0)
    faults.push({ path: [], message: faultWords.nothing() });
  if (faults.length > 0) return { instrument: null, faults };
  const isErratum = ({ kind }: Operation) => kind === 'correct';
  return {
    instrument: {
      ...marks,
      amendment: operations.filter((one) => !isErratum(one)),
      erratum: operations.filter(isErratum),
    },
    faults: [],
  };
}

/** Where the operations of a read instrument stand in the JSON, corrections first, as operations are numbered. */
export function operationPaths(data: unknown): JsonPath[] {
  const root: JsonValue = { value: data, path: [], refuse: () => undefined };
  const all = entriesOf(fieldIn(root, 'instruments')).flatMap((one) => entriesOf(fieldIn(one, 'operations')));
  const isErratum = (one: JsonValue) => fieldIn(one, 'kind').value === 'correct';
  return [...all.filter(isErratum), ...all.filter((one) => !isErratum(one))].map(({ path }) => path);
}

const kinds = [
  'amend',
  'restate',
  'replace',
  'replace-whole',
  'insert',
  'repeal',
  'replace-phrase',
  'correct',
  'adjust',
] as const;

function operationIn(json: JsonValue): Operation {
  const field = (key: string) => fieldIn(json, key);
  if (!kinds.some((kind) => kind === field('kind').value)) {
    choiceIn(field('kind'), kinds);
    return { kind: 'repeal', place: { of: 'subject' }, grounds: [], units: [] };
  }
  const kind = choiceIn(field('kind'), kinds);
  const common = {
    grounds: groundsIn(field('grounds')),
    units: isAbsent(field('units')) ? [] : entriesOf(field('units')).map(textIn),
  };
  switch (kind) {
    case 'amend':
    case 'restate':
    case 'replace':
      return { kind, place: placeIn(field('place')), wording: unitIn(field('wording')), ...common };
    case 'replace-whole': {
      const wording = field('wording');
      const line = (key: string) => textIn(fieldIn(wording, key));
      return {
        kind,
        wording: {
          title: line('title'),
          subject: line('subject'),
          preamble: line('preamble'),
          units: entriesOf(fieldIn(wording, 'units')).map(unitIn),
        },
        keepsArticles: field('keepsArticles').value === true,
        ...common,
      };
    }
    case 'insert':
      return {
        kind,
        anchor: anchorIn(json),
        wordings: entriesOf(field('wordings')).map(unitIn),
        ...columnsIn(field('columns')),
        ...common,
      };
    case 'repeal':
      return { kind, place: placeIn(field('place')), ...common };
    case 'replace-phrase':
      return { kind, places: entriesOf(field('places')).map(placeIn), ...exchangeIn(json), ...common };
    case 'correct':
      return { kind, place: placeIn(field('place')), ...exchangeIn(json), ...common };
    case 'adjust':
      return {
        kind,
        place: placeIn(field('place')),
        field: partIn(field('field')),
        before: textOrNullIn(field('before')),
        after: textOrNullIn(field('after')),
        ...common,
      };
  }
}

const exchangeIn = (json: JsonValue) => ({
  before: textIn(fieldIn(json, 'before')),
  after: textIn(fieldIn(json, 'after')),
});

function groundsIn(json: JsonValue): Ground[] {
  if (isAbsent(json)) return [];
  return entriesOf(json).map((ground) => {
    const document = fieldIn(ground, 'document');
    return {
      ...(!isAbsent(document) && { document: textIn(document) }),
      citation: textIn(fieldIn(ground, 'citation')),
    };
  });
}

function placeIn(json: JsonValue): Place {
  const words = textIn(json);
  const place = parsePlace(words);
  if (!place && typeof json.value === 'string') json.refuse(json.path, faultWords.badPlace(words));
  return place ?? { of: 'subject' };
}

function anchorIn(json: JsonValue): Anchor {
  const position = choiceIn(fieldIn(json, 'position'), ['after', 'before', 'into']);
  const place = fieldIn(json, 'place');
  if (position === 'into') return { position, place: place.value === null ? null : placeIn(place) };
  return { position, place: placeIn(place) };
}

/** The name of a part; the first field where it is none, with a fault. */
function partIn(json: JsonValue): PartName {
  const name = textIn(json);
  if (isPart(name)) return name;
  refuse(
    json,
    same([...assignmentFields, ...plainParts, ...namedParts.map((part) => `${part} …`)].join(', ')),
  );
  return assignmentFields[0];
}
