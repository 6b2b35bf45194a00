import { type Located, origin } from './location.ts';
import type { Part } from './rule.ts';
import type { PlanFile } from './source-file.ts';

/** A string of a plan file as decoded, a value or a key. */
export interface PlanString {
  /** What findings about it are reported at. */
  readonly node: Located;
  readonly value: string;
  readonly isKey: boolean;
  /** The permanent id that it is under; null where there is none. */
  readonly id: string | null;
}

/** No more than this many places of one string are worth reporting. */
export const placeLimit = 20;

/** The stretch of a string, as the part that a finding is about; of a key, the whole key. */
export const partOf = ({ isKey, id }: PlanString, span: readonly [number, number]): Part => ({
  ...(isKey ? { key: true } : { span }),
  ...(id !== null && { id }),
});

/** All strings of the files that a test picks, keys included and whatever the schemas say of them, in the order of the files. */
export function collectStrings(
  files: readonly PlanFile[],
  isWanted: (value: string) => boolean,
): PlanString[] {
  const found: PlanString[] = [];
  for (const { kind, document } of files) {
    const file = document.source.path;
    const path: (string | number)[] = [];
    const take = (value: string, isKey: boolean, id: string | null) => {
      if (isWanted(value)) found.push({ node: { [origin]: { file, path: [...path] } }, value, isKey, id });
    };
    const walk = (value: unknown, id: string | null): void => {
      if (typeof value === 'string') take(value, false, id);
      else if (value !== null && typeof value === 'object') {
        const isList = Array.isArray(value);
        const within = isList ? id : (ownId(value) ?? id);
        const isLog = kind === 'records' && path.length === 0;
        for (const [key, inner] of Object.entries(value)) {
          path.push(isList ? Number(key) : key);
          if (!isList) take(key, true, within);
          walk(inner, isLog ? key : within);
          path.pop();
        }
      }
    };
    walk(document.value, kind === 'progress' ? file.replace(/^.*\/|\.yaml$/g, '') : null);
  }
  return found;
}

/** The id of the unit, document or body that a map describes, or of the unit that an entry of a slip or an exception is about. */
function ownId(map: object): string | null {
  const { unit, id } = map as { unit?: unknown; id?: unknown };
  const own = unit ?? id;
  return typeof own === 'string' && /^[a-z0-9-]+$/.test(own) ? own : null;
}
