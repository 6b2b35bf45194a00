import type { YamlPath } from '../../plan/location.ts';
import type { FileKind, Problem, YamlDocument } from '../../plan/source-file.ts';
import { removePaths, noteRefused, valueAt } from './remove-paths.ts';
import { refusals } from './refusals.ts';
import { type SchemaError, schemaMessage } from './schema-messages.ts';
import { countUnits } from './count-units.ts';
import { acceptors } from './acceptors.js';
import { validatorOf } from './validators.js';
import { located, withOrigin } from './with-origin.ts';

/** A schema's refusals are reported up to this many a file; the rest would be the same mistake again. */
const problemLimit = 50;
const pruningRounds = 8;

/** What a schema left of a document. */
export interface Validated {
  /** The value with its places, without what the schema refused; undefined where nothing is left. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** How many units it has, as far as they were counted: not beyond what a file may have. */
  readonly units: number;
  /** Whether every entry is still there: a field may be missing, but no unit, document, body or record. */
  readonly isWhole: boolean;
}

/**
 * Holds a document against the schema of its kind. What the schema refuses is reported, each value at its place, and left out of
 * the value that is returned, so that the rules can still look at the rest.
 */
export function validate(document: YamlDocument, kind: FileKind): Validated {
  const problems: Problem[] = [];
  const { units, tooMany } = countUnits(document, kind);
  const nothing = { value: undefined, problems, units, isWhole: false };
  if (document.value === undefined) return nothing;
  if (tooMany) return { ...nothing, problems: [tooMany] };
  const { path } = document.source;
  let isWhole = document.problems.length === 0;
  if (acceptors[kind](document.value))
    return { value: located(document.value, path), problems, units, isWhole };
  let errors = refusals(validatorOf(kind), document.value);
  const value: unknown = withOrigin(document.value, path);
  for (let round = 0; round < pruningRounds; round += 1) {
    if (errors.length === 0) return { value, problems, units, isWhole };
    if (round === 0)
      problems.push(...errors.slice(0, problemLimit).map((error) => toProblem(document, error)));
    const missing = kind === 'programme' ? errors.filter(isMissingFromHead) : [];
    for (const error of missing) standIn(value as object, String(error.error.params['missingProperty']));
    const refused = errors.filter((error) => !missing.includes(error)).map(({ prune }) => prune);
    if (refused.some((path) => path.length === 0)) return nothing;
    isWhole &&= refused.every((path) => holdsNoEntry(value, path));
    removePaths(value, refused);
    errors = refusals(validatorOf(kind), value);
  }
  return nothing;
}

/** What replaces a field of a programme's head that is missing or was refused, so that its text is still checked; nothing is said of the field itself. */
const standIns: Readonly<Record<string, unknown>> = {
  id: 'unknown',
  type: 'CTr',
  symbol: null,
  date: null,
  issuer: 'unknown',
  title: '…',
  subject: '…',
  preamble: '…',
  term: { from: 1900, to: 2200 },
};

const isMissingFromHead = ({ error, path }: SchemaError): boolean =>
  error.keyword === 'required' && path.length === 0 && String(error.params['missingProperty']) in standIns;

function standIn(head: object, field: string): void {
  Object.assign(head, { [field]: standIns[field] });
  noteRefused(head, field);
}

/** Whether leaving out the part at a path loses a field only. */
const holdsNoEntry = (root: unknown, path: YamlPath): boolean =>
  typeof valueAt(root, path) !== 'object' && !Array.isArray(valueAt(root, path.slice(0, -1)));

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
