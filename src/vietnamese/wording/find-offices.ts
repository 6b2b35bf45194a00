/** Bodies of the centre, whose names follow no rule, and those of the Party in a province. */
const central = [
  ...['Ban Chấp hành Trung ương', 'Bộ Chính trị', 'Ban Bí thư', 'Văn phòng Trung ương Đảng', 'Chủ tịch nước'],
  ...['Ủy ban Kiểm tra Trung ương', 'Ban Tổ chức Trung ương', 'Ban Nội chính Trung ương'],
  ...['Ban Tuyên giáo Trung ương', 'Ban Tuyên giáo và Dân vận Trung ương', 'Ban Dân vận Trung ương'],
  ...['Ban Kinh tế Trung ương', 'Ban Đối ngoại Trung ương', 'Ban Chính sách, chiến lược Trung ương'],
  ...['Đảng ủy Chính phủ', 'Đảng ủy Quốc hội', 'Đảng đoàn Quốc hội', 'Ban cán sự đảng Chính phủ'],
  ...['Quốc hội', '[ỦU][ỷy] ban Thường vụ Quốc hội', 'Văn phòng Quốc hội'],
  ...['Thủ tướng Chính phủ', 'Văn phòng Chính phủ', 'Thanh tra Chính phủ', 'Chính phủ'],
  ...['Ngân hàng Nhà nước(?: Việt Nam)?', 'Kiểm toán [Nn]hà nước', 'Bảo hiểm [Xx]ã hội Việt Nam'],
  ...['T[òo][aà] án nhân dân tối cao', 'Viện kiểm sát nhân dân tối cao'],
  ...['Đài Truyền hình Việt Nam', 'Đài Tiếng nói Việt Nam', 'Thông tấn xã Việt Nam'],
  ...['Viện Hàn lâm Khoa học và Công nghệ Việt Nam', 'Viện Hàn lâm Khoa học [Xx]ã hội Việt Nam'],
  ...['Học viện Chính trị quốc gia Hồ Chí Minh', '(?:Trung ương )?Đoàn Thanh niên Cộng sản Hồ Chí Minh'],
  ...['Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', 'Tổng Liên đoàn Lao động Việt Nam'],
  ...[
    'Hội Nông dân Việt Nam',
    'Hội Cựu chiến binh Việt Nam',
    '(?:Trung ương )?Hội Liên hiệp [Pp]hụ nữ Việt Nam',
  ],
  ...['Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam', 'Liên minh Hợp tác xã Việt Nam'],
  // Of provinces, whose committee is named without the province in its own texts.
  ...['(?:Ban Thường vụ |Văn phòng |Ủy ban Kiểm tra )?(?:Tỉnh|Thành) ủy'],
  ...['Ban (?:Tổ chức|Tuyên giáo(?: và Dân vận)?|Nội chính|Dân vận) (?:Tỉnh|Thành) ủy'],
].join('|');

/** What begins the name of another body, and so ends the one before it. */
const otherBody =
  '(?:Bộ|Sở|Ban|Ủy|Uỷ|UBND|HĐND|Hội|Văn phòng|Ngân hàng|Cục|Vụ|Viện|Công an|Tòa|Thanh tra|Tổng|Liên|Mặt trận|Đoàn|Đảng|Đài|Trung tâm|Trường|Tập đoàn|Chủ tịch|Giám đốc|Phó|Tỉnh|Thành|Huyện|Chính phủ|Quốc hội|Thủ tướng)(?!\\p{L})';

/** A field of work as names of offices spell it: its first syllable large, a second one small or large (Khoa học, Công Thương, Y tế). */
const field = `(?!${otherBody})\\p{Lu}\\p{Ll}*(?: (?:\\p{Ll}+|Thương))?`;

/** Fields of ministries, of today and of earlier years; they are met with large and small letters: Bộ Công An, Bộ Giao thông Vận tải. */
const ministries = [
  ...['Quốc phòng', 'Công an', 'Ngoại giao', 'Nội vụ', 'Tư pháp', 'Tài chính', 'Công Thương', 'Xây dựng'],
  ...['Y tế', 'Công nghiệp', 'Thương mại', 'Thủy sản', 'Thủy lợi', 'Lâm nghiệp', 'Giao thông', 'Nông nghiệp'],
  ...['Kế hoạch và Đầu tư', 'Nông nghiệp và Phát triển nông thôn', 'Nông nghiệp và Môi trường'],
  ...['Giao thông vận tải', 'Tài nguyên và Môi trường', 'Thông tin và Truyền thông', 'Bưu chính, Viễn thông'],
  ...['Khoa học và Công nghệ', 'Khoa học, Công nghệ', 'Giáo dục và Đào tạo', 'Dân tộc và Tôn giáo'],
  ...['Văn hóa, Thể thao và Du lịch', 'Văn hóa - Thông tin', 'Lao động - Thương binh và Xã hội'],
  ...['Lao động, Thương binh và Xã hội', 'Văn hoá, Thể thao và Du lịch'],
].sort((one, other) => other.length - one.length);

const inAnyCase = (words: string) =>
  words.replace(/(?<= )\p{L}/gu, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);

const fields = ministries.map(inAnyCase).join('|');

/**
 * What stands before the name of a ministry that is none of these. “Bộ” also begins the names of sets of things (Bộ Chỉ số, Bộ Tiêu chí),
 * of which there is no end; a ministry has a minister, or stands with other ministries.
 */
const beforeMinistry = '(?<=[Bb]ộ trưởng |Thứ trưởng )';

/** Words that go on from “Sở” where it is no department. */
const noDepartment = '(?:Hữu|Ngành)(?!\\p{L})';

const form = new RegExp(
  `(?<!\\p{L})(?:Bộ Chỉ huy [Qq]uân sự (?:tỉnh|thành phố)|Bộ (?:${fields})(?!\\p{L})|${beforeMinistry}Bộ ${field}(?: và ${field})?|Sở (?!${noDepartment})(?:(?:${fields})(?!\\p{L})|${field}(?: và ${field})?)|${central})(?!\\p{L})`,
  'gu',
);

const sticky = new RegExp(form.source, 'uy');

/** The name of one of these bodies that stands at a place of a wording; undefined for none. */
export function officeAt(text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}

/** The names of ministries, provincial departments and bodies of the centre in a wording, each once, in order; names by no rule are not looked for. */
export const findOffices = (text: string): string[] => [...new Set(text.match(form) ?? [])];
