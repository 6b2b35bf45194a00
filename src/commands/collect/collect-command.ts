import type { ExportFormatName } from '../../export/formats/export-formats.ts';
import { manifestName } from '../../export/export-manifest.ts';
import { enginesFor, loadScript } from '../../export/load-script.ts';
import { starSchemaVersion } from '../../export/star-schema-version.ts';
import { placeBeside, readFileIfThere } from '../../io/files/collected-files.ts';
import { stoppedAfter } from '../../io/system-errors.ts';
import { readNamedFile, writeOutput } from '../../io/write/write-output.ts';
import type { Language } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { jsonText } from '../../screen/json-text.ts';
import { visible } from '../../screen/visible.ts';
import type { Command } from '../command.ts';
import { tableOptions } from '../export/export-usage.ts';
import { momentsOf } from '../export/read-moments.ts';
import { leftOutLines } from '../export/tables-report.ts';
import { collectInParts, isInPart, jobsFor, partArgs, partOf } from './collect-parts.ts';
import { collectRepository, exportIn } from './collect-repository.ts';
import {
  type CollectedRepository,
  type CollectionManifest,
  collectionName,
  isCollection,
} from './collection-manifest.ts';
import { readRepositories } from './read-repositories.ts';

export const command: Command = {
  usage: {
    examples: [
      {
        line: 'cthd collect repositories.yaml --out tong-hop',
        words: { vi: 'xuất mọi kho trong danh sách', en: 'exports every repository of the list' },
      },
    ],
    arguments: [
      {
        term: '<list>',
        words: {
          vi: 'tệp danh sách kho: repositories: [{name, path, revision}]',
          en: 'a file that lists repositories: repositories: [{name, path, revision}]',
        },
      },
    ],
    options: [
      {
        flags: '--out <folder>',
        words: {
          vi: 'thư mục tổng hợp, mỗi kho một thư mục con (bắt buộc)',
          en: 'the folder of the collection, with a folder for each repository (required)',
        },
      },
      ...tableOptions.format,
      ...tableOptions.moments,
      {
        flags: '--jobs <number>',
        words: {
          vi: 'xuất bao nhiêu kho cùng lúc (mặc định: theo sức của máy)',
          en: 'how many repositories are exported at the same time (default: as the machine can)',
        },
      },
      {
        flags: '--part <part>',
        words: {
          vi: 'chỉ xuất phần này của danh sách, như 2/4, để chia cho nhiều máy; chạy thêm một lần không có --part để ghi bản kê',
          en: 'exports this part of the list only, such as 2/4, to divide it among machines; a run without --part then writes the list of what was collected',
        },
      },
      ...tableOptions.force,
    ],
  },
  async run(given, { cwd, asOf, language, version, self }) {
    const list = given.args[0] as string;
    const out = given.options['out'];
    if (typeof out !== 'string' || out === '') throw withoutOut();
    const moments = momentsOf(given, asOf);
    const formatName = (given.options['format'] ?? 'parquet') as ExportFormatName;
    const folder = placeBeside(cwd, '', out);
    const force = given.options['force'] === true;
    if (!force) refuseOther(folder, out);
    const part = partOf(given);
    const wanted = readRepositories(readNamedFile(cwd, list), list).filter(
      (_, at) => part === null || isInPart(at, part),
    );
    const jobs = self && part === null ? jobsFor(wanted.length, given) : 1;
    const inParts =
      self && jobs > 1
        ? await collectInParts(self, jobs, { args: partArgs(list, given, asOf), cwd })
        : new Map<string, CollectedRepository>();
    const repositories: CollectedRepository[] = [];
    for (const listed of wanted)
      repositories.push(
        inParts.get(listed.name) ??
          (await collectRepository(listed, {
            folder,
            place: placeBeside(cwd, list, listed.path),
            formatName,
            moments,
            version,
            force,
          })),
      );
    if (part !== null)
      return {
        output: repositories.map((one) => `${JSON.stringify(one)}\n`).join(''),
        exitCode: isWholeIn(repositories) ? 0 : 2,
      };
    const [{ knownOn = null }, ...others] = moments;
    const manifest: CollectionManifest = {
      kind: 'collection',
      cthd: version,
      schemaVersion: starSchemaVersion,
      format: formatName,
      asOf,
      knownOn,
      days: others.map((moment) => moment.asOf),
      repositories,
    };
    const replaceAny = { madeBy: () => Promise.resolve(null), isForced: true };
    const written = repositories.flatMap(({ name, outcome }) =>
      outcome === 'exported' ? [`${out}/${name}`] : [],
    );
    const put = async (name: string, text: string) => {
      try {
        await writeOutput(cwd, `${out}/${name}`, new TextEncoder().encode(text), replaceAny);
      } catch (error) {
        if (!(error instanceof UserError) || written.length === 0) throw error;
        throw stoppedAfter(
          written.map((path) => visible(path)),
          error,
        );
      }
    };
    const exports = repositories.flatMap(({ name, outcome }) =>
      outcome === 'failed' ? [] : exportIn(folder, name),
    );
    for (const engine of enginesFor(formatName)) await put(`load.${engine}.sql`, loadScript(engine, exports));
    await put(collectionName, jsonText(manifest));
    return {
      output: report(repositories, out, language),
      notes: failures(repositories, out, language),
      exitCode: isWholeIn(repositories) ? 0 : 2,
    };
  },
};

const isWholeIn = (repositories: readonly CollectedRepository[]): boolean =>
  repositories.every(({ outcome, leftOut }) => outcome !== 'failed' && leftOut.length === 0);

/** A file of the manifest's name that is none is not replaced. */
function refuseOther(folder: string, out: string): void {
  const before = readFileIfThere(folder, collectionName);
  if (before === null || isCollection(new TextDecoder().decode(before))) return;
  throw new UserError({
    vi: `${out}/${collectionName} không phải do cthd ghi nên không bị ghi đè; hãy chọn thư mục khác, hoặc thêm --force.`,
    en: `${out}/${collectionName} was not written by cthd, so it is not overwritten; choose another folder, or add --force.`,
  });
}

const withoutOut = () =>
  new UserError({
    vi: 'Hãy cho biết thư mục tổng hợp: --out <thư mục>.',
    en: 'Say where to collect: --out <folder>.',
  });

/** What was collected, for a person: the counts. */
function report(repositories: readonly CollectedRepository[], out: string, language: Language): string {
  const count = (wanted: CollectedRepository['outcome']) =>
    repositories.filter(({ outcome }) => outcome === wanted).length;
  const [exported, unchanged, failed] = [count('exported'), count('unchanged'), count('failed')];
  const rows = repositories.reduce((sum, one) => sum + one.rows, 0);
  const head =
    language === 'vi'
      ? `${repositories.length} kho: ${exported} xuất mới, ${unchanged} không đổi, ${failed} không xuất được; ${rows} dòng trong ${visible(out)}.`
      : `${repositories.length} repositories: ${exported} exported, ${unchanged} unchanged, ${failed} failed; ${rows} rows in ${visible(out)}.`;
  return `${head}\n`;
}

/** What could not be collected, a line for each repository and for what is left out of it, for the error stream. */
const failures = (repositories: readonly CollectedRepository[], out: string, language: Language): string =>
  repositories
    .map(({ name, reason, leftOut }) => {
      const failed = reason === null ? [] : [{ what: name, reason }];
      const within = { manifest: `${out}/${name}/${manifestName}`, repository: name };
      return (
        leftOutLines(failed, language, { manifest: `${out}/${collectionName}` }) +
        leftOutLines(leftOut, language, within)
      );
    })
    .join('');
