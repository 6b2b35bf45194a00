import { memoised } from '../../plan/memoised.ts';
import type { PlanFile } from '../../plan/source-file.ts';
import { collectStrings, type PlanString } from '../../plan/strings.ts';
import { findLegacyEncoding, type LegacyText } from './find-legacy-encoding.ts';
import { isOrdinaryText } from './ordinary-text.ts';

/** A string with characters, or pairs of letters, that ordinary Vietnamese text does not hold. */
export interface UnusualString extends PlanString {
  /** Set where it is in an old letter table: then its characters mean other letters, and rules about single characters pass it over. */
  readonly legacy: LegacyText | null;
}

const isSuspect = (value: string) => !isOrdinaryText(value);

/** The strings of plan files that rules about characters need to look at. */
export const findUnusualStrings = (files: readonly PlanFile[]): UnusualString[] => files.flatMap(unusualIn);

/** Whether the text of a file holds nothing unusual: then none of its strings does, unless an escape makes it; plain YAML has none that do. */
const isOrdinary = ({ document: { source, isOrdinary: known, isPlain } }: PlanFile) =>
  (known ?? isOrdinaryText(source.text)) && (isPlain || !source.text.includes('\\'));

const unusualIn = memoised((file: PlanFile): readonly UnusualString[] =>
  isOrdinary(file)
    ? []
    : collectStrings([file], isSuspect).map((string) => ({
        ...string,
        legacy: findLegacyEncoding(string.value),
      })),
);
