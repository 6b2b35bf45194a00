import { kindsOf } from './kind-facts.ts';

const rule = ['', '.effects', '.layers', '.programmes', '.units', '.by', '.count'].map(
  (field) => `approvals.required${field}`,
);
const given = ['', '.change', '.by', '.on', '.what', '.reason'].map((field) => `approvals.given${field}`);

/** The kinds of change in who must approve, and in what was approved. */
export const approvalKinds = kindsOf('registry', {
  'approval-rule-added': {
    claims: rule,
    mirror: 'approval-rule-removed',
    name: { vi: 'thêm yêu cầu duyệt', en: 'approval required' },
    means: {
      vi: 'Thêm một loại thay đổi phải được duyệt.',
      en: 'One more sort of change must be approved.',
    },
  },
  'approval-rule-removed': {
    claims: rule,
    mirror: 'approval-rule-added',
    name: { vi: 'bỏ yêu cầu duyệt', en: 'approval no longer required' },
    means: {
      vi: 'Một loại thay đổi không còn phải được duyệt như trước.',
      en: 'A sort of change need no longer be approved as before.',
    },
  },
  'approval-given': {
    claims: given,
    mirror: 'approval-withdrawn',
    name: { vi: 'ghi một lượt duyệt', en: 'approval given' },
    means: { vi: 'Một thay đổi được ghi là đã duyệt.', en: 'A change is entered as approved.' },
  },
  'approval-withdrawn': {
    claims: given,
    mirror: 'approval-given',
    name: { vi: 'bỏ một lượt duyệt', en: 'approval withdrawn' },
    means: { vi: 'Một lượt duyệt không còn được ghi.', en: 'An approval is no longer entered.' },
  },
});
