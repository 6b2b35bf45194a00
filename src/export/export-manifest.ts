import type { CalendarDate } from '../plan/calendar.ts';
import type { LeftOutProgramme } from './exportable-plan.ts';
import type { starSchemaVersion } from './star-schema-version.ts';
import type { WrittenFile, WrittenTable } from './write-tables.ts';

/** What an export is, and what of: the same plan, days and options give the same manifest. */
export interface ExportManifest {
  readonly kind: 'export';
  readonly schemaVersion: typeof starSchemaVersion;
  /** The version of the tool. */
  readonly cthd: string;
  /** `incomplete` while files take their places; a load waits for `complete`. */
  readonly state: 'incomplete' | 'complete';
  readonly repository: string;
  readonly format: string;
  /** The commit that was exported; null for the files as they stand. */
  readonly commit: string | null;
  /** The commit since which changes are exported; null where everything is. */
  readonly since: string | null;
  readonly asOf: CalendarDate;
  /** The day up to which records are known; null for all of them. */
  readonly knownOn: CalendarDate | null;
  /** Further days as of which states are given. */
  readonly days: readonly CalendarDate[];
  /** What could not be exported, and why. */
  readonly leftOut: readonly LeftOutProgramme[];
  readonly tables: readonly WrittenTable[];
  /** The SQL that loads the tables, by engine. */
  readonly scripts: readonly WrittenFile[];
}

export const manifestName = 'manifest.json';

/** The files that a manifest lists; null where the text is no manifest of an export. */
export function filesOfManifest(text: string): WrittenFile[] | null {
  const manifest = parsed(text);
  const [tables, scripts] = [manifest?.['tables'], manifest?.['scripts']];
  if (!Array.isArray(tables) || !Array.isArray(scripts)) return null;
  const files = [...(tables as unknown[]), ...(scripts as unknown[])].map((one) => {
    const { file, name = file, bytes, sha256 } = (one ?? {}) as Record<string, unknown>;
    return typeof name === 'string' && isPlainName(name) && typeof sha256 === 'string'
      ? { name, bytes: Number(bytes), sha256 }
      : null;
  });
  return files.includes(null) ? null : (files as WrittenFile[]);
}

/** A name that stays within its folder: a manifest may come from anyone. */
const isPlainName = (name: string) => /^[a-z_]+(?:\.[a-z]+)+$/.test(name);

/** The object of a manifest of an export; null for any other text. */
export function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isManifest =
      typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'export';
    return isManifest ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
