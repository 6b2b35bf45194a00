import type { Localised } from '../../locale/localised.ts';
import { gitsWords } from './git.ts';

/** The file that another git has locked, by which git says that it could do nothing; null where it says something else. */
export const lockedFile = (err: string): string | null =>
  /^(?:fatal|error): [^\n]*'([^\n']+\.lock)': File exists/mu.exec(err)?.[1] ?? null;

/** What git said when it refused, as a clause; of a lock that is in its way, what to do. */
export function inGitsWords(err: string): Localised {
  const said = gitsWords(err);
  const lock = lockedFile(err);
  return lock === null ? { vi: `git báo: ${said}`, en: `git says: ${said}` } : locked(lock);
}

/** What to do where another git has a file locked, as a clause. */
export const locked = (lock: string): Localised => ({
  vi: `một lệnh git khác đang chạy, hoặc đã bị dừng giữa chừng; khi không còn lệnh nào chạy, hãy xóa ${lock} rồi chạy lại`,
  en: `another git command is at work, or was stopped half way; when none is at work, delete ${lock} and try again`,
});

/** Why git makes no commit and no tag for somebody whom it does not know, as a clause. */
export const nobody: Localised = {
  vi: 'git chưa biết tên và thư điện tử của bạn; hãy đặt bằng git config user.name và git config user.email',
  en: 'git does not know your name and e-mail; set them with git config user.name and git config user.email',
};
