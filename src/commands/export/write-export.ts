import { type ExportManifest, filesOfManifest, manifestName } from '../../export/export-manifest.ts';
import type { ExportFacts } from '../../export/export-facts.ts';
import type { LeftOutProgramme } from '../../export/exportable-plan.ts';
import type { ExportFormat, ExportFormatName } from '../../export/formats/export-formats.ts';
import { enginesFor, loadScript } from '../../export/load-script.ts';
import { starSchemaVersion } from '../../export/star-schema-version.ts';
import { writeTables } from '../../export/write-tables.ts';
import { withOutputFolder } from '../../io/write/output-folder.ts';
import { jsonText } from '../../screen/json-text.ts';

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

interface Exported {
  readonly facts: ExportFacts;
  readonly leftOut: readonly LeftOutProgramme[];
  /** The plan since which changes are exported; null where everything is. */
  readonly before: ExportFacts | null;
}

/** Writes the tables and the manifest of an export into a folder, all or none. A UserError says what stands in the way. */
export function writeExport({ facts, leftOut, before }: Exported, target: ExportTarget): ExportManifest {
  const { cwd, out, force, format } = target;
  const listed = (bytes: Uint8Array) => filesOfManifest(new TextDecoder().decode(bytes));
  return withOutputFolder(cwd, out, { manifest: manifestName, listed, force }, (writer) => {
    const tables = writeTables(
      facts,
      {
        format,
        file: (name, write) =>
          writer.file(name, ({ append }) => {
            write(append);
          }),
      },
      before,
    );
    const [{ asOf, knownOn = null }, ...others] = facts.moments;
    const manifest: ExportManifest = {
      kind: 'export',
      schemaVersion: starSchemaVersion,
      cthd: target.version,
      state: 'complete',
      repository: facts.repository,
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
    const scripts = enginesFor(target.formatName).map((engine) =>
      writer.file(`load.${engine}.sql`, ({ append }) => {
        append(new TextEncoder().encode(loadScript(engine, [{ folder: '', manifest }])));
      }),
    );
    writer.finish((state) => new TextEncoder().encode(jsonText({ ...manifest, scripts, state })));
    return { ...manifest, scripts };
  });
}
