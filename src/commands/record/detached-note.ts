import { isDetached } from '../../io/git/git-commit.ts';
import type { Language } from '../../locale/localised.ts';

/** What to say where a commit was made that no branch holds; null where a branch does. */
export function detachedNote(root: string, hash: string | null, language: Language): string | null {
  if (hash === null || !isDetached(root)) return null;
  const short = hash.slice(0, 12);
  return {
    vi: `Lần lưu ${short} không thuộc bản nào (đang đứng ngoài mọi nhánh, HEAD tách rời): chuyển sang bản khác là không còn thấy bản ghi. Giữ lại bằng: git switch -c <tên nhánh>\n`,
    en: `No branch holds the commit ${short} (HEAD is detached): with the next switch the record is out of sight. Keep it with: git switch -c <branch>\n`,
  }[language];
}
