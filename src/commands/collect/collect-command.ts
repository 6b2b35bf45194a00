import type { ExportFormatName } from '../../export/formats/export-formats.ts';
import { manifestName } from '../../export/export-manifest.ts';
import { enginesFor, loadScript } from '../../export/load-script.ts';
import { starSchemaVersion } from '../../export/star-schema-version.ts';
import { placeBeside, readFileIfThere } from '../../io/files/collected-files.ts';
import { stoppedAfter } from '../../io/system-errors.ts';
import { readNamedFile, writeOutput } from '../../io/write/write-output.ts';
import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { UserError } from '../../plan/user-error.ts';
import { jsonText } from '../../screen/json-text.ts';
import { visible } from '../../screen/visible.ts';
import type { Command } from '../command.ts';
import { collectUsage } from './collect-usage.ts';
import { momentsOf } from '../export/read-moments.ts';
import { leftOutLines } from '../export/tables-report.ts';
import { collectInParts, isInPart, jobsFor, partArgs, partOf } from './collect-parts.ts';
import { type Collecting, collectRepository, exportIn } from './collect-repository.ts';
import {
  type CollectedRepository,
  type CollectionManifest,
  collectionName,
  isCollection,
} from './collection-manifest.ts';
import { type ListedRepository, readRepositories } from './read-repositories.ts';

export const command: Command = {
  usage: collectUsage,
  async run(given, { cwd, asOf, language, version, self }) {
    const list = given.args[0] as string;
    const out = given.options['out'];
    if (typeof out !== 'string' || out === '') throw withoutOut();
    const settings: CollectionSettings = {
      cwd,
      list,
      folder: placeBeside(cwd, '', out),
      formatName: (given.options['format'] ?? 'parquet') as ExportFormatName,
      moments: momentsOf(given, asOf),
      version,
      force: given.options['force'] === true,
    };
    if (!settings.force) refuseOther(settings.folder, out);
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
      repositories.push(inParts.get(listed.name) ?? (await collectListed(listed, settings)));
    const exitCode = isWholeIn(repositories) ? 0 : 2;
    if (part !== null)
      return { output: repositories.map((one) => `${JSON.stringify(one)}\n`).join(''), exitCode };
    await writeCollection(repositories, out, asOf, settings);
    return {
      output: report(repositories, out, language),
      notes: failures(repositories, out, language),
      exitCode,
    };
  },
};

interface CollectionSettings extends Omit<Collecting, 'place'> {
  readonly cwd: string;
  /** The file that lists the repositories, as it was typed. */
  readonly list: string;
}

const collectListed = (
  listed: ListedRepository,
  { cwd, list, ...settings }: CollectionSettings,
): Promise<CollectedRepository> =>
  collectRepository(listed, { ...settings, place: placeBeside(cwd, list, listed.path) });

/** Writes the scripts that load the collection and then its manifest. A UserError where that stops says which repositories are written. */
async function writeCollection(
  repositories: readonly CollectedRepository[],
  out: string,
  asOf: CalendarDate,
  { cwd, folder, formatName, moments, version }: CollectionSettings,
): Promise<void> {
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
  const exports = repositories.flatMap(({ name, outcome }) =>
    outcome === 'failed' ? [] : exportIn(folder, name),
  );
  const replaceAny = { madeBy: () => Promise.resolve(null), isForced: true };
  try {
    for (const engine of enginesFor(formatName)) await put(`load.${engine}.sql`, loadScript(engine, exports));
    await put(collectionName, jsonText(manifest));
  } catch (error) {
    const written = repositories.filter(({ outcome }) => outcome === 'exported');
    if (!(error instanceof UserError) || written.length === 0) throw error;
    throw stoppedAfter(
      written.map(({ name }) => visible(`${out}/${name}`)),
      error,
    );
  }

  async function put(name: string, text: string): Promise<void> {
    await writeOutput(cwd, `${out}/${name}`, new TextEncoder().encode(text), replaceAny);
  }
}

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
  const partly = repositories.filter(
    ({ outcome, leftOut }) => outcome !== 'failed' && leftOut.length > 0,
  ).length;
  const head =
    language === 'vi'
      ? `${repositories.length} kho: ${exported} xuất mới, ${unchanged} không đổi, ${failed} không xuất được${partly > 0 ? `; ${partly} kho thiếu chương trình` : ''}; ${rows} dòng trong ${visible(out)}.`
      : `${repositories.length} repositories: ${exported} exported, ${unchanged} unchanged, ${failed} failed${partly > 0 ? `; ${partly} with programmes left out` : ''}; ${rows} rows in ${visible(out)}.`;
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
