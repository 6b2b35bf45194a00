/**
 * Says what no rule sees, because it is beside the plan: files of a proposal that decide how proposals are checked, how git keeps files or what
 * editors do, addresses from which editors would fetch a schema, files of a plan that become executable, pages that lose or change the command that makes them, and new names that
 * Windows or macOS take for one with another, or do not take. One sentence a line, none where there is nothing to say. Exit code 3, and why,
 * where what is checked out is not what would be merged, or it cannot be told what the proposal changes.
 *
 * beside-plan.mjs <folder> <base commit>   compares HEAD with what it shares with the base
 */
import { posix } from 'node:path';
import process from 'node:process';
import { checkedOutOtherwise, submodulesIn } from './as-committed.mjs';
import { say } from './platform.mjs';
import * as reading from './reading-git.mjs';

const [folder = '.', base = ''] = process.argv.slice(2);
const maxNamed = 20;
const git = (...args) => reading.git(folder, ...args);
const answerOr = (none, ...args) => reading.answerOr(none, folder, ...args);

/** What is said instead of everything else where it cannot be told. */
class Untold extends Error {}

/** The last commit that both share; the base itself where there is none. */
function shared() {
  const [one = base, ...others] = answerOr('', 'merge-base', '--all', '--', base, 'HEAD')
    .split('\n')
    .filter(Boolean);
  if (others.length === 0) return one;
  throw new Untold(
    say(
      'Hai bên gộp chéo nhau nên có nhiều bản gốc chung; hãy gộp nhánh gốc vào bản đề xuất rồi kiểm tra lại.',
      'The two sides were merged into each other, so that they share several bases; merge the base into the proposal and check again.',
    ),
  );
}

/** What is no letter or digit in any encoding: editors take any blank there. */
const gap = '[^[:alnum:]]';
const schemaComments = `#${gap}+yaml-language-server${gap}*:.*[$]schema=[^[:space:]]+|#[[:blank:]]*[$]schema:[[:blank:]]*[^[:space:]]+`;

/** The addresses from which the YAML files of a commit have editors fetch their schema; those of files of the repository as paths from its top. */
function schemasIn(commit) {
  const found = answerOr(
    '',
    ...['grep', '--full-name', '-z', '-o', '-a', '-E', '-e', schemaComments, commit],
    ...['--', ':(top)*.yaml', ':(top)*.yml'],
  );
  return new Set(
    found.split('\n').flatMap((line) => {
      const [, file, said] = /^[^:]*:([^\0]*)\0([^]*)$/.exec(line) ?? [];
      const address = said && /[$]schema(?:=|:[ \t]*)([^\s]+)$/.exec(said)?.[1];
      if (!address) return [];
      return isLocal(address) ? posix.join(posix.dirname(file), address) : address;
    }),
  );
}

const isLocal = (address) => !/^(?:[a-z][a-z0-9+.-]*:|[\\/])/i.test(address);

/** The addresses of schemas that the base does not have; a file of the base, or of .cthd/, beside one that is used there is none of them. */
function newSchemas(since) {
  const known = schemasIn(since);
  const folders = new Set([...known].filter(isLocal).map(posix.dirname));
  const files = new Set(reading.parts(git('ls-tree', '-r', '-z', '--name-only', '--full-tree', since)));
  const isBesideKnown = (address) =>
    isLocal(address) &&
    folders.has(posix.dirname(address)) &&
    (files.has(address) || /(?:^|\/)\.cthd\//.test(address));
  return [...schemasIn('HEAD')].filter((address) => !known.has(address) && !isBesideKnown(address));
}

/** The files of plans that become executable. */
function madeExecutable(since) {
  const changes = reading.parts(git('diff-tree', '-r', '-z', '--no-renames', since, 'HEAD', '--'));
  return changes.flatMap((change, index) => {
    const [, was, is] = /^:(\d+) (\d+) /.exec(change) ?? [];
    const path = changes[index + 1] ?? '';
    return index % 2 === 0 && is === '100755' && was !== is && /(?:^|\/)plans\//.test(path) ? [path] : [];
  });
}

/** Files that decide what runs in a check, who must look at what, how git keeps and names things, and what editors run and hold files against. */
const governing = [
  /^\.(?:github|gitea|forgejo)\/(?:workflows|actions)\//i,
  /^(?:\.github\/|\.gitlab\/|\.gitea\/|\.forgejo\/|docs\/)?CODEOWNERS$/i,
  /^\.gitlab(?:-ci\.yml$|\/)/i,
  /^(?:\.circleci|\.buildkite|\.woodpecker|\.husky|node_modules)\//i,
  /^(?:\.(?:drone|travis|woodpecker)\.ya?ml|(?:azure|bitbucket)-pipelines\.yml|Jenkinsfile|\.pre-commit-config\.yaml)$/i,
  /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|\.npmrc|\.yarnrc(?:\.yml)?|\.pnpmfile\.cjs|[^/]+\.tgz)$/i,
  /(?:^|\/)(?:\.git(?:attributes|ignore|modules)$|\.mailmap$|\.(?:cthd|vscode|idea|zed|devcontainer)\/)/i,
];

/** The folders that a path is in, from the top, and itself. */
const placesOf = (path) => {
  const steps = path.split('/');
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
};
const nameOf = (place) => place.slice(place.lastIndexOf('/') + 1);
/** A name as a system takes it that knows neither case nor ways of composing letters, nor dots and blanks at the end. */
const plain = (name) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[. ]+$/, '');

/** Groups of names in one folder that such a system takes for one, a new one among them. */
function collisions(all, fresh) {
  const groups = new Map();
  for (const place of new Set(all.flatMap(placesOf))) {
    const key = place.slice(0, place.length - nameOf(place).length) + plain(nameOf(place));
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.some((place) => fresh.has(place)));
}

const reserved = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)/i;
const isRefused = (place) => reserved.test(nameOf(place)) || /[<>:"|?*\\\p{Cc}]|[. ]$/u.test(nameOf(place));

/** A name with what nobody sees written out, marks too where they are not composed with their letters. */
function shown(place) {
  const hidden = place === place.normalize('NFC') ? /[\p{C}\p{Zl}\p{Zp}]/gu : /[\p{C}\p{M}\p{Zl}\p{Zp}]/gu;
  return place.replace(hidden, (letter) => `\\u{${letter.codePointAt(0).toString(16)}}`);
}

function listed(list) {
  const left = list.length - maxNamed;
  return list.slice(0, maxNamed).map(shown).join(', ') + (left > 0 ? `, … (+${left})` : '');
}

/** The command that a page names, where cthd writes it: only such pages are compared with the plan. Null where it names none. */
const commandIn = (commit, path) =>
  /<!-- (cthd [^>\n]*) -->/.exec(git('cat-file', 'blob', `${commit}:${path}`).slice(0, 4096))?.[1] ?? null;

/** The day in a command, and all else that it says. */
function partsOf(command) {
  const day = / --as-of (\d{4}-\d{2}-\d{2})\b/;
  return { day: day.exec(command)?.[1] ?? '', rest: command.replace(day, '') };
}

/** Of changed files, the pages that name no command any more, and those that are gone or name another command or an earlier day; `all` are the files of HEAD. */
function pagesSince(since, changes, all) {
  const pages = changes.filter((path) => /\.(?:md|html?)$/i.test(path));
  const known = new Set(all);
  const [unbound, otherwise] = [[], []];
  for (const path of pages) {
    const was = commandIn(since, path);
    const now = was !== null && known.has(path) ? commandIn('HEAD', path) : null;
    if (was === null) continue;
    if (now === null) (known.has(path) ? unbound : otherwise).push(path);
    else if (partsOf(now).rest !== partsOf(was).rest || partsOf(now).day < partsOf(was).day)
      otherwise.push(path);
  }
  return { unbound, otherwise };
}

/** The sentences. */
function sentences() {
  const since = shared();
  const otherwise = listed(checkedOutOtherwise(folder));
  if (otherwise !== '')
    throw new Untold(
      say(
        `Các tệp được lấy ra khác với bản sẽ được gộp (.gitattributes chuyển đổi chúng?) nên không được kiểm tra: ${otherwise}`,
        `Files are checked out otherwise than the commit has them (does .gitattributes convert them?), so that what will be merged is not checked: ${otherwise}`,
      ),
    );
  const foreign = listed(submodulesIn(folder));
  if (foreign !== '')
    throw new Untold(
      say(
        `Trong kế hoạch có kho khác (mô-đun con, submodule): các tệp ở đó không thuộc bản sẽ được gộp nên không được kiểm tra; hãy để tệp thật ở: ${foreign}`,
        `The plan holds another repository (a submodule), whose files are no part of what will be merged and are not checked; put real files at: ${foreign}`,
      ),
    );
  const differing = (...only) =>
    reading.parts(git('diff-tree', '-r', '-z', '--no-renames', '--name-only', ...only, since, 'HEAD', '--'));
  const added = differing('--diff-filter=A');
  const fresh = new Set(added.flatMap(placesOf));
  const all = reading.parts(git('ls-tree', '-r', '-z', '--name-only', '--full-tree', 'HEAD'));
  const made = pagesSince(since, differing('--diff-filter=MTD'), all);
  const [pages, changed] = [listed(made.unbound), listed(made.otherwise)];
  const schemas = listed(newSchemas(since));
  const executable = listed(madeExecutable(since));
  const governs = listed(differing().filter((path) => governing.some((pattern) => pattern.test(path))));
  const alike = listed(collisions(all, fresh).map((group) => group.join(' = ')));
  const refused = listed([...fresh].filter(isRefused));
  return [
    governs &&
      say(
        `Đề xuất sửa những tệp quyết định cách kiểm tra đề xuất, cách git giữ tệp hoặc việc của trình soạn thảo; hãy xem các tệp này trước: ${governs}`,
        `The proposal changes files that decide how proposals are checked, how git keeps files or what editors do; look at these first: ${governs}`,
      ),
    schemas &&
      say(
        `Trình soạn thảo sẽ lấy quy định về các mục (schema) từ địa chỉ mới: ${schemas}`,
        `Editors would fetch a schema from a new address: ${schemas}`,
      ),
    executable &&
      say(
        `Những tệp này của kế hoạch nay được đánh dấu là chạy được, trong khi kế hoạch không có gì để chạy; hãy bỏ dấu ấy (chmod -x): ${executable}`,
        `These files of the plan are now marked as executable, though nothing in a plan is run; take the mark away (chmod -x): ${executable}`,
      ),
    pages &&
      say(
        `Những trang này do cthd tạo nhưng không còn ghi lệnh tạo ra chúng nên không được so với kế hoạch nữa: ${pages}`,
        `These pages were made by cthd and no longer name their command, so that nothing compares them with the plan: ${pages}`,
      ),
    changed &&
      say(
        `Những trang này do cthd tạo, nay không còn hoặc ghi một lệnh khác, một ngày sớm hơn: ${changed}`,
        `These pages were made by cthd and are gone, or name another command or an earlier day: ${changed}`,
      ),
    alike &&
      say(
        `Windows và macOS coi những tên sau là một nên ở đó tệp này thay tệp kia; hãy đổi tên: ${alike}`,
        `Windows and macOS take these names for one, so that one takes the place of the other there; rename them: ${alike}`,
      ),
    refused &&
      say(
        `Windows không nhận những tên sau nên ở đó không lấy kho về được; hãy đổi tên: ${refused}`,
        `Windows takes no such names, so that the repository cannot be checked out there; rename them: ${refused}`,
      ),
  ].filter((sentence) => sentence !== '');
}

try {
  for (const sentence of sentences()) console.log(sentence);
} catch (error) {
  console.error(shown(String(error.stderr || error.message).split('\n')[0]));
  process.exit(error instanceof Untold ? 3 : 1);
}
