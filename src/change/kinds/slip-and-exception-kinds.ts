import type { KindTable } from './kind-facts.ts';

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
export const slipAndExceptionKinds: KindTable<KeepingKind> = {
  'slip-added': {
    layer: 'registry',
    claims: slip,
    mirror: 'slip-removed',
    actions: [],
    name: { vi: 'thêm phiếu căn cứ', en: 'slip added' },
    means: { vi: 'Có thêm một phiếu căn cứ điều chỉnh.', en: 'There is one more mandate slip.' },
  },
  'slip-removed': {
    layer: 'registry',
    claims: slip,
    mirror: 'slip-added',
    actions: [],
    name: { vi: 'bỏ phiếu căn cứ', en: 'slip removed' },
    means: { vi: 'Một phiếu căn cứ điều chỉnh không còn.', en: 'A mandate slip is gone.' },
  },
  'slip-changed': {
    layer: 'registry',
    claims: slip,
    mirror: 'slip-changed',
    actions: [],
    name: { vi: 'sửa phiếu căn cứ', en: 'slip changed' },
    means: {
      vi: 'Nội dung một phiếu căn cứ điều chỉnh đổi; phiếu đã ban hành lẽ ra không sửa nữa.',
      en: 'A mandate slip says something else; one that is issued should stay as it is.',
    },
  },
  'exception-added': {
    layer: 'registry',
    claims: exception,
    mirror: 'exception-removed',
    actions: [],
    name: { vi: 'thêm ngoại lệ', en: 'exception added' },
    means: { vi: 'Thêm một phát hiện được chấp nhận.', en: 'One more finding is accepted.' },
  },
  'exception-removed': {
    layer: 'registry',
    claims: exception,
    mirror: 'exception-added',
    actions: [],
    name: { vi: 'bỏ ngoại lệ', en: 'exception removed' },
    means: { vi: 'Một phát hiện không còn được chấp nhận.', en: 'A finding is no longer accepted.' },
  },
  'exception-changed': {
    layer: 'registry',
    claims: exception,
    mirror: 'exception-changed',
    actions: [],
    name: { vi: 'sửa ngoại lệ', en: 'exception changed' },
    means: {
      vi: 'Lý do hoặc thời hạn của một ngoại lệ đổi.',
      en: 'The reason of an exception, or the day on which it lapses, changed.',
    },
  },
  'lint-level-changed': {
    layer: 'registry',
    claims: ['programme.lint', 'programme.lint.rules'],
    mirror: 'lint-level-changed',
    actions: [],
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
};

type KeepingKind =
  | 'slip-added'
  | 'slip-removed'
  | 'slip-changed'
  | 'exception-added'
  | 'exception-removed'
  | 'exception-changed'
  | 'lint-level-changed';
