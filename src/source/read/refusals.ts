import type { ErrorObject, ValidateFunction } from 'ajv';
import { groupBy } from '../../plan/group-by.ts';
import type { YamlPath } from '../../plan/location.ts';
import { valueAt } from './remove-paths.ts';
import { type SchemaError, unionKeys } from './schema-messages.ts';

/** What a schema refuses of a value, one refusal a place; of a value that fits none of several forms, the most telling one. */
export function refusals(validator: ValidateFunction, value: unknown): SchemaError[] {
  if (validator(value)) return [];
  const all = validator.errors ?? [];
  const unions = findUnions(all);
  const kept = all.filter((error) => {
    if (error.keyword === 'oneOf') return !unions.isExplained(error);
    const around = unions.around(error);
    if (error.keyword === 'unevaluatedProperties')
      return !around.some(
        (union) =>
          !unions.isExplained(union) || unionKeys.includes(String(error.params['unevaluatedProperty'])),
      );
    return around.every((union) => !isBranchOf(union, error) || tells(union, error));
  });
  const seen = new Set<string>();
  return kept.flatMap((error) => {
    const found = describe(error, value);
    const missing = error.keyword === 'required' ? String(error.params['missingProperty']) : '';
    const key = [...found.path, found.target.key ? 'key' : '', missing].join('\n');
    if (seen.has(key)) return [];
    seen.add(key);
    return [found];
  });
}

interface Unions {
  /** The unions that an error may come from a branch of, or that are at its place. */
  around(error: ErrorObject): readonly ErrorObject[];
  /** Whether some error inside a union says more than that no form fits. */
  isExplained(union: ErrorObject): boolean;
}

/** The unions among the errors, by their places: hostile files have thousands of both, so no error is held against every union. */
function findUnions(all: readonly ErrorObject[]): Unions {
  const unionsAt = groupBy(
    all.filter(({ keyword }) => keyword === 'oneOf'),
    ({ instancePath }) => instancePath,
  );
  const around = (error: ErrorObject) =>
    placesAbove(error.instancePath)
      .flatMap((place) => unionsAt.get(place) ?? [])
      .filter((union) => isBranchOf(union, error) || union.instancePath === error.instancePath);
  const explained = new Set<ErrorObject>();
  for (const error of all)
    for (const union of unionsAt.size === 0 ? [] : around(error))
      if (isBranchOf(union, error) && tells(union, error)) explained.add(union);
  return { around, isExplained: (union) => explained.has(union) };
}

/** The place itself and every place above it. */
function placesAbove(place: string): string[] {
  const places = [place];
  for (let end = place.lastIndexOf('/'); end >= 0; end = place.lastIndexOf('/', end - 1)) {
    places.push(place.slice(0, end));
    if (end === 0) break;
  }
  return places;
}

const isBranchOf = (union: ErrorObject, error: ErrorObject): boolean =>
  error !== union &&
  ((error.instancePath === union.instancePath && error.schemaPath.includes('/oneOf/')) ||
    (!isRequirement(union) && error.instancePath.startsWith(`${union.instancePath}/`)));

/** Whether the forms only say which keys are required together, as verified and unverified do. */
const isRequirement = ({ schema }: ErrorObject): boolean =>
  Array.isArray(schema) &&
  schema.every((branch: object) => Object.keys(branch).every((key) => key === 'required' || key === 'not'));

const tells = (union: ErrorObject, { keyword, instancePath }: ErrorObject): boolean =>
  keyword !== 'required' && keyword !== 'not' && (keyword !== 'type' || instancePath !== union.instancePath);

function describe(error: ErrorObject, root: unknown): SchemaError {
  const path = pathOf(error);
  const params = error.params as Record<string, unknown>;
  const extra = (params['additionalProperty'] ?? params['unevaluatedProperty']) as string | undefined;
  if (extra !== undefined)
    return {
      error,
      path: [...path, extra],
      target: { key: true },
      prune: [...path, extra],
      value: undefined,
    };
  const value = valueAt(root, path);
  return { error, path, target: {}, prune: path, value };
}

const pathOf = ({ instancePath }: ErrorObject): YamlPath =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
