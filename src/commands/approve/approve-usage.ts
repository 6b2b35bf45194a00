import type { Usage } from '../command.ts';
import { changeOptions } from '../shared/change-plan.ts';
import { showOptions } from '../show/show-usage.ts';
import { approvalsPage, proposalOptions } from './show-approvals.ts';

/** How approvals are listed and entered. */
export const approveUsage: Usage = {
  examples: [
    {
      line: 'cthd approve --list --against origin/main',
      words: {
        vi: 'thay đổi nào ở đây phải được duyệt, ai đã duyệt',
        en: 'which changes here must be approved, and who approved them',
      },
    },
    {
      line: 'cthd approve 4f0c2a --of origin/de-xuat --by lan --reason "theo kết luận họp Ban Thường vụ ngày 12/6"',
      words: {
        vi: 'trên bản gốc (nhánh chính): ghi rằng lan duyệt một thay đổi của bản đề xuất',
        en: 'on the base: enter that lan approves one change of a proposal',
      },
    },
    {
      line: 'cthd approve --list --against origin/main --exit-code',
      words: { vi: 'mã thoát 1 khi chưa duyệt đủ', en: 'exit code 1 while an approval is missing' },
    },
  ],
  arguments: [
    {
      term: '[fingerprint...]',
      words: {
        vi: 'dấu vết của thay đổi, hoặc 6 chữ số đầu trở lên',
        en: 'the fingerprints of changes, or their first 6 digits or more',
      },
    },
  ],
  options: [
    {
      flags: '--list',
      words: { vi: 'xem các thay đổi phải được duyệt', en: 'show the changes that must be approved' },
    },
    ...proposalOptions,
    { flags: '--by <account>', words: { vi: 'ai duyệt', en: 'who approves' } },
    { flags: '--reason <words>', words: { vi: 'vì sao duyệt', en: 'why' } },
    {
      flags: '--exit-code',
      words: {
        vi: 'với --list: mã thoát 1 khi chưa duyệt đủ',
        en: 'with --list: exit code 1 while an approval is missing',
      },
    },
    ...changeOptions,
    ...showOptions(approvalsPage.formats),
  ],
};
