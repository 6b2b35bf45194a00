import type { ErrorObject, ValidateFunction } from 'ajv';
import type { YamlPath } from '../model/location.ts';
import type { FileKind, Problem, YamlDocument } from '../model/source-file.ts';
import { type SchemaError, schemaMessage, unionKeys } from './schema-messages.ts';
import { leaveOut, valueAt } from './leave-out.ts';
import * as validators from './validators.js';
import { withOrigin } from './with-origin.ts';

const byKind: Readonly<Record<FileKind, ValidateFunction>> = validators;

/** A schema's refusals are reported up to this many a file; the rest would be the same mistake again. */
const problemLimit = 50;
const pruningRounds = 8;

/** What a schema left of a document. */
export interface Validated {
  /** The value with its places, without what the schema refused; undefined where nothing is left. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Whether every entry is still there: a field may be missing, but no unit, document, body or record. */
  readonly isWhole: boolean;
}

/**
 * Holds a document against the schema of its kind. What the schema refuses is reported, each value at its place, and left out of
 * the value that is returned, so that the rules can still look at the rest.
 */
export function validate(document: YamlDocument, kind: FileKind): Validated {
  const problems: Problem[] = [];
  const nothing = { value: undefined, problems, isWhole: false };
  if (document.value === undefined) return nothing;
  const value: unknown = withOrigin(document.value, document.source.path);
  let isWhole = document.problems.length === 0;
  for (let round = 0; round < pruningRounds; round += 1) {
    const errors = refusals(byKind[kind], value);
    if (errors.length === 0) return { value, problems, isWhole };
    if (round === 0)
      problems.push(...errors.slice(0, problemLimit).map((error) => toProblem(document, error)));
    const refused = errors.map(({ prune }) => prune);
    if (refused.some((path) => path.length === 0)) return nothing;
    isWhole &&= refused.every((path) => holdsNoEntry(value, path));
    leaveOut(value, refused);
  }
  return nothing;
}

/** Whether leaving out the part at a path loses a field only. */
const holdsNoEntry = (root: unknown, path: YamlPath): boolean =>
  typeof valueAt(root, path) !== 'object' && !Array.isArray(valueAt(root, path.slice(0, -1)));

/** The refusals of the schema, one a value; of a value that fits none of several forms, the most telling one. */
function refusals(validator: ValidateFunction, value: unknown): SchemaError[] {
  if (validator(value)) return [];
  const all = validator.errors ?? [];
  const unions = all.filter(({ keyword }) => keyword === 'oneOf');
  const isBranchOf = (union: ErrorObject, error: ErrorObject) =>
    error !== union &&
    ((error.instancePath === union.instancePath && error.schemaPath.includes('/oneOf/')) ||
      (!isRequirement(union) && error.instancePath.startsWith(`${union.instancePath}/`)));
  const tells = (union: ErrorObject, { keyword, instancePath }: ErrorObject) =>
    keyword !== 'required' && (keyword !== 'type' || instancePath !== union.instancePath);
  const isTold = (union: ErrorObject) => all.some((error) => isBranchOf(union, error) && tells(union, error));
  const kept = all.filter((error) => {
    if (error.keyword === 'oneOf') return !isTold(error);
    const around = unions.filter(
      (union) => isBranchOf(union, error) || union.instancePath === error.instancePath,
    );
    if (error.keyword === 'unevaluatedProperties')
      return !around.some(
        (union) => !isTold(union) || unionKeys.includes(String(error.params['unevaluatedProperty'])),
      );
    return around.every((union) => !isBranchOf(union, error) || tells(union, error));
  });
  const seen = new Set<string>();
  return kept.flatMap((error) => {
    const found = describe(error, value);
    const key = JSON.stringify([
      found.path,
      found.target.key ?? false,
      error.keyword === 'required' ? error.params : null,
    ]);
    if (seen.has(key)) return [];
    seen.add(key);
    return [found];
  });
}

/** Whether the forms only say which keys are required together, as verified and unverified do. */
const isRequirement = ({ schema }: ErrorObject) =>
  Array.isArray(schema) && schema.every((branch: object) => Object.keys(branch).join() === 'required');

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

function toProblem(document: YamlDocument, found: SchemaError): Problem {
  return {
    rule: 'schema',
    file: document.source.path,
    range: document.locate(found.path, found.target),
    message: schemaMessage(found, document.written(found.path)),
    args: [stablePath(document.value, found.path), found.error.keyword],
  };
}

/** The path with ids for list positions, so that entries added above change no fingerprint. */
const stablePath = (root: unknown, path: YamlPath): string =>
  path
    .map((step, index) => {
      const id = /^\d+$/.test(String(step)) ? valueAt(root, [...path.slice(0, index + 1), 'id']) : undefined;
      return typeof id === 'string' ? id : step;
    })
    .join('/');

const pathOf = ({ instancePath }: ErrorObject): YamlPath =>
  instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
