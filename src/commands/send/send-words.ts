import { locked } from '../../io/git/git-refusal.ts';
import type { RemoteRefusal } from '../../io/git/online-git.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';

/** Why nothing was sent, what is true of what was saved, and what to do. */
export function notSent({ kind, said }: RemoteRefusal, address: string): UserError {
  const { vi, en } = kind === 'locked' ? locked(said) : reasons[kind](address);
  const detail = said === '' || kind === 'locked' ? '' : ` (${said})`;
  return new UserError({
    vi: `Chưa gửi được: ${vi}${detail}. Những gì đã lưu vẫn còn nguyên trên máy này.`,
    en: `Nothing was sent: ${en}${detail}. What was saved is still on this machine.`,
  });
}

const reasons: Readonly<Record<Exclude<RemoteRefusal['kind'], 'locked'>, (address: string) => Localised>> = {
  unreachable: (address) => ({
    vi: `không kết nối được với kho chung ${address}; hãy kiểm tra mạng hoặc địa chỉ rồi chạy lại cthd send`,
    en: `the shared repository ${address} cannot be reached; check network or address, then run cthd send again`,
  }),
  login: (address) => ({
    vi: `kho chung ${address} không nhận tài khoản của bạn; hãy hỏi người quản trị kho về quyền và cách đăng nhập`,
    en: `the shared repository ${address} does not accept your account; ask whoever runs it for access`,
  }),
  protected: (address) => ({
    vi: `kho chung ${address} không cho ghi vào bản này (nhánh này); hãy hỏi người quản trị kho`,
    en: `the shared repository ${address} does not let you write to this branch; ask whoever runs it`,
  }),
  behind: (address) => ({
    vi: `ở kho chung ${address} vừa có người gửi thêm vào cùng bản đề xuất; hãy chạy lại cthd send`,
    en: `somebody has just sent more to this branch of ${address}; run cthd send again`,
  }),
  other: (address) => ({
    vi: `kho chung ${address} từ chối`,
    en: `the shared repository ${address} refused it`,
  }),
};

/** Why nothing was sent, as the error that says it. */
export const noRemote = () =>
  new UserError({
    vi: 'Thư mục này chưa nối với kho chung nào nên chưa gửi được; hãy hỏi người phụ trách địa chỉ kho chung rồi chạy: cthd send --to <địa chỉ>',
    en: 'This folder is connected with no shared repository, so nothing was sent; ask for its address, then run: cthd send --to <address>',
  });

export const noAddress = (typed: string) =>
  new UserError({
    vi: `«${typed}» không phải địa chỉ của một kho; hãy viết dạng https://…, ssh://…, ten@may:duong-dan hoặc một thư mục.`,
    en: `“${typed}” is not the address of a repository; write https://…, ssh://…, name@host:path or a path.`,
  });

export const otherRemote = (address: string) =>
  new UserError({
    vi: `Thư mục này đã nối với kho chung ${address}; hãy chạy cthd send không có --to.`,
    en: `This folder is connected with the shared repository ${address}; run cthd send without --to.`,
  });

export const nothingSaved = () =>
  new UserError({
    vi: 'Chưa có gì được lưu để gửi; hãy lưu trước: cthd save "…".',
    en: 'Nothing was saved yet that could be sent; save first: cthd save "…".',
  });

const maxNamed = 5;

const listed = (files: readonly string[]) =>
  files.slice(0, maxNamed).join(', ') + (files.length > maxNamed ? ', …' : '');

/** Both sides changed the same lines of a branch: a person has to choose. */
export const bothChanged = (files: readonly string[], branch: string) =>
  new UserError({
    vi: `Chưa gửi được: trong bản đề xuất (nhánh ${branch}), bạn và người khác đã sửa cùng một chỗ trong ${listed(files)}. Những gì đã lưu vẫn còn nguyên; hãy nhờ người phụ trách gộp hai bản.`,
    en: `Nothing was sent: on the branch ${branch} you and somebody else changed the same place in ${listed(files)}. What was saved is as it was; ask whoever is in charge to join the two.`,
  });

export const sentWords = {
  nothing: {
    vi: 'Không có gì mới để gửi: mọi thứ đã lưu đều đã ở kho chung.',
    en: 'There is nothing new to send: everything that was saved is in the shared repository.',
  },
  unsaved: (count: number): Localised => ({
    vi: `Còn ${count} tệp đã sửa mà chưa lưu nên chưa gửi; lưu bằng cthd save "…".`,
    en: `${count} changed ${count === 1 ? 'file is' : 'files are'} not saved and ${count === 1 ? 'was' : 'were'} not sent; save with cthd save "…".`,
  }),
  sent: (branch: string, address: string): Localised => ({
    vi: `Đã gửi bản đề xuất ${branch} (git gọi là nhánh) lên kho chung ${address}.`,
    en: `Sent to the shared repository ${address}, branch ${branch}.`,
  }),
  more: (branch: string, address: string): Localised => ({
    vi: `Đã gửi thêm vào bản đề xuất ${branch} (git gọi là nhánh) ở kho chung ${address}.`,
    en: `Sent more to the branch ${branch} of the shared repository ${address}.`,
  }),
  again: (branch: string, address: string): Localised => ({
    vi: `Không có gì mới để gửi: bản đề xuất ${branch} (git gọi là nhánh) đã ở kho chung ${address} từ lần gửi trước.`,
    en: `There is nothing new to send: the branch ${branch} is in the shared repository ${address} already.`,
  }),
  joined: (branch: string, main: string): Localised => ({
    vi: `Không có gì mới để gửi: mọi thứ trong bản đề xuất ${branch} (git gọi là nhánh) đã vào bản chính. Trước khi bắt đầu một việc mới, lấy bản chính mới nhất về: git switch ${main}, rồi git pull.`,
    en: `There is nothing new to send: all that is on the branch ${branch} has come into the main branch. Before you begin something new, take the newest main branch: git switch ${main}, then git pull.`,
  }),
  first: (branch: string, address: string): Localised => ({
    vi: `Đã đưa toàn bộ kế hoạch lên kho chung ${address}, làm bản chính (nhánh ${branch}).`,
    en: `Put the whole plan into the shared repository ${address}, main branch ${branch}.`,
  }),
  notCloned: (branch: string): Localised => ({
    vi: `Kho chung chưa nhận ${branch} (git gọi là nhánh) làm bản chính, nên ai lấy về (git clone) sẽ thấy thư mục trống; nhờ người phụ trách chạy trong kho chung lệnh «git symbolic-ref HEAD refs/heads/${branch}».`,
    en: `The shared repository does not take ${branch} for its main branch, so that whoever clones it sees an empty folder; have run in it: git symbolic-ref HEAD refs/heads/${branch}`,
  }),
  address: (url: string): Localised => ({
    vi: `Mở địa chỉ này để đề nghị đưa vào bản chính: ${url}`,
    en: `Open this address to propose it for the main branch: ${url}`,
  }),
  noAddress: (branch: string, main: string): Localised => ({
    vi: `Hãy báo người phụ trách đưa bản đề xuất ${branch} vào bản chính (nhánh ${main}).`,
    en: `Ask whoever is in charge to take the branch ${branch} into the main branch ${main}.`,
  }),
  behind: (count: number, main: string): Localised => ({
    vi: `Bản chính (nhánh ${main}) đã có ${count} lần lưu mới của người khác; bản đề xuất vẫn gộp được.`,
    en: `The main branch ${main} has ${count} new ${count === 1 ? 'commit' : 'commits'} of others; the proposal can still be joined with it.`,
  }),
  conflict: (files: readonly string[], main: string): Localised => ({
    vi: `Lưu ý: bạn và người khác đã sửa cùng một chỗ trong ${listed(files)} so với bản chính (nhánh ${main}); đã gửi, nhưng người phụ trách phải chọn một trong hai trước khi gộp.`,
    en: `Note: you and somebody else changed the same place in ${listed(files)} since ${main}; it was sent, but whoever is in charge must choose before it can be joined.`,
  }),
};
