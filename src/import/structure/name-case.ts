import { capitalised } from '../../locale/capitalised.ts';
/** Names and words of offices as a sentence spells them; what begins large keeps its other syllables small. */
const spelt = [
  'Ủy ban nhân dân|Uỷ ban nhân dân|Ủy ban|Tỉnh ủy|Thành ủy|Huyện ủy|Quận ủy|Hội đồng nhân dân|Ban Chấp hành|Ban Thường vụ|Bộ Chính trị|Ban Bí thư|Thủ tướng|Chính phủ|Quốc hội|Chủ tịch nước',
  'Liên hiệp các Hội|Liên hiệp Hội|Liên minh Hợp tác xã|Mặt trận Tổ quốc|Tổng Liên đoàn|Liên đoàn|Công đoàn|Đảng đoàn|Đảng ủy|Đảng bộ|Chi bộ',
  'Khoa học|Công nghệ|Kỹ thuật|Giáo dục|Đào tạo|Nông nghiệp|Môi trường|Phát triển|Nông thôn|Tài chính|Tài nguyên|Nội vụ|Nội chính',
  'Xây dựng|Tư pháp|Ngoại giao|Ngoại vụ|Đối ngoại|Văn hóa|Văn hoá|Thể thao|Du lịch|Dân tộc|Tôn giáo|Thanh tra|Kiểm tra|Quốc phòng|Công an',
  'Quân sự|Biên phòng|Công Thương|Y tế|Kế hoạch|Đầu tư|Thông tin|Truyền thông|Lao động|Thương binh|Xã hội|Giao thông|Vận tải|Tổ chức',
  'Tuyên giáo|Dân vận|Chính trị|Phụ nữ|Nông dân|Thanh niên|Cựu chiến binh|Chỉ đạo|Chỉ huy|Học viện|Đại học|Kinh tế|Ngân hàng|Nhà nước',
  'cơ quan|nhân dân|thành phố|thị xã|thị trấn|đặc khu|quốc gia|trực thuộc|Liên hiệp|Cơ học|Cơ yếu|Bảo tàng|Thư viện|Nhà xuất bản|Tạp chí',
  'Hội đồng|Đại biểu|Đoàn Chủ tịch|Ban Thường trực|Ban Giám đốc|Ban Giám hiệu|Tỉnh đoàn|Thành đoàn|Huyện đoàn|Đại học Quốc gia|Thường trực|Viên chức|Công chức|Lao động',
  'Chuyển đổi|Đổi mới|Sáng tạo|Nghiên cứu|Tư vấn|Phản biện|Giám định|Trí thức|Khuyến học|Người cao tuổi|Chữ thập đỏ|Sinh viên|Thiếu niên|Trẻ em',
  'Sư phạm|Bách khoa|Ngoại thương|Ngoại ngữ|Cao đẳng|Trung cấp|Trung học|Phổ thông|Cơ sở|Tiểu học|Mầm non|Bệnh viện|Đa khoa|Trung tâm|Kiểm soát|Bệnh tật|Dịch vụ|Việc làm|Hỗ trợ',
  'Lâm nghiệp|Kiểm lâm|Chăn nuôi|Thú y|Trồng trọt|Bảo vệ|Thực vật|Thủy sản|Thủy lợi|Khí tượng|Thủy văn|Địa chất|Khoáng sản|Đất đai|Biển|Bảo tồn|Thiên nhiên',
  'Hàng hải|Hàng không|Đường thủy|Đường bộ|Đường sắt|Đăng kiểm|Viễn thông|Bưu chính|Xuất bản|Báo chí|Phát thanh|Điện lực|Dầu khí|Hóa chất|Cơ khí|Điện tử|Tin học',
  'Vật lý|Toán học|Hóa học|Sinh học|Y học|Đông y|Luật gia|Nhà báo|Kiến trúc sư|Quy hoạch|Đô thị|Sở hữu|Trí tuệ|Tiêu chuẩn|Đo lường|Chất lượng|Năng lượng|Nguyên tử|An toàn|Bức xạ',
  'Thương mại|Công nghiệp|Thị trường|Doanh nghiệp|Hợp tác|Quốc tế|Thi đua|Khen thưởng|Lưu trữ|Cải cách|Hành chính|Thống kê|Hải quan|Kho bạc|Chứng khoán|Dự trữ|Thi hành án|Dân sự',
  'Tổng công ty|Công ty|Tập đoàn|Quản lý|Khu công nghiệp|Văn phòng|Thông tấn xã|Truyền hình|Tiếng nói|Hàn lâm|Bảo hiểm|Trung ương|Việt Nam|Bộ trưởng|UBND|HĐND',
]
  .join('|')
  .split('|')
  .sort((a, b) => b.length - a.length);
const byLower = new Map(spelt.map((words) => [words.toLowerCase(), words]));
const known = new RegExp(`(?<!\\p{L})(?:${[...byLower.keys()].join('|')})(?!\\p{L})`, 'gu');

/** Words of names that are no part of a proper name. */
const small = new Set('về và của các cho với tỉnh huyện quận xã phường tổ số cấp'.split(' '));

/** Whether letters can be a syllable; without a vowel they are an abbreviation: MTTQ, TNCS. */
const isSpelt = (word: string): boolean => /[aeiouy]/u.test(word.normalize('NFD'));

/** A name printed in capitals as it is written in a sentence: words of offices by their spelling, every other word large, as place names are. */
export function nameInSentence(capitals: string): string {
  const lower = capitals.toLowerCase();
  const rest = (text: string) =>
    text.replace(/[\p{L}\p{M}\d&]+/gu, (word) =>
      small.has(word) ? word : isSpelt(word) ? capitalised(word) : word.toUpperCase(),
    );
  let [whole, end] = ['', 0];
  for (const match of lower.matchAll(known)) {
    whole += rest(lower.slice(end, match.index)) + (byLower.get(match[0]) ?? match[0]);
    end = match.index + match[0].length;
  }
  whole += rest(lower.slice(end));
  return capitalised(whole);
}
