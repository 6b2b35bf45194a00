import type { ValidateFunction } from 'ajv';
import type { FileKind } from '../../plan/source-file.ts';

/** What gathers everything that the schema of a kind of file refuses of a value. */
export function validatorOf(kind: FileKind): ValidateFunction;
