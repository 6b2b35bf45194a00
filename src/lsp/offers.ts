import { programmeSubject } from '../plan/programme-name.ts';
import type { YamlPath } from '../plan/location.ts';
import type { FileKind } from '../plan/source-file.ts';
import { wordingOf } from '../plan/unit.ts';
import { states } from '../progress/states/states.ts';
import { ruleDocs } from '../rules/rule-docs.js';
import { rules } from '../rules/rule-table.ts';
import { yamlText } from '../source/edit/yaml-text.ts';
import { holdsRecords } from '../source/read/file-kind.ts';
import { fold } from '../vietnamese/letters/fold.ts';
import { labelOf, withDate } from '../vietnamese/documents/document-label.ts';
import { canonicalSymbol } from '../vietnamese/documents/symbols.ts';
import { excerpt } from '../vietnamese/wording/excerpt.ts';
import { type EditorPlan, programmeAt } from './editor-plan.ts';
import { inLanguage, type Schema, schemasAt } from './schema-at.ts';
import { thingAt, type ThingKind } from './named-things.ts';
import { partsToOffer } from './results.ts';
import type { Offered } from './offered.ts';

/** A place of a file where something is being typed. */
export interface OfferPlace {
  readonly file: string;
  readonly kind: FileKind;
  readonly path: YamlPath;
}

const maxWordingLength = 120;

/** The values that may stand at a place. */
export function offersFor(plan: EditorPlan, place: OfferPlace): Offered[] {
  const { kind, path } = place;
  const thing = thingAt(kind, path);
  if (thing && !thing.isDefinition && !thing.isKey)
    return thing.isCarried ? carriedOffers(plan, place.file) : thingOffers(plan, place.file, thing.kind);
  const [key, above] = [path.at(-1), path.at(-2)];
  if (holdsRecords(place.file) && (key === 'result' || key === 'indicator')) return partsToOffer(plan, place);
  if (key === 'ground' || (key === 'document' && path.includes('evidence'))) return symbolOffers(plan);
  if (kind === 'text' && (key === 'deadline' || above === 'was')) return deadlineForms(plan);
  if (path.length === 2 && kind === 'programme' && path[0] === 'text') return [];
  return plan.isBesideYamlServer && key !== 'state' ? [] : valueOffers(plan, place);
}

/** The keys that may be added to the map at a place. */
export function keysFor(plan: EditorPlan, place: OfferPlace, present: readonly string[]): Offered[] {
  const { kind, path, file } = place;
  if (kind === 'records' && path.length === 0) return thingOffers(plan, file, 'unit');
  if (thingAt(kind, [...path, 'x'])?.isKey)
    return thingOffers(plan, file, 'rule').map((one) => ({ ...one, isKey: true }));
  if (plan.isBesideYamlServer) return [];
  const schemas = schemasAt(plan.schemas, kind, path);
  const keys = new Map(schemas.flatMap(({ properties = {} }) => Object.entries(properties)));
  return [...keys].flatMap(([key]) => {
    if (present.includes(key)) return [];
    const own = schemasAt(plan.schemas, kind, [...path, key]);
    return [{ value: key, isKey: true, ...wordsOf(own, plan) }];
  });
}

function wordsOf(schemas: readonly Schema[], { language }: EditorPlan): Pick<Offered, 'words' | 'means'> {
  const [title] = schemas.flatMap((schema) => schema.title ?? []);
  const [description] = schemas.flatMap((schema) => schema.description ?? []);
  return {
    ...(title !== undefined && { words: inLanguage(title, language) }),
    ...(description !== undefined && { means: inLanguage(description, language) }),
  };
}

function valueOffers({ schemas, language }: EditorPlan, { kind, path }: OfferPlace): Offered[] {
  const all = schemasAt(schemas, kind, path);
  const isState = kind === 'progress' || kind === 'records' ? path.at(-1) === 'state' : false;
  const offered = all.flatMap((schema): Offered[] => [
    ...(schema.enum ?? []).map((value, index) => {
      const described = schema.enumDescriptions?.[index];
      const words = described === undefined ? undefined : inLanguage(described, language);
      return { value: String(value), ...(words !== undefined && { words }) };
    }),
    ...(schema.const === undefined ? [] : [{ value: JSON.stringify(schema.const) }]),
    ...(schema.type === 'boolean' ? [{ value: 'true' }, { value: 'false' }] : []),
  ]);
  return isState ? offered.map((one) => stateOffer(one, language)) : offered;
}

function stateOffer(one: Offered, language: EditorPlan['language']): Offered {
  const state = Object.entries(states).find(([id]) => id === one.value)?.[1];
  if (!state) return one;
  const names = [state.name.vi, state.name.en, ...state.also];
  return {
    value: one.value,
    words: state.name[language],
    means: state.means[language],
    also: [...names, ...names.map(fold)].join(' '),
  };
}

function thingOffers(plan: EditorPlan, file: string, kind: ThingKind): Offered[] {
  const { documents, organisations, programmes } = plan.plan;
  const all: Readonly<Record<Exclude<ThingKind, 'any'>, () => Offered[]>> = {
    unit: () =>
      (programmeAt(plan, file)?.index.units ?? [])
        .filter(({ repealed }) => repealed === undefined)
        .map((unit) => ({
          value: yamlText(unit.id),
          words: excerpt(`${unit.address} ${wordingOf(unit)}`, maxWordingLength),
          means: wordingOf(unit),
        })),
    body: () =>
      organisations.map(({ id, name, names = [] }) => ({
        value: yamlText(id),
        words: name,
        also: names.join(' '),
      })),
    document: () =>
      documents.map((document) => ({
        value: yamlText(document.id),
        words: withDate(labelOf(document), document.date)[plan.language],
        means: document.title,
        also: fold(document.title),
      })),
    programme: () => programmes.map((one) => ({ value: yamlText(one.id), words: programmeSubject(one) })),
    slip: () => (programmeAt(plan, file)?.revisions ?? []).map(({ id }) => ({ value: yamlText(id) })),
    rule: () =>
      rules.map(({ id }) => {
        const summary = ruleDocs[id]?.[plan.language].summary;
        return { value: id, ...(summary !== undefined && { words: summary }) };
      }),
  };
  if (kind !== 'any') return all[kind]();
  return (['unit', 'document', 'body', 'programme'] as const).flatMap((one) => all[one]());
}

/** The tasks of other programmes, as `<programme>/<unit>`. */
function carriedOffers(plan: EditorPlan, file: string): Offered[] {
  const own = programmeAt(plan, file);
  return plan.plan.programmes
    .filter((programme) => programme !== own)
    .flatMap(({ id, index }) =>
      index.tasks.map((task) => ({
        value: `${id}/${task.id}`,
        words: excerpt(`${task.address} ${wordingOf(task)}`, maxWordingLength),
      })),
    );
}

const symbolOffers = ({ plan, language }: EditorPlan): Offered[] =>
  plan.documents.flatMap((document) =>
    document.symbol === null
      ? []
      : [
          {
            value: yamlText(canonicalSymbol(document.symbol)),
            words: withDate(labelOf(document), document.date)[language],
            means: document.title,
          },
        ],
  );

/** The forms of a deadline as commands write them, filled in for the year of the day. */
function deadlineForms({ asOf, language }: Pick<EditorPlan, 'asOf' | 'language'>): Offered[] {
  const year = asOf.slice(0, 4);
  const forms: readonly (readonly [value: string, vi: string, en: string])[] = [
    [`{ date: ${year}-12-31 }`, 'một ngày', 'a day'],
    [`{ month: ${year}-12 }`, 'một tháng', 'a month'],
    [`{ quarter: ${year}-Q4 }`, 'một quý', 'a quarter'],
    [`{ year: ${year} }`, 'một năm', 'a year'],
    [`{ from: ${year}, to: ${Number(year) + 4} }`, 'một khoảng thời gian', 'a period'],
    ['{ standing: true }', 'thường xuyên', 'standing'],
    ['{ yearly: true }', 'hằng năm', 'every year'],
    ['{ yearly: true, by: 12-10 }', 'hằng năm, trước một ngày', 'every year, by a day'],
    ['{ every: quarter }', 'hằng quý', 'every quarter'],
    ['{ event: "…" }', 'đến một sự kiện', 'until an event'],
    ['{ plan: "…" }', 'theo một kế hoạch khác', 'as another plan says'],
    ['{ printed: "…" }', 'chỉ có chữ trong văn bản', 'the printed words only'],
  ];
  return forms.map(([value, vi, en]) => ({ value, words: language === 'vi' ? vi : en }));
}
