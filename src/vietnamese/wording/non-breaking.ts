/** A blank at which no line is broken. */
const fixed = '\u00A0';

const places = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'thị trấn', 'xã', 'phường', 'đặc khu'];
const bodies =
  'ủy ban nhân dân|hội đồng nhân dân|các đoàn thể|ủy ban mặt trận tổ quốc|mặt trận tổ quốc|liên hiệp các hội|khoa học và kỹ thuật|khoa học và công nghệ|khoa học|kỹ thuật|công nghệ|ban thường vụ|ban chấp hành|ban bí thư|bộ chính trị|ban cán sự đảng|đảng đoàn|đảng ủy|đảng bộ|tỉnh ủy|thành ủy|liên hiệp|trung ương|việt nam|chính phủ|thủ tướng|quốc hội';
const counted = ['số', 'ngày', 'tháng', 'năm', 'quý', 'khóa', 'lần thứ'];

const raisedToo = (words: readonly string[]) =>
  words.flatMap((word) => [word, word.charAt(0).toLocaleUpperCase('vi') + word.slice(1)]).join('|');
const upper = (words: readonly string[]) => words.join('|').toLocaleUpperCase('vi');

/** What belongs together: a place with its name, the words of a body's kind, a number or a day with what it counts. */
const groups = [
  new RegExp(`(?<!\\p{L})(?:${raisedToo(places)})(?: \\p{Lu}\\p{Ll}*){1,3}`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:${upper(places)})(?: (?!HỘI )\\p{Lu}+){1,4}$`, 'gu'),
  new RegExp(`(?<!\\p{L})(?:${bodies})(?!\\p{L})`, 'giu'),
  new RegExp(`(?<!\\p{L})(?:${raisedToo(counted)}|${upper(counted)}) [\\p{Lu}\\d]\\S*`, 'gu'),
  /(?<!\S)\d+ (?:ngày|tháng|năm)(?: đầu| cuối)?(?!\p{L})/gu,
];

/** Words in which no line ends before the hyphen of a range of years, “2026 - 2030”. */
export const nonBreakingYears = (words: string): string =>
  words.replace(/(?<!\d)(\d{4}) (?=- \d{4}(?!\d))/gu, `$1${fixed}`);

/**
 * A name or title with blanks that keep together what belongs together, so that lines are broken at sense: “ỦY BAN NHÂN DÂN” above
 * “TỈNH AN BÌNH”, never “ỦY BAN NHÂN DÂN TỈNH” above “AN BÌNH” (practice of official pages). What is longer than `max` letters, the room
 * of a line, stays as it is; of a place then its kind and its name are kept together each by itself.
 */
export const nonBreaking = (words: string, max = Infinity): string =>
  groups.reduce((text, group) => text.replace(group, (found) => joined(found, max)), words);

function joined(found: string, max: number): string {
  if (found.length <= max) return found.replaceAll(' ', fixed);
  const [, kind, name] = kindAndName.exec(found) ?? [];
  if (kind !== undefined && name !== undefined && name.length <= max)
    return `${kind.replaceAll(' ', fixed)} ${name.replaceAll(' ', fixed)}`;
  const [, before, body] = bodyAtEnd.exec(found) ?? [];
  return before === undefined || body === undefined || body.length > max
    ? found
    : `${before} ${body.replaceAll(' ', fixed)}`;
}

/** A body whose name ends in the name of another. */
const bodyAtEnd = new RegExp(`^(.*?) (${bodies})$`, 'iu');

const kindAndName = new RegExp(`^(${raisedToo(places)}|${upper(places)}) (.*)$`, 'u');
