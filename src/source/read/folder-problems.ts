import type { Localised } from '../../locale/localised.ts';
import { positionIn } from '../../plan/location.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanFile, PlanFolder, Problem } from '../../plan/source-file.ts';
import { fileKindOf, programmeFolderOf } from './file-kind.ts';
import { isCopy, isSystemFile } from './stray-files.ts';

/** Pages that people and tools may put beside the plan's own files, and the folders of evidence. */
const welcome =
  /^plans\/[^/]+\/(?:minh-chung|evidence)\/|^plans\/(?:[^/]+\/){0,1}(?:README(?:\.[a-z]{2})?\.md|\.gitkeep)$|^plans\/[^/]+\/(?:text|progress|revisions)\/\.gitkeep$/;

/** Whether a file that is not a plan file may be at a path under plans/. */
export const isWelcome = (path: string): boolean => welcome.test(path);

/** Whether a path is that of a file which the tool put down for a moment, and which was left after or came from elsewhere. It keeps nobody from working. */
const isLeftover = (path: string): boolean => /(?:^|\/)\.cthd-[^/]*$/.test(path);

/** That a file cannot be read at all, and why. */
export const unreadableFile = (file: string, reason: Localised): Problem => ({
  rule: 'unreadable-file',
  file,
  message: reason,
  args: [],
});

/** The files of a folder that cannot be read at all, as problems. */
export const unreadableIn = ({ unreadable }: Pick<PlanFolder, 'unreadable'>): Problem[] =>
  unreadable.map(({ path, reason }) => unreadableFile(path, reason));

/** Files that a programme folder does not have: a slip in a name would otherwise leave a file unread in silence. */
export function unexpectedFiles({ files, others }: PlanFolder): Problem[] {
  return [...files.map(({ path }) => path), ...others]
    .filter(
      (path) => fileKindOf(path) === null && !isWelcome(path) && !isSystemFile(path.replace(/^.*\//, '')),
    )
    .sort()
    .map((path) => ({
      rule: 'unexpected-file',
      file: path,
      args: [path],
      message: messageFor(path),
    }));
}

function messageFor(path: string): Localised {
  if (isLeftover(path)) return leftover;
  if (isCopy(path.replace(/^.*\//, ''))) return copied;
  return /\.ya?ml$/i.test(path) ? unexpected : foreign;
}

const unexpected: Localised = {
  vi: 'Thư mục chương trình không có tệp này; hãy sửa tên, chuyển đi hoặc xóa.',
  en: 'A programme folder has no such file; rename, move or delete it.',
};
const copied: Localised = {
  vi: 'Đây là bản sao mà máy hoặc chương trình đồng bộ tạo ra, nên không được đọc; hãy so với tệp chính rồi xóa.',
  en: 'This is a copy that someone or a synchronising program made, and is not read; compare it with the file itself, then delete it.',
};
const foreign: Localised = {
  vi: 'Tệp này không phải của chương trình; minh chứng đặt trong thư mục minh-chung/ của chương trình, tệp khác chuyển đi nơi khác.',
  en: 'This is no file of a programme; evidence belongs in the folder minh-chung/ (or evidence/) of the programme, anything else elsewhere.',
};
const leftover: Localised = {
  vi: 'Tệp tạm này không thuộc lệnh cthd nào đang chạy (còn sót lại, hoặc được đưa vào git); hãy xóa.',
  en: 'This temporary file belongs to no running command of cthd (it was left behind, or put into git); delete it.',
};

/** Files that should be there: the registers, programme.yaml, and every text file that programme.yaml lists; and text files that it does not list. */
export function missingFiles(
  folder: PlanFolder,
  files: readonly PlanFile[],
  plan: Plan,
  elsewhere: readonly string[] = [],
): Problem[] {
  const present = new Set([...[...folder.files, ...folder.unreadable].map(({ path }) => path), ...elsewhere]);
  const problems: Problem[] = [];
  const lacks = (path: string, message: Localised, place: Pick<Problem, 'file' | 'range'> = { file: path }) =>
    problems.push({ rule: 'missing-file', ...place, args: [path], message });

  for (const path of ['plans/documents.yaml', 'plans/organisations.yaml'])
    if (!present.has(path)) lacks(path, { vi: 'Thiếu tệp này.', en: 'This file is missing.' });

  const folders = new Set([...present].flatMap((path) => programmeFolderOf(path) ?? []));
  for (const name of folders)
    if (!present.has(`${name}/programme.yaml`))
      lacks(`${name}/programme.yaml`, {
        vi: 'Thư mục chương trình thiếu tệp này.',
        en: 'The programme folder lacks this file.',
      });

  for (const programme of plan.programmes) {
    const head = files.find(
      ({ document }) => document.source.path === `${programme.folder}/programme.yaml`,
    )?.document;
    const listed = new Set(programme.text.map((name) => `${programme.folder}/${name}`));
    for (const [index, name] of programme.text.entries())
      if (head && !present.has(`${programme.folder}/${name}`))
        lacks(
          `${programme.folder}/${name}`,
          { vi: `Không có tệp ${name}.`, en: `There is no file ${name}.` },
          { file: head.source.path, range: head.locate(['text', positionIn(programme.text, index)]) },
        );
    for (const path of present)
      if (!listed.has(path) && path.startsWith(`${programme.folder}/text/`) && fileKindOf(path) === 'text')
        lacks(path, {
          vi: 'programme.yaml không liệt kê tệp này ở «text», nên lời văn trong đó không được đọc.',
          en: 'programme.yaml does not list this file under “text”, so its wording is not read.',
        });
  }
  return problems;
}
