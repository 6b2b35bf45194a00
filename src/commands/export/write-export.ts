import { type ExportManifest, filesOfManifest, manifestName } from '../../export/export-manifest.ts';
import type { ExportFormatName } from '../../export/formats/export-formats.ts';
import type { ExportFormat } from '../../export/formats/export-format.ts';
import { enginesFor, loadScript } from '../../export/load-script.ts';
import { starSchemaVersion } from '../../export/star-schema-version.ts';
import { writeTables } from '../../export/write-tables.ts';
import { withOutputFolder } from '../../io/write/output-folder.ts';
import type { Unread } from '../../lint/broken-parts.ts';
import type { PartedFolder } from '../../plan/source-file.ts';
import { jsonText } from '../../screen/json-text.ts';
import { gatherEarlier, type GatheredExport, gatherExport, type ExportGathering } from './gather-export.ts';

interface ExportTarget {
  readonly cwd: string;
  readonly out: string;
  readonly force: boolean;
  readonly formatName: ExportFormatName;
  readonly format: ExportFormat;
  readonly version: string;
  readonly commit: string | null;
  readonly since: string | null;
}

interface Folders {
  readonly folder: PartedFolder;
  /** What it was at the revision since which changes are exported; null where everything is. */
  readonly earlier: PartedFolder | null;
}

/**
 * Exports a folder: its tables and their manifest, all or none. The records are read while they are written, so that a log that cannot be
 * read whole shows only then: it begins again without the programmes of such logs. A UserError says what stands in the way.
 */
export function exportFolder(
  { folder, earlier }: Folders,
  gathering: ExportGathering,
  target: ExportTarget,
): ExportManifest {
  let unread: Readonly<Record<'here' | 'before', readonly Unread[]>> = { here: [], before: [] };
  for (;;) {
    const here = gatherExport(folder, gathering, unread.here);
    const before = earlier && gatherEarlier(earlier, gathering, unread.before);
    const manifest = writeExport(here, before, target);
    if (manifest) return manifest;
    unread = {
      here: [...unread.here, ...here.unreadLogs()],
      before: [...unread.before, ...(before?.unreadLogs() ?? [])],
    };
  }
}

/** Writes the tables and the manifest of an export into a folder; nothing, and null, where logs turned out not to be readable whole. */
function writeExport(
  { source, leftOut, unreadLogs }: GatheredExport,
  before: GatheredExport | null,
  target: ExportTarget,
): ExportManifest | null {
  const { cwd, out, force, format } = target;
  const listed = (bytes: Uint8Array) => filesOfManifest(new TextDecoder().decode(bytes));
  return withOutputFolder(cwd, out, { manifest: manifestName, listed, force }, (writer) => {
    const tables = writeTables(source, { format, open: writer.open }, before?.source ?? null);
    if (unreadLogs().length + (before?.unreadLogs().length ?? 0) > 0) return null;
    const [{ asOf, knownOn = null }, ...others] = source.whole.moments;
    const manifest: ExportManifest = {
      kind: 'export',
      schemaVersion: starSchemaVersion,
      cthd: target.version,
      state: 'complete',
      repository: source.whole.repository,
      format: target.formatName,
      commit: target.commit,
      since: target.since,
      asOf,
      knownOn,
      days: others.map((moment) => moment.asOf),
      leftOut,
      tables,
      scripts: [],
    };
    const scripts = enginesFor(target.formatName).map((engine) => {
      const file = writer.open(`load.${engine}.sql`);
      file.append(new TextEncoder().encode(loadScript(engine, [{ folder: '', manifest }])));
      return file.close();
    });
    writer.finish((state) => new TextEncoder().encode(jsonText({ ...manifest, scripts, state })));
    return { ...manifest, scripts };
  });
}
