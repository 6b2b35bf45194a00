import type { YamlDocument } from '../../plan/source-file.ts';
import type { Localised } from '../../locale/localised.ts';
import type { YamlPath } from '../../plan/location.ts';
import { UserError } from '../../plan/user-error.ts';
import { compose } from '../../source/read/compose.ts';
import { decode } from '../../source/read/decode.ts';
import { isName } from '../export/export-command.ts';

/** A repository to collect from. */
export interface ListedRepository {
  /** What it is called in every key, and its folder in the output. */
  readonly name: string;
  /** As written: relative to the folder of the list, or absolute. */
  readonly path: string;
  readonly revision: string;
}

/** So many fit into a YAML file, whatever form it has. */
const maxRepositories = 10_000;

/** Reads a list of repositories: `repositories:` with a name, a path and perhaps a revision each. A UserError names what is wrong and where. */
export function readRepositories(bytes: Uint8Array, path: string): ListedRepository[] {
  const { source, problems } = decode({ path, bytes });
  if (!source) throw problemAt(path, problems[0]?.message ?? notAList);
  const document = compose(source);
  const [problem] = [...problems, ...document.problems];
  if (problem)
    throw problemAt(placeIn(document, []), problem.args.includes('size') ? tooMany : problem.message);
  const list = (document.value as { repositories?: unknown } | null)?.repositories;
  if (!Array.isArray(list) || list.length === 0) throw problemAt(placeIn(document, []), notAList);
  if (list.length > maxRepositories) throw problemAt(placeIn(document, []), tooMany);
  const repositories = list.map((entry: unknown, at) =>
    readEntry(entry, placeIn(document, ['repositories', at])),
  );
  const seen = new Set<string>();
  for (const [at, { name }] of repositories.entries()) {
    if (seen.has(name)) throw problemAt(placeIn(document, ['repositories', at]), twice(name));
    seen.add(name);
  }
  return repositories;
}

function readEntry(entry: unknown, place: string): ListedRepository {
  const { name, path, revision = 'HEAD', ...others } = (entry ?? {}) as Record<string, unknown>;
  const [other] = Object.keys(others);
  if (other !== undefined) throw problemAt(place, unknownKey(other));
  if (typeof name !== 'string' || !isName(name)) throw problemAt(place, noName);
  if (typeof path !== 'string' || path === '' || /\p{Cc}/u.test(path)) throw problemAt(place, noPath);
  if (typeof revision !== 'string' || revision === '') throw problemAt(place, noRevision);
  return { name, path, revision };
}

function placeIn(document: YamlDocument, path: YamlPath): string {
  const { line } = document.locate(path).start;
  return `${document.source.path}:${line}`;
}

const problemAt = (place: string, { vi, en }: Localised) =>
  new UserError({ vi: `${place}: ${vi}`, en: `${place}: ${en}` });

const notAList: Localised = {
  vi: 'cần danh sách «repositories:», mỗi kho có name và path (revision nếu không phải lần lưu gần nhất, HEAD).',
  en: 'needs a list “repositories:” with a name and a path each (and a revision where it is not HEAD).',
};
const tooMany: Localised = {
  vi: `danh sách có tối đa ${maxRepositories.toLocaleString('vi')} kho; hãy chia thành nhiều danh sách, mỗi danh sách một thư mục --out.`,
  en: `a list has at most ${maxRepositories.toLocaleString('en')} repositories; divide it into several lists, each with a folder --out of its own.`,
};
const noName: Localised = {
  vi: 'name cần chữ thường không dấu, số, dấu chấm, gạch nối (so-y-te).',
  en: 'name needs small letters without marks, digits, dots and hyphens (so-y-te).',
};
const noPath: Localised = { vi: 'thiếu path của kho.', en: 'the path of the repository is missing.' };
const noRevision: Localised = {
  vi: 'revision cần tên một phiên bản (nhánh, thẻ) hoặc mã một lần lưu (commit).',
  en: 'revision needs the name of a branch, tag or commit.',
};
const unknownKey = (key: string): Localised => ({
  vi: `không có khóa «${key}»; chỉ có name, path, revision.`,
  en: `there is no key “${key}”; only name, path and revision.`,
});
const twice = (name: string): Localised => ({
  vi: `tên «${name}» đã dùng cho một kho khác.`,
  en: `the name “${name}” is that of another repository already.`,
});
