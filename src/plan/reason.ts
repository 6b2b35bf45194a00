const placeholder =
  /^(?:to ?do|tbd|fixme|n\/?a|test|ok|reason|no reason|lý do|có lý do|không có|chưa có|chưa rõ|bổ sung sau|sẽ bổ sung|sẽ ghi sau)$/iu;

/** Whether a text gives a reason: more than one word, and not a stand-in such as “TODO” or “bổ sung sau”. */
export function isReason(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}/]*/gu) ?? [];
  return words.length > 1 && !placeholder.test(words.join(' ').normalize('NFC'));
}
