import { findRoot } from '../../io/files/find-root.ts';
import { nameOfFolder } from '../../io/files/folder-here.ts';
import { readPlanFolderInParts } from '../../io/files/read-folder.ts';
import { resolveRevision } from '../../io/git/git-revision.ts';
import { readPlansAt } from '../../io/git/read-plans-at.ts';
import { manifestName } from '../../export/export-manifest.ts';
import { exportFormats, type ExportFormatName } from '../../export/formats/export-formats.ts';
import { UserError } from '../../plan/user-error.ts';
import { partedFolder } from '../../source/read/parted-folder.ts';
import type { Command, Given } from '../command.ts';
import { withoutPlan } from '../shared/open-plan.ts';
import { withEditions } from '../shared/open-editions.ts';
import { refuseProgramme } from '../shared/whole-repository.ts';
import { exportUsage } from './export-usage.ts';
import { momentsOf } from './read-moments.ts';
import { leftOutLines, tablesReport } from './tables-report.ts';
import { exportFolder } from './write-export.ts';

export const command: Command = {
  usage: exportUsage,
  async run(given, environment) {
    refuseProgramme(environment, 'export');
    const { language, version, cwd, dir, asOf } = environment;
    const out = requiredOut(given);
    const format = (given.options['format'] ?? 'parquet') as ExportFormatName;
    const moments = momentsOf(given, asOf);
    const root = findRoot(cwd, dir);
    const repository = nameOf(given, root);
    const since = given.options['since'] as string | undefined;
    const earlier = since === undefined ? null : readEarlier(since, root);
    const manifest = exportFolder(
      { folder: readPlanFolderInParts(root), earlier: earlier && partedFolder(earlier.folder) },
      { repository, moments, editionsOf: (plan) => withEditions(plan, root).editionsOf },
      {
        cwd,
        out,
        force: given.options['force'] === true,
        formatName: format,
        format: await exportFormats[format](),
        version,
        commit: null,
        since: earlier?.hash ?? null,
      },
    );
    return {
      output: tablesReport(manifest, out, language),
      notes: leftOutLines(manifest.leftOut, language, { manifest: `${out}/${manifestName}` }),
      exitCode: manifest.leftOut.length > 0 ? 2 : 0,
    };
  },
};

function requiredOut({ options }: Given): string {
  const out = options['out'];
  if (typeof out === 'string' && out !== '') return out;
  throw new UserError({
    vi: 'Hãy cho biết thư mục để ghi các bảng: --out <thư mục>.',
    en: 'Say where to write the tables: --out <folder>.',
  });
}

function nameOf({ options }: Given, root: string): string {
  const name = (options['repository'] as string | undefined) ?? nameOfFolder(root);
  if (isName(name)) return name;
  throw new UserError({
    vi: `--repository cần tên gồm chữ thường không dấu, số, dấu chấm, gạch nối (so-y-te), không phải «${name}».`,
    en: `--repository needs a name of small letters without marks, digits, dots and hyphens (so-y-te), not “${name}”.`,
  });
}

/** Whether a text can name a repository in keys, file names and SQL. */
export const isName = (name: string): boolean => /^[a-z0-9][a-z0-9._-]{0,99}$/.test(name);

function readEarlier(since: string, root: string) {
  const hash = resolveRevision(root, since);
  const found = readPlansAt(root, hash);
  if (!found) throw withoutPlan(since);
  return { hash, folder: found.folder };
}
