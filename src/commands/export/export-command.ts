import { nameOfFolder } from '../../io/files/folder-here.ts';
import { resolveRevision } from '../../io/git/git-revision.ts';
import { exportFormats, type ExportFormatName } from '../../export/formats/export-formats.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Command, Given } from '../command.ts';
import { open } from '../shared/open-plan.ts';
import { readWorkingTree } from '../shared/read-working-tree.ts';
import { withEditions } from '../shared/open-editions.ts';
import { exportUsage } from './export-usage.ts';
import { gatherExport } from './gather-export.ts';
import { momentsOf } from './read-moments.ts';
import { leftOutLines, tablesReport } from './tables-report.ts';
import { writeExport } from './write-export.ts';

export const command: Command = {
  usage: exportUsage,
  async run(given, environment) {
    const { language, version, cwd, asOf } = environment;
    const out = requiredOut(given);
    const format = (given.options['format'] ?? 'parquet') as ExportFormatName;
    const moments = momentsOf(given, asOf);
    const { root, folder } = readWorkingTree(environment);
    const repository = nameOf(given, root);
    const settings = { repository, moments };
    const here = gatherExport(folder, {
      ...settings,
      editionsOf: (plan) => withEditions(plan, root).editionsOf,
    });
    const since = given.options['since'] as string | undefined;
    const earlier = since === undefined ? null : readEarlier(since, root, environment);
    const before =
      earlier &&
      gatherExport(earlier.folder, {
        ...settings,
        editionsOf: (plan) => withEditions(plan, root).editionsOf,
      });
    const manifest = writeExport(
      { ...here, before: before?.facts ?? null },
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
      notes: leftOutLines(manifest.leftOut, language),
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

function readEarlier(since: string, root: string, environment: Parameters<typeof open>[1]) {
  const hash = resolveRevision(root, since);
  const { folder } = open({ kind: 'commit', name: since, hash, root }, environment, { need: 'nothing' });
  return { hash, folder };
}
