import { kindsOf } from './kind-facts.ts';

/** The kinds of change in the units of the text. */
export const textKinds = kindsOf('wording', {
  'unit-added': {
    happened: 'added',
    claims: ['text.units', 'text.unit.units'],
    mirror: 'unit-repealed',
    actions: ['add'],
    name: { vi: 'bổ sung', en: 'unit added' },
    means: {
      vi: 'Một đơn vị mới vào văn bản, hoặc một đơn vị đã bãi bỏ có hiệu lực trở lại.',
      en: 'A unit enters the text, or a repealed one is in force again.',
    },
  },
  'unit-repealed': {
    happened: 'removed',
    claims: ['text.unit.repealed'],
    mirror: 'unit-added',
    actions: ['repeal'],
    name: { vi: 'bãi bỏ', en: 'unit repealed' },
    means: {
      vi: 'Một đơn vị hết hiệu lực: còn giữ số với chữ «được bãi bỏ», hoặc biến mất khỏi dữ liệu.',
      en: 'A unit is no longer in force: its number is kept as repealed, or it vanished from the data.',
    },
  },
  'tombstone-changed': {
    claims: ['text.unit.repealed'],
    actions: [],
    name: { vi: 'sửa chỗ giữ số của đơn vị đã bãi bỏ', en: 'place of a repealed unit changed' },
    means: {
      vi: 'Chỗ giữ số của một đơn vị đã bãi bỏ được thêm, sửa hoặc xóa; không đơn vị còn hiệu lực nào đổi.',
      en: 'The place kept for a repealed unit is added, altered or removed; no unit in force changes.',
    },
  },
  'unit-reworded': {
    claims: ['text.unit.text'],
    actions: ['amend', 'replace', 'correct'],
    name: { vi: 'sửa lời văn', en: 'unit reworded' },
    nameOf: {
      added: { vi: 'thêm lời văn', en: 'wording added' },
      removed: { vi: 'bỏ lời văn', en: 'wording removed' },
    },
    means: { vi: 'Lời văn của một đơn vị đổi.', en: 'The wording of a unit changed.' },
  },
  'heading-reworded': {
    claims: ['text.unit.heading'],
    actions: ['amend', 'replace', 'correct'],
    name: { vi: 'sửa tiêu đề', en: 'heading reworded' },
    nameOf: {
      added: { vi: 'thêm tiêu đề', en: 'heading added' },
      removed: { vi: 'bỏ tiêu đề', en: 'heading removed' },
    },
    means: { vi: 'Tiêu đề của một đơn vị đổi.', en: 'The heading of a unit changed.' },
  },
  'unit-moved': {
    claims: ['text.units', 'text.unit.units', 'text.parent'],
    actions: ['move', 'amend'],
    name: { vi: 'chuyển chỗ', en: 'unit moved' },
    means: {
      vi: 'Đơn vị đứng ở chỗ khác trong văn bản, cùng mọi đơn vị bên trong nó.',
      en: 'The unit stands elsewhere in the text, with all units inside it.',
    },
  },
  'unit-renumbered': {
    claims: ['text.unit.number'],
    actions: ['move', 'amend', 'adjust'],
    name: { vi: 'đổi số', en: 'unit renumbered' },
    means: {
      vi: 'Số in của đơn vị đổi; lời văn và mã không đổi vì vậy. Theo lệ, không đánh số lại khi sửa đổi.',
      en: 'The printed number of the unit changed; its wording and id did not. By custom, amending renumbers nothing.',
    },
  },
  'issued-form-changed': {
    happened: 'changed',
    claims: [
      ...[
        'columns',
        'rows',
        'other',
        'printed',
        'reference',
        'in-force',
        'footnotes',
        'footnotes.mark',
        'footnotes.text',
      ].map((field) => `text.unit.${field}`),
      'text.column.head',
      'text.column.is',
      'text.column.under',
    ],
    actions: ['amend', 'adjust', 'replace', 'correct'],
    name: { vi: 'sửa bảng, chú thích hoặc dòng kèm theo', en: 'table, footnotes or reference line changed' },
    means: {
      vi: 'Cột, dòng, ô của bảng, chú thích cuối trang hoặc dòng kèm theo của phụ lục đổi.',
      en: 'The columns, rows or cells of a table, the footnotes of a unit or the reference line of an annex changed.',
    },
  },
  'unit-split': {
    claims: ['text.unit.text', 'text.unit.heading'],
    mirror: 'units-joined',
    actions: ['split'],
    name: { vi: 'tách', en: 'unit split' },
    means: {
      vi: 'Lời văn của một đơn vị nay nằm trong nhiều đơn vị.',
      en: 'The wording of one unit now stands in several.',
    },
  },
  'units-joined': {
    claims: ['text.unit.text', 'text.unit.heading'],
    mirror: 'unit-split',
    actions: ['join'],
    name: { vi: 'nhập', en: 'units joined' },
    means: {
      vi: 'Lời văn của nhiều đơn vị nay nằm trong một đơn vị.',
      en: 'The wording of several units now stands in one.',
    },
  },
  'unit-id-changed': {
    claims: ['text.unit.id', 'text.unit.previously'],
    actions: [],
    name: { vi: 'đổi mã', en: 'id of the unit changed' },
    means: {
      vi: 'Đơn vị được nhận ra theo số hoặc theo lời văn, nhưng mang mã khác; mã lẽ ra không đổi. Độ tin cậy được ghi kèm.',
      en: 'The unit is recognised by its number or its wording, but bears another id; an id should never change. How sure it is, is said.',
    },
  },
  'kind-changed': {
    claims: ['text.unit.kind'],
    actions: ['amend'],
    name: { vi: 'đổi cấp', en: 'level of the unit changed' },
    means: {
      vi: 'Đơn vị chuyển cấp, ví dụ từ gạch đầu dòng thành điểm.',
      en: 'The unit is of another level, for instance a point that was a bullet.',
    },
  },
});
