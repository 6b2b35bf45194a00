import type { Localised } from '../locale/localised.ts';
import { UserError } from '../plan/user-error.ts';

/** Why nothing is written where it would take the place of something, as a clause. */
export const nameTaken: Localised = {
  vi: 'đã có tệp mang tên này',
  en: 'a file of this name exists already',
};

/** What the operating system's code means, as a clause. */
const clauses: Readonly<Record<string, Localised>> = {
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
  EDQUOT: { vi: 'đã hết hạn mức lưu trữ', en: 'the disk quota is used up' },
  EFBIG: { vi: 'tệp vượt quá kích thước cho phép', en: 'the file is larger than is allowed' },
  EROFS: { vi: 'ổ đĩa chỉ cho phép đọc', en: 'the disk is read-only' },
  EACCES: { vi: 'không có quyền truy cập', en: 'access is denied' },
  EPERM: { vi: 'hệ điều hành không cho phép', en: 'the operating system does not permit it' },
  EIO: { vi: 'ổ đĩa báo lỗi', en: 'the disk reports a fault' },
  ENOENT: { vi: 'không có tệp hoặc thư mục này', en: 'there is no such file or folder' },
  ENOTDIR: { vi: 'một phần đường dẫn không phải là thư mục', en: 'a part of the path is not a folder' },
  EISDIR: { vi: 'ở đây là thư mục, không phải tệp', en: 'this is a folder, not a file' },
  EEXIST: nameTaken,
  ELOOP: { vi: 'đây là liên kết (symbolic link)', en: 'this is a symbolic link' },
  ENXIO: { vi: 'ở đây không phải là tệp thường', en: 'this is not a regular file' },
  EMFILE: { vi: 'đang mở quá nhiều tệp', en: 'too many files are open' },
  ENFILE: { vi: 'hệ thống đang mở quá nhiều tệp', en: 'too many files are open on this system' },
  ENAMETOOLONG: { vi: 'tên tệp quá dài', en: 'the file name is too long' },
  EBUSY: { vi: 'tệp đang được chương trình khác sử dụng', en: 'another program is using the file' },
};

/** The code of a fault that the operating system reports; null for everything else, which is a bug of ours. */
export function codeOf(error: unknown): string | null {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown };
  return typeof code === 'string' && typeof syscall === 'string' ? code : null;
}

/** The fault as a clause, with its code; rethrows what the operating system did not report. */
export function clauseOf(error: unknown): Localised {
  const code = codeOf(error);
  if (code === null) throw error;
  const { vi, en } = clauses[code] ?? {
    vi: 'hệ điều hành báo lỗi',
    en: 'the operating system reports a fault',
  };
  return { vi: `${vi} (${code})`, en: `${en} (${code})` };
}

/** What is being tried, for the beginning of an error. */
export const reading = (path: string): Localised => ({
  vi: `Không đọc được ${path}`,
  en: `Cannot read ${path}`,
});

/** What is being tried, for the beginning of an error. */
export const writing = (path: string): Localised => ({
  vi: `Không ghi được ${path}`,
  en: `Cannot write ${path}`,
});

/** The error of a write that came to nothing: what, why, and that all is as it was. */
export const nothingChanged = (what: Localised, why: Localised): UserError =>
  new UserError({
    vi: `${what.vi}: ${why.vi}; không có gì bị thay đổi.`,
    en: `${what.en}: ${why.en}; nothing was changed.`,
  });

/** The error of a write after others that were made: it names these, and no longer says that nothing was changed. */
export function stoppedAfter(written: readonly string[], { localised }: UserError): UserError {
  const names = written.join(', ');
  const vi = localised.vi.replace('; không có gì bị thay đổi.', '.');
  const en = localised.en.replace('; nothing was changed.', '.');
  return new UserError({
    vi: `Đã ghi ${names}; sau đó dừng lại: ${vi}`,
    en: `Wrote ${names}, then stopped: ${en}`,
  });
}

/** Does something that changes files only when it succeeds, and says so when the operating system refuses. */
export function attempt<T>(what: Localised, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw nothingChanged(what, clauseOf(error));
  }
}
