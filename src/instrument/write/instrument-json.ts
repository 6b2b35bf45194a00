import type { Language } from '../../locale/localised.ts';
import type { Instrument } from '../instrument.ts';
import { noteWords, type Note } from './notes.ts';
import { operationJson } from './operation-json.ts';
import type { InstrumentPage } from './page.ts';

/** What is printed as JSON: schemas/output/instrument.schema.json. */
export interface JsonFacts {
  readonly instrument: Instrument;
  readonly programme: string;
  readonly fictional: boolean;
  readonly pages: readonly InstrumentPage[];
  readonly notes: readonly Note[];
  readonly language: Language;
}

/** The instruments as one object, which `readJson` reads back. */
export function instrumentJson({
  instrument,
  programme,
  fictional,
  pages,
  notes,
  language,
}: JsonFacts): object {
  const { base, result } = instrument;
  return {
    schemaVersion: 1,
    kind: 'instrument',
    programme,
    fictional,
    base,
    result,
    instruments: pages.map(pageJson),
    notes: notes.map((note) => ({ kind: note.kind, message: noteWords(note)[language] })),
  };
}

function pageJson({
  kind,
  documentType,
  head,
  preface,
  grounds,
  opening,
  operations,
  closing,
  signature,
  recipients,
}: InstrumentPage): object {
  const { style, ...stated } = head;
  return {
    type: kind,
    family: style,
    documentType,
    head: stated,
    preface,
    grounds,
    opening,
    operations: operations.map(operationJson),
    closing,
    signature,
    recipients,
  };
}
