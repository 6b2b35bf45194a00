import type { FileKind } from '../../plan/source-file.ts';

/** Whether a value fits the schema of a kind of file: true where the validator of the kind has nothing to refuse. */
export const acceptors: Readonly<Record<FileKind, (value: unknown) => boolean>>;
