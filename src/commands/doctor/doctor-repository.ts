import { isWindows } from '../../io/host.ts';
import {
  preCommitHook,
  attributesOf,
  isIgnored,
  isTracked,
  hooksOf,
  settings,
} from '../../io/git/repository.ts';
import {
  findRepository,
  isRepository,
  type NoRepository,
  type Repository,
} from '../../io/git/find-repository.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { advised, type Check, fine, wrong } from './doctor-check.ts';
import { installLines } from '../init/init-report.ts';
import { shellWord } from '../../io/shell-word.ts';
import { workflows } from '../init/init-usage.ts';

const progressFile = 'plans/x/progress/x.yaml';

/** What git must know here: a repository with its whole history, how progress is merged, what is not to be committed, and the checks. */
export function checkRepository(root: string, version: string): Check[] {
  const repository = findRepository(root);
  if (!isRepository(repository)) return [withoutRepository(repository)];
  return [
    fine('repository', 'Thư mục có giữ lịch sử (là một kho git).', 'The folder is in a git repository.'),
    checkDepth(repository),
    checkIdentity(root),
    ...checkAttributes(root),
    checkIgnored(root),
    ...checkEncodings(root),
    checkDriver(root),
    checkHook(repository),
    ...checkWorkflows(repository, version),
  ];
}

/** A repository is made only where there is none: one inside another would hide it. */
const withoutRepository = ({ brief, mend }: NoRepository): Check =>
  wrong('repository', brief, ...(mend === null ? [] : [mend]));

const checkDepth = ({ isShallow }: Repository): Check =>
  isShallow
    ? wrong(
        'history',
        {
          vi: 'Bản sao này thiếu lịch sử: không so sánh được với phiên bản trước.',
          en: 'The clone is shallow: earlier revisions cannot be compared.',
        },
        'git fetch --unshallow',
      )
    : fine('history', 'Có đủ lịch sử.', 'The whole history is there.');

const checkIdentity = (root: string): Check =>
  ['user.name', 'user.email'].every((name) => settings(root, name).length > 0)
    ? fine('identity', 'Đã biết ai là người lưu.', 'git knows who commits.')
    : advised(
        'identity',
        { vi: 'Chưa biết ai là người lưu.', en: 'git does not know who commits yet.' },
        'git config --global user.name "Họ và tên"',
        'git config --global user.email "ten@co-quan.vn"',
      );

function checkAttributes(root: string): Check[] {
  const attributes = attributesOf(root, progressFile, ['merge', 'eol']);
  return [
    attributes.get('merge') === 'union'
      ? fine(
          'merge',
          'Tiến độ do nhiều người cùng ghi được gộp theo dòng.',
          'Progress of two branches is merged line by line.',
        )
      : wrong(
          'merge',
          {
            vi: 'Tệp tiến độ chưa được đặt để tự gộp (merge=union): hai người cùng ghi sẽ vướng nhau khi gộp.',
            en: 'Progress has no merge=union: two branches that both record will conflict.',
          },
          ...appendLine(root, '.gitattributes', 'plans/*/progress/*.yaml merge=union'),
        ),
    attributes.get('eol') === 'lf'
      ? fine('line-ends', 'Dấu hết dòng giống nhau trên mọi máy.', 'Lines end in LF on every machine.')
      : advised(
          'line-ends',
          {
            vi: 'Chưa giữ dấu hết dòng giống nhau (LF): trên Windows mọi dòng có thể bị coi là đã đổi.',
            en: 'Line ends are not kept as LF: on Windows git may change every line.',
          },
          ...appendLine(root, '.gitattributes', 'plans/**/*.yaml text eol=lf diff=cthd'),
        ),
  ];
}

/** The command that adds a line to a file; where there is no such file, the one that makes all of them. PowerShell's `>>` would write UTF-16. */
function appendLine(root: string, path: string, line: string): string[] {
  const present = readToChange(root, path);
  if (present === null) return ['cthd init --files-only'];
  if (isWindows()) return [`Add-Content -Encoding utf8 ${path} "${line}"`];
  const isOpen = present.length > 0 && present.at(-1) !== 0x0a;
  return [...(isOpen ? [`echo >> ${path}`] : []), `echo "${line}" >> ${path}`];
}

const checkIgnored = (root: string): Check =>
  ['lock', 'new', 'step', 'intent', 'wait'].every((kind) => isIgnored(root, `plans/.cthd-${kind}-1`))
    ? fine('ignored', 'Tệp tạm của cthd không bị lưu kèm.', 'Locks and half-written files are not committed.')
    : advised(
        'ignored',
        {
          vi: 'Tệp tạm của cthd có thể bị lưu kèm (.gitignore chưa bỏ qua).',
          en: '.gitignore does not ignore locks and half-written files of cthd.',
        },
        ...appendLine(root, '.gitignore', '.cthd-*'),
      );

/** Files of git that `>>` of PowerShell 5 wrote as UTF-16, whole or from some line on: git reads no such line. */
const checkEncodings = (root: string): Check[] =>
  ['.gitignore', '.gitattributes'].flatMap((path) => {
    const bytes = readToChange(root, path);
    if (bytes === null || !bytes.includes(0)) return [];
    const isWhole = bytes[0] === 0xff || bytes[0] === 0xfe;
    const converted = isWhole ? `iconv -f UTF-16 -t UTF-8` : `tr -d "\\000"`;
    return [
      wrong(
        'encoding',
        {
          vi: `${path} có dòng ghi bằng UTF-16 (như lệnh >> của PowerShell 5), git không đọc được dòng ấy.`,
          en: `${path} has lines in UTF-16, as >> of PowerShell 5 writes them; git reads none of them.`,
        },
        ...(isWindows()
          ? [`Set-Content -Encoding utf8 ${path} ((Get-Content ${path}) -replace "\\x00","")`]
          : [`${converted} < ${path} > ${path}.utf8`, `mv ${path}.utf8 ${path}`]),
      ),
    ];
  });

const checkDriver = (root: string): Check =>
  settings(root, 'diff.cthd.command').length > 0
    ? fine('diff-driver', '«git diff» nói thay đổi bằng lời.', 'git diff prints changes of meaning.')
    : advised(
        'diff-driver',
        {
          vi: '«git diff» chưa nói thay đổi bằng lời: nhiệm vụ nào, thời hạn nào.',
          en: 'git diff does not print changes of meaning yet.',
        },
        'git config diff.cthd.command "cthd diff-driver --"',
      );

function checkHook(repository: Repository): Check {
  const hook = preCommitHook(repository);
  if (hook?.includes('cthd'))
    return fine('hook', 'Mỗi lần lưu được kiểm tra trước.', 'Each commit is checked beforehand.');
  if (hook === null)
    return advised(
      'hook',
      {
        vi: 'Mỗi lần lưu trên máy này chưa được kiểm tra trước.',
        en: 'Commits on this machine are not checked beforehand.',
      },
      'cthd init --files-only --hook',
    );
  const call = 'cthd lint --quiet || exit 1';
  const path = shellWord(`${hooksOf(repository)}/pre-commit`);
  const isShell = /^#!.*sh\b/.test(hook) && !isWindows();
  return advised(
    'hook',
    {
      vi: `Đã có phép kiểm tra khác trước mỗi lần lưu (hook pre-commit), nó chưa gọi cthd. Dòng cần có, ngay đầu tệp ấy: ${call}`,
      en: `There is another pre-commit hook, which does not call cthd. The line that it needs, at its beginning: ${call}`,
    },
    ...(isShell && path !== null ? [`sed -i.bak -e "1a\\\\" -e "${call}" ${path}`] : []),
  );
}

function checkWorkflows({ top, prefix }: Repository, version: string): Check[] {
  const manifest = decode(readToChange(top, 'package.json'));
  const checks = Object.values(workflows).flatMap(({ path }): Check[] => {
    const text = decode(readToChange(top, path));
    if (!text.includes('cthd')) return [];
    if (text.includes('node_modules/cthd') && !manifest.includes('"cthd"'))
      return [
        wrong(
          'workflow',
          {
            vi: `${path} lấy cthd từ package.json của bản chính, nhưng package.json chưa ghi cthd.`,
            en: `${path} takes cthd from package.json of the base, which does not name it yet.`,
          },
          ...installLines({ version }),
        ),
      ];
    const tarball = /"cthd":\s*"file:([^"]+\.tgz)"/.exec(manifest)?.[1];
    const isLost =
      tarball !== undefined &&
      !isTracked(top, tarball) &&
      (isIgnored(top, tarball) || isTracked(top, 'package.json') || isTracked(top, path));
    const word = isLost ? shellWord(tarball.replace(/^\.\//, '')) : null;
    const unkept = isTracked(top, path)
      ? ['package.json', 'package-lock.json'].filter((name) => !isTracked(top, name))
      : [];
    const [first] = unkept;
    if (first !== undefined)
      return [
        wrong(
          'workflow',
          {
            vi: `Git giữ ${path} nhưng chưa giữ ${unkept.join(', ')}, nên máy kiểm tra không cài được cthd.`,
            en: `git keeps ${path}, but not ${unkept.join(', ')}, so the check cannot install cthd.`,
          },
          `git add --force ${[...unkept, ...(word === null ? [] : [word])].join(' ')}`,
        ),
      ];
    if (isLost)
      return [
        wrong(
          'workflow',
          {
            vi: `package.json lấy cthd từ ${tarball}, nhưng git chưa giữ tệp ấy nên máy kiểm tra không cài được.`,
            en: `package.json takes cthd from ${tarball}, which git does not keep, so the check cannot install it.`,
          },
          ...(word === null ? [] : [`git add --force ${word}`]),
        ),
      ];
    return [fine('workflow', `${path} kiểm tra từng đề xuất.`, `${path} checks every proposal.`)];
  });
  if (checks.length > 0) return checks;
  const message = {
    vi: 'Đề xuất thay đổi chưa được tự động kiểm tra.',
    en: 'Proposals are not checked by themselves yet.',
  };
  return [advised('workflow', message, ...(prefix === '' ? ['cthd init --files-only --ci github'] : []))];
}

const decode = (bytes: Uint8Array | null): string => (bytes ? new TextDecoder().decode(bytes) : '');
