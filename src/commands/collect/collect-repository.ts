import { onlyEdition } from '../../editions/editions.ts';
import { type ExportManifest, filesOfManifest, manifestName, parsed } from '../../export/export-manifest.ts';
import type { ExportFacts } from '../../export/export-facts.ts';
import { type ExportFormatName, exportFormats } from '../../export/formats/export-formats.ts';
import type { LoadedExport } from '../../export/load-script.ts';
import { starSchemaVersion } from '../../export/star-schema-version.ts';
import { withCommit } from '../../io/git/collected-plan.ts';
import { readFileIfThere } from '../../io/files/collected-files.ts';
import { digestOf } from '../../io/write/intent.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { partedFolder } from '../../source/read/parted-folder.ts';
import { exportFolder } from '../export/write-export.ts';
import type { CollectedRepository } from './collection-manifest.ts';
import type { ListedRepository } from './read-repositories.ts';

/** Where a repository is, and where and how its tables are written. */
export interface Collecting {
  /** The folder of the collection, absolute; each repository has a folder of its name in it. */
  readonly folder: string;
  /** The path of the repository, absolute. */
  readonly place: string;
  readonly formatName: ExportFormatName;
  readonly moments: ExportFacts['moments'];
  readonly version: string;
  readonly force: boolean;
}

/** Exports one repository at its revision; whatever keeps it from that is said of it, and stops no other. */
export async function collectRepository(
  listed: ListedRepository,
  collecting: Collecting,
): Promise<CollectedRepository> {
  const format = await exportFormats[collecting.formatName]();
  const base = { ...listed, commit: null, leftOut: [], rows: 0, sha256: null };
  try {
    return withCommit(collecting.place, listed.revision, (commit): CollectedRepository => {
      const known = isUpToDate(listed.name, commit.hash, collecting);
      if (known)
        return {
          ...base,
          ...summaryOf(known, collecting),
          commit: commit.hash,
          outcome: 'unchanged',
          reason: null,
        };
      const { name: repository } = listed;
      const manifest = exportFolder(
        { folder: partedFolder(commit.readPlan()), earlier: null },
        {
          repository,
          moments: collecting.moments,
          editionsOf: (plan) => (programme) => onlyEdition(programme, plan.organisations),
        },
        {
          cwd: collecting.folder,
          out: repository,
          force: collecting.force,
          formatName: collecting.formatName,
          format,
          version: collecting.version,
          commit: commit.hash,
          since: null,
        },
      );
      return {
        ...base,
        ...summaryOf(manifest, collecting),
        commit: commit.hash,
        outcome: 'exported',
        reason: null,
      };
    });
  } catch (error) {
    return { ...base, outcome: 'failed', reason: reasonOf(error) };
  }
}

const summaryOf = ({ leftOut, tables, repository }: ExportManifest, { folder }: Collecting) => {
  const bytes = readFileIfThere(folder, `${repository}/${manifestName}`);
  return {
    leftOut,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    sha256: bytes && digestOf(bytes),
  };
};

/** The export of a repository in a collection, whole; none where there is none. */
export function exportIn(folder: string, name: string): LoadedExport[] {
  const manifest = manifestIn(folder, name);
  return manifest?.state === 'complete' ? [{ folder: `${name}/`, manifest: manifest as ExportManifest }] : [];
}

function manifestIn(folder: string, name: string): Partial<ExportManifest> | null {
  const bytes = readFileIfThere(folder, `${name}/${manifestName}`);
  const text = bytes === null ? '' : new TextDecoder().decode(bytes);
  const manifest = parsed(text) as Partial<ExportManifest> | null;
  return manifest?.repository === name && filesOfManifest(text) !== null ? manifest : null;
}

/** The manifest of an export of the same commit with the same version, form and days; null where there is none. */
function isUpToDate(name: string, commit: string, collecting: Collecting): ExportManifest | null {
  const manifest = manifestIn(collecting.folder, name);
  const [{ asOf, knownOn = null }, ...others] = collecting.moments;
  const expected: Partial<ExportManifest> = {
    schemaVersion: starSchemaVersion,
    cthd: collecting.version,
    state: 'complete',
    repository: name,
    format: collecting.formatName,
    commit,
    since: null,
    asOf,
    knownOn,
    days: others.map((moment) => moment.asOf),
  };
  const isSame = Object.entries(expected).every(
    ([key, value]) => JSON.stringify(manifest?.[key as keyof ExportManifest]) === JSON.stringify(value),
  );
  return isSame ? (manifest as ExportManifest) : null;
}

function reasonOf(error: unknown): Localised {
  if (error instanceof UserError) return error.localised;
  const said = error instanceof Error ? error.message : String(error);
  return {
    vi: `Lỗi của công cụ: ${said.slice(0, 200)}`,
    en: `A fault of the tool: ${said.slice(0, 200)}`,
  };
}
