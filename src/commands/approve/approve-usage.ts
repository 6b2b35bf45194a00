import type { Usage } from '../command.ts';
import { changeOptions } from '../shared/change-plan.ts';
import { showOptions } from '../show/show-usage.ts';
import { approvalsPage, proposalOptions } from './show-approvals.ts';

/** How approvals are listed and entered. */
export const approveUsage: Usage = {
  examples: {
    'cthd approve --list --against origin/main': {
      vi: 'thay đổi nào ở đây phải được duyệt, ai đã duyệt',
      en: 'which changes here must be approved, and who approved them',
    },
    'cthd approve 4f0c2a --of origin/de-xuat --by lan --reason "theo kết luận họp Ban Thường vụ ngày 12/6"': {
      vi: 'trên bản gốc (nhánh chính): ghi rằng lan duyệt một thay đổi của bản đề xuất',
      en: 'on the base: enter that lan approves one change of a proposal',
    },
    'cthd approve --list --against origin/main --exit-code': {
      vi: 'mã thoát 1 khi chưa duyệt đủ',
      en: 'exit code 1 while an approval is missing',
    },
  },
  arguments: {
    '[fingerprint...]': {
      vi: 'dấu vết của thay đổi, hoặc 6 chữ số đầu trở lên',
      en: 'the fingerprints of changes, or their first 6 digits or more',
    },
  },
  options: {
    '--list': { vi: 'xem các thay đổi phải được duyệt', en: 'show the changes that must be approved' },
    ...proposalOptions,
    '--by <account>': { vi: 'ai duyệt', en: 'who approves' },
    '--reason <words>': { vi: 'vì sao duyệt', en: 'why' },
    '--exit-code': {
      vi: 'với --list: mã thoát 1 khi chưa duyệt đủ',
      en: 'with --list: exit code 1 while an approval is missing',
    },
    ...changeOptions,
    ...showOptions(approvalsPage.formats),
  },
};
