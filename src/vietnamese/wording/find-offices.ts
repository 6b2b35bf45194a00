/** Bodies of the centre, whose names follow no rule. */
const central =
  'Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư|Quốc hội|Ủy ban Thường vụ Quốc hội|Thủ tướng Chính phủ|Văn phòng Chính phủ|Văn phòng Quốc hội|Văn phòng Trung ương Đảng|Thanh tra Chính phủ|Chính phủ|Ngân hàng Nhà nước(?: Việt Nam)?|Tòa án nhân dân tối cao|Viện kiểm sát nhân dân tối cao|Kiểm toán Nhà nước|Đài Truyền hình Việt Nam|Đài Tiếng nói Việt Nam|Thông tấn xã Việt Nam|Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|Tổng Liên đoàn Lao động Việt Nam|Ủy ban Kiểm tra Trung ương|Ban Tổ chức Trung ương|Ban Nội chính Trung ương';

/** What begins the name of another body, and so ends the one before it. */
const otherBody =
  '(?:Bộ|Sở|Ban|Ủy|Uỷ|UBND|HĐND|Hội|Văn phòng|Ngân hàng|Cục|Vụ|Viện|Công an|Tòa|Thanh tra|Tổng|Liên|Mặt trận|Đoàn|Đảng|Đài|Trung tâm|Trường|Tập đoàn|Chủ tịch|Giám đốc|Phó|Tỉnh|Thành|Huyện|Chính phủ|Quốc hội|Thủ tướng)(?!\\p{L})';

/** A field of work as names of offices spell it: its first syllable large, a second one small or large (Khoa học, Công Thương, Y tế). */
const field = `(?!${otherBody})\\p{Lu}\\p{Ll}*(?: (?:\\p{Ll}+|Thương))?`;

/** Fields of ministries and departments whose names are met with large and small letters: Bộ Công An, Bộ Giao thông Vận tải. */
const fields =
  'Quốc phòng|Công an|Ngoại giao|Nội vụ|Tư pháp|Kế hoạch và Đầu tư|Tài chính|Công Thương|Nông nghiệp và Phát triển nông thôn|Nông nghiệp và Môi trường|Giao thông vận tải|Xây dựng|Tài nguyên và Môi trường|Thông tin và Truyền thông|Khoa học(?: và|,) Công nghệ|Giáo dục và Đào tạo|Y tế|Dân tộc và Tôn giáo|Văn hóa, Thể thao và Du lịch|Lao động - Thương binh và Xã hội'.replace(
    /(?<=\p{L} )\p{L}/gu,
    (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`,
  );

/** Sets of things, which begin as the name of a ministry does, and offices of a province that are called after one. */
const noMinistry =
  'Chỉ số|Chỉ tiêu|Chỉ huy|Tiêu chí|Thủ tục|Luật|Quy tắc|Quy chuẩn|Câu hỏi|Tài liệu|Sưu tập|Tư lệnh|Tổng Tham mưu|Đội';

const form = new RegExp(
  `(?<!\\p{L})(?:Bộ Chỉ huy [Qq]uân sự (?:tỉnh|thành phố)|(?:Bộ|Sở) (?!(?:${noMinistry})(?!\\p{L}))(?:(?:${fields})(?!\\p{L})|${field}(?: và ${field})?)|${central})(?!\\p{L})`,
  'gu',
);

/** The names of ministries, provincial departments and bodies of the centre in a wording, each once, in order; names by no rule are not looked for. */
export const findOffices = (text: string): string[] => [...new Set(text.match(form) ?? [])];
