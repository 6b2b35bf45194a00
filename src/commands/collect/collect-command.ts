import { type ExportFormatName, exportFormatNames } from '../../export/formats/export-formats.ts';
import { starSchemaVersion } from '../../export/star-schema-version.ts';
import { placeBeside } from '../../io/files/collected-files.ts';
import { putFile } from '../../io/write/output-folder.ts';
import { readNamedFile } from '../../io/write/write-output.ts';
import type { Language } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { jsonText } from '../../screen/json-text.ts';
import { visible } from '../../screen/visible.ts';
import type { Command } from '../command.ts';
import { momentsOf } from '../export/read-moments.ts';
import { collectRepository } from './collect-repository.ts';
import { type CollectedRepository, type CollectionManifest, collectionName } from './collection-manifest.ts';
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
      {
        flags: '--format <name>',
        words: { vi: 'dạng tệp (mặc định: parquet)', en: 'the form of file (default: parquet)' },
        choices: exportFormatNames,
      },
      {
        flags: '--known-on <date>',
        words: {
          vi: 'chỉ những gì đã ghi đến hết ngày này',
          en: 'only what had been recorded by the end of this day',
        },
      },
      {
        flags: '--day <date>',
        words: {
          vi: 'thêm tình hình tính đến ngày này; dùng được nhiều lần',
          en: 'adds the states as of this day; may be repeated',
        },
        repeatable: true,
      },
      {
        flags: '--force',
        words: {
          vi: 'ghi đè cả những bảng đã bị sửa sau khi cthd ghi',
          en: 'replaces tables that were changed since cthd wrote them, too',
        },
      },
    ],
  },
  async run(given, { cwd, asOf, language, version }) {
    const list = given.args[0] as string;
    const out = given.options['out'];
    if (typeof out !== 'string' || out === '') throw withoutOut();
    const moments = momentsOf(given, asOf);
    const formatName = (given.options['format'] ?? 'parquet') as ExportFormatName;
    const folder = placeBeside(cwd, '', out);
    const repositories: CollectedRepository[] = [];
    for (const listed of readRepositories(readNamedFile(cwd, list), list))
      repositories.push(
        await collectRepository(listed, {
          folder,
          place: placeBeside(cwd, list, listed.path),
          formatName,
          moments,
          version,
          force: given.options['force'] === true,
        }),
      );
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
    putFile(cwd, out, collectionName, new TextEncoder().encode(jsonText(manifest)));
    const isWhole = repositories.every(
      ({ outcome, leftOut }) => outcome !== 'failed' && leftOut.length === 0,
    );
    return { output: report(repositories, out, language), exitCode: isWhole ? 0 : 1 };
  },
};

const withoutOut = () =>
  new UserError({
    vi: 'Hãy cho biết thư mục tổng hợp: --out <thư mục>.',
    en: 'Say where to collect: --out <folder>.',
  });

/** What was collected, for a person: the counts, and a line for what was not. */
function report(repositories: readonly CollectedRepository[], out: string, language: Language): string {
  const count = (wanted: CollectedRepository['outcome']) =>
    repositories.filter(({ outcome }) => outcome === wanted).length;
  const [exported, unchanged, failed] = [count('exported'), count('unchanged'), count('failed')];
  const rows = repositories.reduce((sum, one) => sum + one.rows, 0);
  const head =
    language === 'vi'
      ? `${repositories.length} kho: ${exported} xuất mới, ${unchanged} không đổi, ${failed} không xuất được; ${rows} dòng trong ${visible(out)}.`
      : `${repositories.length} repositories: ${exported} exported, ${unchanged} unchanged, ${failed} failed; ${rows} rows in ${visible(out)}.`;
  const lines = repositories.flatMap(({ name, reason, leftOut }) => [
    ...(reason ? [`${name}: ${visible(reason[language])}`] : []),
    ...leftOut.map((left) => `${name}: ${visible(left.what)}: ${visible(left.reason[language])}`),
  ]);
  return `${[head, ...lines].join('\n')}\n`;
}
