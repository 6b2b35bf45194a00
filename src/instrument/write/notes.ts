import type { Localised } from '../../locale/localised.ts';

/** What the drafter should know of a draft, and decide; no part of the instrument. */
export type Note =
  | { readonly kind: 'moved'; readonly from: string; readonly to: string }
  | { readonly kind: 'renumbered'; readonly place: string; readonly number: string }
  | { readonly kind: 'number-practice'; readonly number: string; readonly expected: string }
  | { readonly kind: 'left-out'; readonly phrase: string; readonly places: readonly string[] }
  | { readonly kind: 'correction-absorbed'; readonly place: string }
  | { readonly kind: 'no-ground'; readonly place: string }
  | { readonly kind: 'no-column'; readonly places: readonly string[] }
  | { readonly kind: 'former-reference'; readonly places: readonly string[]; readonly reference: string }
  | { readonly kind: 'unprinted'; readonly units: readonly string[] }
  | { readonly kind: 'paper-changed' };

/** A note in a sentence. */
export function noteWords(note: Note): Localised {
  switch (note.kind) {
    case 'moved':
      return {
        vi: `Việc chuyển ${note.from} được soạn thành bãi bỏ và bổ sung (${note.to}), vì văn bản hành chính không có động từ riêng cho việc chuyển.`,
        en: `The move from ${note.from} is drafted as a repeal and an insertion (${note.to}), since official practice has no verb for moving.`,
      };
    case 'renumbered':
      return {
        vi: `Số của ${note.place} đổi thành ${note.number}; theo thông lệ, điều chỉnh không đánh số lại.`,
        en: `${note.place} is renumbered ${note.number}; by practice an adjustment renumbers nothing.`,
      };
    case 'number-practice':
      return {
        vi: `Đơn vị mới mang số ${note.number}; theo thông lệ, số tại đây là ${note.expected}.`,
        en: `The new unit has the number ${note.number}; by practice the number here is ${note.expected}.`,
      };
    case 'left-out':
      return {
        vi: `Cụm từ “${note.phrase}” còn ở nơi không thay thế: ${note.places.join('; ')}. Hãy xem từng chỗ.`,
        en: `The phrase “${note.phrase}” also stands where it is not replaced: ${note.places.join('; ')}. Look at each.`,
      };
    case 'correction-absorbed':
      return {
        vi: `Chỗ sửa lỗi trình bày tại ${note.place} nằm trong đơn vị được sửa đổi toàn bộ, nên không tách thành đính chính.`,
        en: `The misprint at ${note.place} lies in a unit that is restated whole, so it is not a correction of its own.`,
      };
    case 'no-ground':
      return {
        vi: `Thay đổi tại ${note.place} chưa có phiếu căn cứ nào nêu.`,
        en: `No mandate slip names the change at ${note.place}.`,
      };
    case 'no-column':
      return {
        vi: `Bảng không có cột cho một phần phân công tại ${note.places.join('; ')}, nên văn bản không nêu phần đó; hãy thêm cột nếu cần.`,
        en: `The table has no column for a part of the assignment of ${note.places.join('; ')}, so that the instrument does not state it; add a column if it should.`,
      };
    case 'former-reference':
      return {
        vi: `Dòng “${note.reference}” tại ${note.places.join('; ')} vẫn dẫn văn bản cũ; hãy sửa (reference) theo số, ngày của văn bản này.`,
        en: `The line “${note.reference}” at ${note.places.join('; ')} still names the former instrument; change it (reference) to the number and day of this one.`,
      };
    case 'unprinted':
      return {
        vi: `Dữ liệu của ${note.units.join('; ')} đổi mà lời in như cũ (liên kết, mã), nên văn bản không nêu.`,
        en: `The data of ${note.units.join('; ')} changed and reads as before in print (links, ids), so that the instrument does not state it.`,
      };
    case 'paper-changed':
      return {
        vi: 'Chữ ký, nơi nhận hoặc dòng lưu có thay đổi; các phần đó thuộc về từng văn bản nên không được soạn thành điều khoản.',
        en: 'The signature, recipients or filing line differ; they belong to each paper and are not amended.',
      };
  }
}
