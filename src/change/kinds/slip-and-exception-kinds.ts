import { kindsOf } from './kind-facts.ts';

const slip = [
  ...['id', 'mandates', 'instrument', 'state', 'changes', 'reviewed'],
  ...['type', 'symbol', 'date', 'in-force', 'issuer', 'grounds', 'transition'].map(
    (field) => `instrument.${field}`,
  ),
  ...['unit', 'action', 'mandate', 'reason', 'point', 'in-force', 'units'].map((field) => `changes.${field}`),
  ...['unit', 'on', 'against', 'by', 'outcome', 'reason'].map((field) => `reviewed.${field}`),
].map((field) => `revision.${field}`);
const exception = ['', '.rule', '.unit', '.reason', '.until'].map((field) => `exceptions.exceptions${field}`);

/** The kinds of change in what is kept beside the text: slips, accepted findings, levels of rules. */
export const slipAndExceptionKinds = kindsOf('registry', {
  'slip-added': {
    claims: slip,
    mirror: 'slip-removed',
    name: { vi: 'thêm phiếu căn cứ', en: 'slip added' },
    means: { vi: 'Có thêm một phiếu căn cứ điều chỉnh.', en: 'There is one more mandate slip.' },
  },
  'slip-removed': {
    claims: slip,
    mirror: 'slip-added',
    name: { vi: 'bỏ phiếu căn cứ', en: 'slip removed' },
    means: { vi: 'Một phiếu căn cứ điều chỉnh không còn.', en: 'A mandate slip is gone.' },
  },
  'slip-changed': {
    claims: slip,
    name: { vi: 'sửa phiếu căn cứ', en: 'slip changed' },
    means: {
      vi: 'Nội dung một phiếu căn cứ điều chỉnh đổi; phiếu đã ban hành lẽ ra không sửa nữa.',
      en: 'A mandate slip says something else; one that is issued should stay as it is.',
    },
  },
  'exception-added': {
    claims: exception,
    mirror: 'exception-removed',
    name: { vi: 'thêm ngoại lệ', en: 'exception added' },
    means: { vi: 'Thêm một phát hiện được chấp nhận.', en: 'One more finding is accepted.' },
  },
  'exception-removed': {
    claims: exception,
    mirror: 'exception-added',
    name: { vi: 'bỏ ngoại lệ', en: 'exception removed' },
    means: { vi: 'Một phát hiện không còn được chấp nhận.', en: 'A finding is no longer accepted.' },
  },
  'exception-changed': {
    claims: exception,
    name: { vi: 'sửa ngoại lệ', en: 'exception changed' },
    means: {
      vi: 'Lý do hoặc thời hạn của một ngoại lệ đổi.',
      en: 'The reason of an exception, or the day on which it lapses, changed.',
    },
  },
  'lint-level-changed': {
    claims: ['programme.lint', 'programme.lint.rules'],
    name: { vi: 'đổi mức của quy tắc', en: 'level of a rule changed' },
    nameOf: {
      added: { vi: 'đặt mức cho quy tắc', en: 'level of a rule set' },
      removed: { vi: 'bỏ mức đặt cho quy tắc', en: 'level of a rule no longer set' },
    },
    means: {
      vi: 'Chương trình đặt mức khác cho một quy tắc kiểm tra.',
      en: 'The programme sets another level for a rule of lint.',
    },
  },
});
