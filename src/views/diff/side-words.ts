import type { Language } from '../../locale/localised.ts';
import { bodyKinds } from '../../locale/body-kinds.ts';
import { fieldNames, inTableOrder, valueNames, wordFields } from '../../change/field-names.ts';
import type { Plan } from '../../plan/plan.ts';
import { relationKinds } from '../../plan/register-relations.ts';
import { taskFields } from '../../plan/schema-fields.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { labelOf } from '../../vietnamese/documents/document-label.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';

/** What one side of a change calls things: names for ids where the registers of the side know them, else the ids. */
export interface SideWords {
  readonly language: Language;
  readonly body: (id: string) => string;
  readonly document: (id: string) => string;
  /** The address of a unit. */
  readonly place: (id: string) => string;
  readonly field: (field: string) => string;
  /** Any value of a field that has no form of its own. */
  readonly value: (value: unknown, field?: string) => string;
  /** The fields of an object with their values, but for its id. */
  readonly fields: (value: object) => string;
}

/** Fields that hold the id of a document, or of a body. */
const documentFields = [...['document', 'mandate', 'mandates', 'against'], ...relationKinds];
const bodyFields = ['issuer', 'successor', 'superior', 'by', 'body', 'lead', 'with'];

/** The words of one side, by the registers and the units of its plan. */
export function sideWords({ organisations, documents, programmes }: Plan, language: Language): SideWords {
  const bodies = new Map(organisations.map(({ id, name }) => [id, name]));
  const labels = new Map(documents.map((one) => [one.id, labelOf(one)]));
  const addresses = new Map(
    programmes.flatMap((programme) => programme.index.units.map(({ id, address }) => [id, address])),
  );
  const body = (id: string) => bodies.get(id) ?? id;
  const document = (id: string) => labels.get(id) ?? id;
  const place = (id: string) => addresses.get(id) ?? id;

  const field = (name: string): string =>
    fieldNames[name]?.[language] ??
    (name in taskFields ? taskFields[name as keyof typeof taskFields].title[language].toLowerCase() : name);

  const value = (given: unknown, of = ''): string => {
    if (given === null) return noValue[language];
    if (given === true) return isSo[language];
    if (typeof given === 'number') return of === 'year' ? String(given) : formatNumber(given, language);
    if (Array.isArray(given))
      return given.length === 0 ? noValue[language] : given.map((one) => value(one, of)).join('; ');
    if (typeof given === 'object') return fields(given);
    if (typeof given !== 'string') return given === undefined ? '' : JSON.stringify(given);
    if (of === 'kind' && given in bodyKinds) return bodyKinds[given as keyof typeof bodyKinds][language];
    if (bodyFields.includes(of)) return body(given);
    if (documentFields.includes(of)) return document(given);
    if (wordFields.includes(of) && Object.hasOwn(valueNames, given))
      return valueNames[given]?.[language] ?? given;
    return /^\d{4}-\d{2}-\d{2}$/.test(given) ? formatDate(given, language) : given;
  };

  const fields = (object: object): string => {
    const inner = object as Readonly<Record<string, unknown>>;
    return inTableOrder(Object.keys(object))
      .filter((name) => name !== 'id')
      .map((name) => `${field(name)}: ${value(inner[name], name)}`)
      .join('; ');
  };

  return { language, body, document, place, field, value, fields };
}

const noValue = { vi: '(chưa có)', en: '(none)' };
const isSo = { vi: 'có', en: 'yes' };
