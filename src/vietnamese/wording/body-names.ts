/** Words that begin the name of a body. */
const beginsBody =
  /^(?:Bộ|Sở|Ban|Ủy ban|Uỷ ban|UBND|HĐND|UBMTTQ|Hội đồng|Văn phòng|VP|Công an|Thanh tra|Thuế|Ngân hàng|Viện|Hội|Đài|Tổng|Cục|Vụ|Phòng|Trường|Học viện|Liên|Mặt trận|Đoàn|Đảng|Tòa|Tỉnh|Thành|Huyện|Xã|Quỹ|Các|các|Trung tâm|Tập đoàn|Thông tấn|VTV|VOV|TTXVN)(?!\p{L})/u;

/** Names of several bodies at once, such as “các bộ, ngành, địa phương”: a class, not a body. */
export const isBodyClass = (words: string): boolean =>
  /^(?:các|mọi|những|toàn|bộ, ngành)(?!\p{L})|liên quan|địa phương$/iu.test(words);

/** Semicolons, commas, lines with a capital, numbers in brackets, and the word for a ministry after another ministry. */
const betweenBodies =
  /;|\n(?=\s*[-•+]?\s*\p{Lu})|,|(?=\(\d{1,2}\)\s*\p{Lu})|(?<=^Bộ [^,;]*\p{Ll}) (?=Bộ \p{Lu})/u;

/** The names in a cell: on lines of their own, after semicolons, or after commas before a word that begins the name of a body. */
export function bodyNames(words: string): string[] {
  if (isBodyClass(words)) return [words.replace(/\s+/gu, ' ').trim()];
  const names: string[] = [];
  for (const part of words.split(betweenBodies)) {
    const name = part
      .replace(/^[\s\-•+]+|^\s*\(\d{1,2}\)\s*/u, '')
      .replace(/[\s.]+$/u, '')
      .replace(/\s+/gu, ' ');
    const last = names.at(-1);
    if (name === '') continue;
    if (last !== undefined && !beginsBody.test(name)) names[names.length - 1] = `${last}, ${name}`;
    else names.push(name);
  }
  return names;
}
