import type { ReadDeadline } from './deadline-points.ts';
import { readPoint } from './read-point.ts';

/** No words for an event are longer; longer ones could be divided in too many ways. */
const maxLetters = 300;

const count =
  '(?:\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)(?: ?\\([^()]{1,20}\\))? (?:ngay|tuan|thang|nam)(?: lam viec)?';

/** What is over once it happened; money that may come, or a need that may arise, is none. */
const happening =
  '(?: |^)(?:ban hanh|thong qua|hieu luc|phe duyet|huong dan|chi dao|van ban|ke hoach|quyet dinh|nghi quyet|nghi dinh|ket luan|ket thuc|hoan thanh|dai hoi|hoi nghi|ky hop|y kien|ky ket)(?: |$)';

/** So long after an event, or once it is over: “30 ngày kể từ ngày …”, “Ngay sau khi Luật có hiệu lực”, “Khi có hướng dẫn của Trung ương”. */
const afterEvent = new RegExp(
  `^(?:(?:xong|hoan thanh|trong|vong|thoi gian|thoi han|cham nhat|muon nhat|toi da|khong qua|sau)(?: la)? )*(?:${count},? )(?:(?:ke|tinh) )?(?:tu|sau)(?: (?:thoi diem|sau))? (?:ngay|khi) \\S|^(?:ngay )?(?:sau )?khi (?=.*${happening})|^(?:ngay )?sau (?:ngay|dai hoi|hoi nghi|ky hop) (?!\\d)\\S|^ke tu (?:ngay|khi) (?!\\d)\\S`,
);

/** A part of a term of office that names no year, “Giữa nhiệm kỳ”. */
const partOfTerm = /^(?:vao |den )?(?:trong|dau|giua|cuoi|het|nua dau|nua cuoi|ket thuc) nhiem ky(?: |$)/;

/** A congress or a session at which something is done: “Tại Kỳ họp thứ 2”. */
const meeting =
  /^(?:(?:trinh|bao cao) (?:quoc hoi |hdnd (?:tinh |thanh pho |xa |phuong )?|hoi dong nhan dan (?:tinh |thanh pho |xa |phuong )?)?)?(?:(?:tai|trong|vao) )?(?:ky hop|dai hoi|hoi nghi) \S/;

/**
 * A deadline that an event sets, in its words, with the month or the day that brackets expect it in; null for other words. What is done whenever it is asked
 * for has no such event.
 */
export function readEventInWords(text: string, folded: string): ReadDeadline | null {
  if (folded.length > maxLetters) return null;
  if (![afterEvent, partOfTerm, meeting].some((form) => form.test(folded))) return null;
  const [, event = text, when = ''] = /^([^()]+) \((?:dự kiến )?([^()]+)\)$/iu.exec(text) ?? [];
  const expected = readPoint(when)?.point ?? null;
  return expected === null
    ? { term: { event: text, printed: text } }
    : { term: { event, expected, printed: text } };
}
