import type { Localised } from '../../locale/localised.ts';
import { gitsWords } from './git.ts';

/** What git said when it refused, as a clause; of a lock that is in its way, what to do. */
export function inGitsWords(err: string): Localised {
  const said = gitsWords(err);
  const lock = /'([^\n']+\.lock)': File exists/.exec(said)?.[1];
  return lock === undefined ? { vi: `git báo: ${said}`, en: `git says: ${said}` } : locked(lock);
}

const locked = (lock: string): Localised => ({
  vi: `một lệnh git khác đang chạy, hoặc đã bị dừng giữa chừng; khi không còn lệnh nào chạy, hãy xóa ${lock} rồi chạy lại`,
  en: `another git command is at work, or was stopped half way; when none is at work, delete ${lock} and try again`,
});

/** Why git makes no commit and no tag for somebody whom it does not know, as a clause. */
export const nobody: Localised = {
  vi: 'git chưa biết tên và thư điện tử của bạn; hãy đặt bằng git config user.name và git config user.email',
  en: 'git does not know your name and e-mail; set them with git config user.name and git config user.email',
};
