import type { ErrorObject } from 'ajv';
import type { Localised } from '../../locale/localised.ts';
import type { YamlPath } from '../../plan/location.ts';
import { didYouMean, nearest } from '../../plan/nearest.ts';
import type { ValuePart } from '../../plan/source-file.ts';
import { formHint } from './form-hints.ts';

/** A refusal of a schema, with the place that it is about. */
export interface SchemaError {
  readonly error: ErrorObject;
  /** The value to point at. */
  readonly path: YamlPath;
  readonly target: ValuePart;
  /** What to leave out so that the rest can be read. */
  readonly prune: YamlPath;
  readonly value: unknown;
}

/** A refusal in the words of someone who edits a programme: the field, what it is, what it should be, and how that is written. */
export function schemaMessage(found: SchemaError, written: string | null): Localised {
  const said = refusalOf(found, written);
  const hint = formHint(found.path, found.value);
  return hint ? { vi: said.vi + hint.vi, en: said.en + hint.en } : said;
}

function refusalOf(found: SchemaError, written: string | null): Localised {
  const { error, path, value } = found;
  const field = fieldName(path);
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return unknownKey(
        String(path.at(-1)),
        error.keyword === 'additionalProperties' ? Object.keys(propertiesOf(error)) : unionKeys,
        error.keyword === 'additionalProperties',
      );
    case 'required':
      return {
        vi: `${field.vi} thiếu khóa «${String(params['missingProperty'])}».`,
        en: `${field.en} lacks the key “${String(params['missingProperty'])}”.`,
      };
    case 'type': {
      const pattern = error.parentSchema?.['pattern'] as string | undefined;
      const isMistyped = pattern !== undefined && written !== null && !new RegExp(pattern).test(written);
      return isMistyped
        ? wrongForm(field, error, written)
        : wrongType(field, String(params['type']), value, written);
    }
    case 'enum':
      return oneOfWords(field, (params['allowedValues'] as unknown[]).map(String), String(value));
    case 'const':
      return {
        vi: `${field.vi} chỉ nhận ${String(params['allowedValue'])}.`,
        en: `${field.en} can only be ${String(params['allowedValue'])}.`,
      };
    case 'pattern':
      return wrongForm(field, error, written ?? String(value));
    case 'oneOf':
      return unionMessage(field, path);
    case 'minLength':
      return { vi: `${field.vi} không được để trống.`, en: `${field.en} must not be empty.` };
    default:
      return limits(field, error);
  }
}

function fieldName(path: YamlPath): Localised {
  const keys = path.filter((step) => !/^\d+$/.test(String(step)));
  const name = keys.at(-1);
  if (name === undefined) return { vi: 'Tệp', en: 'The file' };
  const isItem = /^\d+$/.test(String(path.at(-1)));
  return isItem
    ? { vi: `Mục của «${name}»`, en: `An entry of “${name}”` }
    : { vi: `«${name}»`, en: `“${name}”` };
}

const propertiesOf = ({ parentSchema }: ErrorObject) =>
  (parentSchema?.['properties'] as object | undefined) ?? {};

/** The keys of deadlines and evidence, of which each form has a few only. */
export const unionKeys: readonly string[] =
  'date month quarter year from to then standing yearly every by event expected plan condition printed was until ground reason document url file'.split(
    ' ',
  );

function unknownKey(key: string, known: readonly string[], isListed: boolean): Localised {
  const near = nearest(key, known);
  if (near.length === 0 && !isListed)
    return { vi: `Không có khóa «${key}» ở đây.`, en: `There is no key “${key}” here.` };
  const hint =
    near.length > 0
      ? { vi: `có phải «${near[0]}»?`, en: `did you mean “${near[0]}”?` }
      : { vi: `các khóa có thể dùng: ${known.join(', ')}.`, en: `the keys are: ${known.join(', ')}.` };
  return { vi: `Không có khóa «${key}» ở đây; ${hint.vi}`, en: `There is no key “${key}” here; ${hint.en}` };
}

const typeNames: Readonly<Record<string, Localised>> = {
  string: { vi: 'chữ', en: 'text' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'nhóm khóa', en: 'a map of keys' },
  null: { vi: 'trống', en: 'empty' },
};

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function wrongType(field: Localised, expected: string, value: unknown, written: string | null): Localised {
  const words = expected
    .split(',')
    .filter((type) => type !== 'null')
    .map((type) => typeNames[type] ?? { vi: type, en: type });
  const wanted = { vi: words.map(({ vi }) => vi).join(' hoặc '), en: words.map(({ en }) => en).join(' or ') };
  const actual = typeNames[typeOf(value)] ?? { vi: '', en: '' };
  const needsQuotes = expected.includes('string') && written !== null && typeof value !== 'object';
  const said = written === null ? { vi: '', en: ' it' } : { vi: ` ${written}`, en: ` ${written}` };
  const hint = needsQuotes
    ? { vi: ` Hãy đặt trong dấu nháy: "${written}".`, en: ` Put it in quotes: "${written}".` }
    : { vi: '', en: '' };
  return {
    vi: `${field.vi} phải là ${wanted.vi}, còn${said.vi} được đọc là ${actual.vi}.${hint.vi}`,
    en: `${field.en} must be ${wanted.en}, but${said.en} reads as ${actual.en}.${hint.en}`,
  };
}

function oneOfWords(field: Localised, allowed: readonly string[], value: string): Localised {
  const list = allowed.join(', ');
  const hint = didYouMean(value, allowed);
  return {
    vi: `${field.vi} không nhận «${value}»; các giá trị: ${list}.${hint.vi}`,
    en: `${field.en} cannot be “${value}”; the values are: ${list}.${hint.en}`,
  };
}

function wrongForm(field: Localised, error: ErrorObject, written: string): Localised {
  const wanted = formOf(error);
  return {
    vi: `${field.vi} phải là ${wanted.vi}, không phải ${written}.`,
    en: `${field.en} must be ${wanted.en}, not ${written}.`,
  };
}

/** What a pattern asks for, in the words of the schema that editors show too: “Phải là một ngày. · Must be a date.” */
function formOf({ parentSchema }: ErrorObject): Localised {
  const said = parentSchema?.['patternErrorMessage'] as string | undefined;
  const [, vi, en] = /^Phải là (.*)[.] · Must be (.*)[.]$/.exec(said ?? '') ?? [];
  if (vi !== undefined && en !== undefined) return { vi, en };
  const pattern = String(parentSchema?.['pattern']);
  return { vi: `dạng ${pattern}`, en: `the form ${pattern}` };
}

function unionMessage(field: Localised, path: YamlPath): Localised {
  const key = String(path.at(-1));
  if (path.includes('documents') && !path.includes('relations'))
    return {
      vi: 'Văn bản phải có đúng một trong hai khóa «verified» (đã kiểm chứng) và «unverified» (điều còn chưa chắc).',
      en: 'A document has exactly one of “verified” (with its source) and “unverified” (what is unsure).',
    };
  if (path.includes('evidence'))
    return {
      vi: 'Minh chứng có đúng một trong các dạng: {document, date}, {url}, {file}.',
      en: 'Evidence has exactly one of the forms {document, date}, {url}, {file}.',
    };
  if (path.some((step) => step === 'indicator' || step === 'indicators'))
    return {
      vi: `${field.vi} có đúng một trong các dạng: {target}, {at-least}, {at-most}, {between}, hoặc chỉ {printed}.`,
      en: `${field.en} has exactly one of the forms {target}, {at-least}, {at-most}, {between}, or {printed} alone.`,
    };
  if (key === 'deadline' || path.includes('was'))
    return {
      vi: `${field.vi} có đúng một trong các dạng: {date}, {month}, {quarter}, {year}, {from, to}, {standing: true}, {yearly: true}, {every}, {event}, {plan}, {printed}.`,
      en: `${field.en} has exactly one of the forms {date}, {month}, {quarter}, {year}, {from, to}, {standing: true}, {yearly: true}, {every}, {event}, {plan}, {printed}.`,
    };
  return {
    vi: `${field.vi} không đúng dạng nào được phép.`,
    en: `${field.en} has none of the forms allowed.`,
  };
}

function limits(field: Localised, { keyword, params }: ErrorObject): Localised {
  const { limit = 0 } = params as { limit?: number };
  const entries = limit === 1 ? 'entry' : 'entries';
  const keys = limit === 1 ? 'key' : 'keys';
  const words: Readonly<Record<string, Localised>> = {
    maxLength: { vi: `dài quá ${limit} ký tự`, en: `is longer than ${limit} characters` },
    minimum: { vi: `nhỏ hơn ${limit}`, en: `is less than ${limit}` },
    maximum: { vi: `lớn hơn ${limit}`, en: `is more than ${limit}` },
    minItems: { vi: `cần ít nhất ${limit} mục`, en: `needs at least ${limit} ${entries}` },
    maxItems: { vi: `có quá ${limit} mục`, en: `has more than ${limit} ${entries}` },
    minProperties: { vi: `cần ít nhất ${limit} khóa`, en: `needs at least ${limit} ${keys}` },
    maxProperties: { vi: `chỉ có được ${limit} khóa`, en: `can have only ${limit} ${keys}` },
  };
  const said = words[keyword] ?? { vi: 'không đúng dạng', en: 'does not have the right form' };
  return { vi: `${field.vi} ${said.vi}.`, en: `${field.en} ${said.en}.` };
}
