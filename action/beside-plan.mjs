/**
 * Says what no rule sees, because it is beside the plan: files of a proposal that decide how proposals are checked, how git keeps files or what
 * editors do, addresses from which editors would fetch a schema, pages that lose the command that makes them, and new names that Windows or
 * macOS take for one with another, or do not take. One sentence a line, none where there is nothing to say.
 *
 * beside-plan.mjs <folder> <base commit>   compares HEAD with what it shares with the base
 */
import { execFileSync } from 'node:child_process';
import { devNull } from 'node:os';
import process from 'node:process';
import { say } from './platform.mjs';

const [folder = '.', base = ''] = process.argv.slice(2);
const maxNamed = 20;

const settings = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'safe.bareRepository=explicit',
  'protocol.allow=never',
  'submodule.recurse=false',
  'advice.graftFileDeprecated=false',
];
const git = (...args) =>
  execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), '-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1024 * 1024 * 1024,
    env: { ...process.env, GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: devNull, LC_ALL: 'C' },
  });
const names = (text) => text.split('\0').filter((name) => name !== '');

/** What git answers, or what stands for its answer where it says with exit code 1 that there is none. */
function answerOr(none, ...args) {
  try {
    return git(...args);
  } catch (error) {
    if (error.status === 1) return none;
    throw error;
  }
}

/** The last commit that both share; the base itself where there is none. */
const shared = () => answerOr(base, 'merge-base', '--', base, 'HEAD').trim();

/** The addresses elsewhere from which the YAML files of a commit have editors fetch their schema. */
function schemasElsewhere(commit) {
  const pattern = '# yaml-language-server: [$]schema=[A-Za-z]+:[^ ]+';
  const found = answerOr('', 'grep', '-h', '-o', '-a', '-E', '-e', pattern, commit, '--', '*.yaml');
  return new Set(found.split('\n').flatMap((line) => line.split('$schema=')[1]?.trim() ?? []));
}

/** Files that decide what runs in a check, who must look at what, how git keeps files, and what editors run and hold files against. */
const governing = [
  /^\.github\/(?:workflows|actions)\//,
  /^(?:\.github\/|\.gitlab\/|docs\/)?CODEOWNERS$/,
  /^\.gitlab(?:-ci\.yml$|\/)/,
  /^(?:package(?:-lock)?\.json|npm-shrinkwrap\.json|\.npmrc|[^/]+\.tgz)$/,
  /(?:^|\/)(?:\.git(?:attributes|ignore|modules)$|\.(?:cthd|vscode)\/)/,
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

/** Whether a page names, where cthd writes it, the command that makes it: only such pages are compared with the plan. */
const namesCommand = (commit, path) =>
  /<!-- cthd [^\n]* -->/.test(git('cat-file', 'blob', `${commit}:${path}`).slice(0, 4096));

/** The sentences. */
function sentences() {
  const since = shared();
  const differing = (...only) =>
    names(git('diff-tree', '-r', '-z', '--no-renames', '--name-only', ...only, since, 'HEAD', '--'));
  const added = differing('--diff-filter=A');
  const fresh = new Set(added.flatMap(placesOf));
  const all =
    added.length === 0 ? [] : names(git('ls-tree', '-r', '-z', '--name-only', '--full-tree', 'HEAD'));
  const unbound = differing('--diff-filter=MT').filter(
    (path) => /(?:^|\/)plans\/.*\.md$/.test(path) && namesCommand(since, path) && !namesCommand('HEAD', path),
  );
  const pages = listed(unbound);
  const known = schemasElsewhere(since);
  const schemas = listed([...schemasElsewhere('HEAD')].filter((address) => !known.has(address)));
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
        `Trình soạn thảo sẽ lấy schema từ địa chỉ mới: ${schemas}`,
        `Editors would fetch a schema from a new address: ${schemas}`,
      ),
    pages &&
      say(
        `Những trang này do cthd tạo nhưng không còn ghi lệnh tạo ra chúng nên không được so với kế hoạch nữa: ${pages}`,
        `These pages were made by cthd and no longer name their command, so that nothing compares them with the plan: ${pages}`,
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
  process.exit(1);
}
