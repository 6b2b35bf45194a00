import type { LeftOutProgramme } from '../../export/exportable-plan.ts';
import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';

/** What became of one repository. */
export interface CollectedRepository {
  readonly name: string;
  /** As the list has it. */
  readonly path: string;
  readonly revision: string;
  readonly commit: string | null;
  /** Exported now; as it was exported before, for the same commit, days and version; or not at all, for a reason. */
  readonly outcome: 'exported' | 'unchanged' | 'failed';
  readonly reason: Localised | null;
  readonly leftOut: readonly LeftOutProgramme[];
  /** Rows of all tables. */
  readonly rows: number;
  /** Of the manifest of its export; null where there is none. */
  readonly sha256: string | null;
}

/** What was collected: which repositories at which commits, with which version, and what of each was not. */
export interface CollectionManifest {
  readonly kind: 'collection';
  readonly cthd: string;
  readonly schemaVersion: number;
  readonly format: string;
  readonly asOf: CalendarDate;
  readonly knownOn: CalendarDate | null;
  readonly days: readonly CalendarDate[];
  readonly repositories: readonly CollectedRepository[];
}

export const collectionName = 'collection.json';

/** Whether a text is the manifest of a collection. */
export function isCollection(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'collection';
  } catch {
    return false;
  }
}
