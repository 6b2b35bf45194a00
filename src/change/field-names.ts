import { levelNames } from '../locale/level-names.ts';
import { reviewOutcomes } from '../locale/review-outcomes.ts';
import { localise, type Localised } from '../locale/localised.ts';
import type { RelationKind } from '../plan/register-relations.ts';

/** How a newer document relates to an older one: it … the older one. */
export const relationWords: Readonly<Record<RelationKind, Localised>> = {
  implements: { vi: 'cụ thể hóa, thực hiện', en: 'implements' },
  continues: { vi: 'tiếp tục thực hiện', en: 'continues' },
  amends: { vi: 'sửa đổi, bổ sung', en: 'amends' },
  replaces: { vi: 'thay thế', en: 'replaces' },
  succeeds: { vi: 'kế tiếp về nội dung', en: 'succeeds in substance' },
  corrects: { vi: 'đính chính', en: 'corrects' },
};

/** What the fields of heads, documents, bodies, records and slips are called where a change tells of them. */
export const fieldNames: Readonly<Record<string, Localised>> = {
  type: { vi: 'loại văn bản', en: 'type' },
  symbol: { vi: 'số và ký hiệu', en: 'symbol' },
  date: { vi: 'ngày', en: 'date' },
  'in-force': { vi: 'có hiệu lực từ', en: 'in force from' },
  place: { vi: 'địa danh', en: 'place' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuer' },
  title: { vi: 'trích yếu', en: 'title' },
  name: { vi: 'tên', en: 'name' },
  kind: { vi: 'loại', en: 'kind' },
  names: { vi: 'tên khác', en: 'other names' },
  passages: { vi: 'đoạn đã đối chiếu', en: 'passages checked' },
  previously: { vi: 'mã trước đây', en: 'former ids' },
  relations: { vi: 'quan hệ', en: 'relations' },
  verified: { vi: 'đã kiểm chứng', en: 'verified' },
  unverified: { vi: 'chưa chắc', en: 'unsure' },
  note: { vi: 'ghi chú', en: 'note' },
  from: { vi: 'từ', en: 'from' },
  to: { vi: 'đến', en: 'to' },
  until: { vi: 'đến ngày', en: 'until' },
  successor: { vi: 'kế thừa', en: 'successor' },
  superior: { vi: 'cấp trên', en: 'superior' },
  authority: { vi: 'quyền hạn ký', en: 'authority' },
  position: { vi: 'chức vụ', en: 'position' },
  periods: { vi: 'kỳ', en: 'periods' },
  cutoff: { vi: 'ngày chốt', en: 'cut-off day' },
  mandates: { vi: 'căn cứ', en: 'mandates' },
  mandate: { vi: 'căn cứ', en: 'mandate' },
  instrument: { vi: 'văn bản điều chỉnh', en: 'instrument' },
  state: { vi: 'tình trạng', en: 'state' },
  changes: { vi: 'thay đổi', en: 'changes' },
  reviewed: { vi: 'rà soát', en: 'reviews' },
  unit: { vi: 'đơn vị', en: 'unit' },
  units: { vi: 'các đơn vị kia', en: 'other units' },
  action: { vi: 'hành động', en: 'action' },
  reason: { vi: 'lý do', en: 'reason' },
  outcome: { vi: 'kết luận', en: 'outcome' },
  on: { vi: 'ngày', en: 'on' },
  against: { vi: 'theo văn bản', en: 'against' },
  by: { vi: 'bởi', en: 'by' },
  source: { vi: 'nguồn', en: 'source' },
  effects: { vi: 'tác động', en: 'effects' },
  layers: { vi: 'lớp', en: 'layers' },
  programmes: { vi: 'chương trình', en: 'programmes' },
  count: { vi: 'số người', en: 'how many' },
  change: { vi: 'dấu vết', en: 'fingerprint' },
  what: { vi: 'thay đổi', en: 'change' },
  rule: { vi: 'quy tắc', en: 'rule' },
  level: { vi: 'mức', en: 'level' },
  relation: { vi: 'quan hệ', en: 'relation' },
  document: { vi: 'văn bản', en: 'document' },
  line: { vi: 'dòng in', en: 'line' },
  body: { vi: 'tổ chức', en: 'body' },
  mark: { vi: 'dấu tay', en: 'hand mark' },
  was: { vi: 'trước đây', en: 'formerly' },
  target: { vi: 'mục tiêu', en: 'target' },
  ground: { vi: 'căn cứ', en: 'ground' },
  result: { vi: 'sản phẩm của nhiệm vụ', en: 'result' },
  value: { vi: 'kết quả', en: 'value' },
  evidence: { vi: 'minh chứng', en: 'evidence' },
  confirms: { vi: 'xác nhận', en: 'confirms' },
  recorded: { vi: 'ghi lúc', en: 'recorded' },
  period: { vi: 'kỳ báo cáo', en: 'period' },
  ...relationWords,
  repealed: { vi: 'bãi bỏ bởi', en: 'repealed by' },
  lead: { vi: 'chủ trì', en: 'lead' },
  with: { vi: 'phối hợp', en: 'with' },
  deadline: { vi: 'thời hạn', en: 'deadline' },
  deliverable: { vi: 'sản phẩm', en: 'deliverable' },
  indicator: { vi: 'chỉ tiêu', en: 'indicator' },
  indicators: { vi: 'các chỉ tiêu', en: 'indicators' },
  url: { vi: 'địa chỉ', en: 'address' },
  file: { vi: 'tệp', en: 'file' },
};

const orderOf = new Map(Object.keys(fieldNames).map((field, at) => [field, at]));

/** Fields in the order in which they are shown. */
export const inTableOrder = (fields: readonly string[]): string[] =>
  fields.toSorted((a, b) => (orderOf.get(a) ?? 0) - (orderOf.get(b) ?? 0));

/** What the fixed words of the data mean, where they are shown to people. */
export const valueNames: Readonly<Record<string, Localised>> = {
  amend: { vi: 'sửa đổi, bổ sung', en: 'amend' },
  add: { vi: 'bổ sung', en: 'add' },
  repeal: { vi: 'bãi bỏ', en: 'repeal' },
  replace: { vi: 'thay thế', en: 'replace' },
  adjust: { vi: 'điều chỉnh', en: 'adjust' },
  correct: { vi: 'đính chính', en: 'correct' },
  move: { vi: 'chuyển', en: 'move' },
  split: { vi: 'tách', en: 'split' },
  join: { vi: 'nhập', en: 'join' },
  draft: { vi: 'dự thảo', en: 'draft' },
  issued: { vi: 'đã ban hành', en: 'issued' },
  ...reviewOutcomes,
  unknown: { vi: 'chưa rõ', en: 'unknown' },
  month: { vi: 'tháng', en: 'month' },
  quarter: { vi: 'quý', en: 'quarter' },
  'half-year': { vi: '6 tháng', en: 'half-year' },
  'nine-months': { vi: '9 tháng', en: 'nine months' },
  year: { vi: 'năm', en: 'year' },
  ...relationWords,
  ...levelNames,
};

/** Fields that hold one of the fixed words. */
export const wordFields: readonly string[] = [
  'action',
  'state',
  'outcome',
  'to',
  'periods',
  'relation',
  'level',
];

/** Fields in a row of words: “trạng thái, ghi chú”; one without a name stands as it is written. */
export const namesOfFields = (fields: readonly string[]): Localised =>
  localise((language) => fields.map((field) => fieldNames[field]?.[language] ?? field).join(', '));

/** A fixed word of the data as people say it; one without a name stands as it is written. */
export const nameOfValue = (value: string): Localised => valueNames[value] ?? { vi: value, en: value };
