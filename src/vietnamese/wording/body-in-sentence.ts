import { officeAt } from './find-offices.ts';

/** Words after which the name of a body goes on with a capital letter: Ban Tổ chức, no “Ban hành”. */
const beforeCapital =
  'Bộ|Sở|Ban|Cục|Chi cục|Tổng cục|Vụ|Viện|Phòng|Hội|Hiệp hội|Đoàn|Xã đoàn|Công đoàn|Trung tâm|Trường|Khoa|Tổ|Trạm|Đài|Báo|Liên đoàn|Liên hiệp|Liên minh|Tập đoàn|Công ty|Ngân hàng|Đảng ủy|Đảng đoàn|Chi bộ|Kho bạc|Bảo hiểm|Học viện|Đại học|Bệnh viện|Quỹ|Tạp chí|Bảo tàng|Thư viện|Văn phòng|Thanh tra|Thuế|Hải quan|Ủy ban|Uỷ ban|Đội|Chi đoàn|Chi hội|BCH|BCĐ|BQL|VP';

/** Words that begin a name by themselves, whatever follows. */
const beforeAny =
  'UBND|HĐND|UBMTTQ|Ủy ban nhân dân|Uỷ ban nhân dân|Ủy ban MTTQ|Hội đồng nhân dân|Công an (?:tỉnh|thành phố|huyện|quận|xã|phường)|Thanh tra (?:tỉnh|thành phố|huyện)|Thuế (?:tỉnh|thành phố)|Mặt trận Tổ quốc|Văn phòng (?:cấp ủy|tỉnh|huyện|xã|thành phố)|Ban Thường vụ|Ban Chấp hành|Thường trực (?:Tỉnh|Thành|Huyện|Đảng|HĐND|Hội đồng)|(?:Tỉnh|Thành|Huyện|Quận) (?:ủy|đoàn)|Báo và (?:Phát thanh|Đài)|Các (?:bộ|sở|ban|ngành|cơ quan|đơn vị|địa phương|phòng|khoa|xã|phường|cấp ủy|chi bộ|chi, đảng bộ|đảng bộ|đoàn thể|tổ chức|trường)';

const name = new RegExp(`^(?:(?:${beforeCapital}) (?=\\p{Lu})|(?:${beforeAny})(?!\\p{L}))`, 'u');

/** What bodies do, as the first words of a task say it. */
export const whatBodiesDo =
  'tham mưu|hướng dẫn|xây dựng|tổ chức|theo dõi|đôn đốc|kiểm tra|giám sát|bố trí|cân đối|chỉ đạo|lãnh đạo|thực hiện|triển khai|rà soát|ban hành|trình|báo cáo|tổng hợp|nghiên cứu|đề xuất|hoàn thiện|tăng cường|tập trung|đẩy mạnh|quản lý|sửa đổi|cập nhật|tuyên truyền|phổ biến|vận động|thẩm định|hỗ trợ|đào tạo|chủ động|tiếp tục|phát động|hoàn thành|đưa|cụ thể hóa|quán triệt|nâng cao|phát triển|bảo đảm|đảm bảo|vận hành|cung cấp|mở|lập|thành lập|kiện toàn|duy trì|huy động|ưu tiên|đổi mới|phê duyệt|công bố|công khai|tham gia|lồng ghép|thống kê|đăng tải|khảo sát|đánh giá|đăng ký|số hóa|số hoá';

/** Words that no name of a body has: of what bodies do and are asked to do, who gives a task to whom, and what stands between a name and a verb. */
const beyondNames =
  'chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|căn cứ|được|phải|(?<!(?:Chuyển|chuyển|Bàn) )giao|phân công|tham mưu|báo cáo|đề xuất|chưa|(?<!(?:[Hh]àng|[Pp]hòng) )không|khi|nếu|thì|là|mà|đã|đang|sẽ|cần|vẫn|bị';

/** Where one of these is met, words are a sentence and no name. */
const doing = new RegExp(`(?<!\\p{L})(?:${beyondNames}|(?:${whatBodiesDo})(?= \\p{Ll}))(?!\\p{L})`, 'u');

/** No name of a body, nor a list of some, is longer. */
const maxNameLength = 200;

/** Whether words are the name of a body, or of several, and nothing else: what stands as a heading above the tasks of one, or before “chủ trì”. */
export const isBodyName = (words: string): boolean =>
  words.length <= maxNameLength &&
  name.test(words) &&
  !/[.:!?“”"]|[,;]$|(?<!\p{L})(?:ngày|tháng|h[ằà]ng năm|năm \d)(?!\p{L})/u.test(words) &&
  !doing.test(words);

/** Several bodies at once, up to where their class is told: “các cơ quan, đơn vị liên quan”. */
const someBodies =
  /(?:[Cc]ác|UBND các|Ủy ban nhân dân các) (?:[^.;:()]{0,120}?liên quan|(?:bộ|sở|ban|(?:cơ quan|đơn vị)(?: (?:báo chí(?:, truyền thông)?|truyền thông|thông tấn(?:, báo chí)?|thông tin đại chúng|chuyên môn|chức năng|sự nghiệp(?: công lập)?|trực thuộc|quản lý nhà nước|nhà nước|tham mưu(?:, giúp việc)?))?|tổ chức chính trị - xã hội|địa phương|ngành|xã|phường|tỉnh|cấp)(?:, (?:ban|ngành|cơ quan|đơn vị|địa phương|đoàn thể|phường|đặc khu|thành phố(?: trực thuộc trung ương)?)){0,5})(?!\p{L})/uy;

/** Bodies of a province or of a place in it, by the word for the place at their end. */
const ofPlace =
  /(?:Công an|Thanh tra|Thuế|Bảo hiểm xã hội|Văn phòng (?:UBND|Ủy ban nhân dân|HĐND)|UBND|Ủy ban nhân dân|Ủy ban (?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?|Báo và Phát thanh, [Tt]ruyền hình|Hội (?:Nông dân|Liên hiệp Phụ nữ|Cựu chiến binh|Khuyến học|Chữ thập đỏ)|Liên đoàn Lao động) (?:tỉnh|thành phố|xã|phường)(?! \p{Lu})(?!\p{L})|Tỉnh đoàn(?!\p{L})/uy;

/** What stands between two bodies of a list. */
const joint = /(?:, |; | và |, và )/uy;

/** The names of bodies that stand in a sentence from a place on, one after the other, whose ends are sure, with semicolons between them; empty for none. */
export function bodiesAt(text: string, start: number): string {
  const names: string[] = [];
  let at = start;
  for (;;) {
    someBodies.lastIndex = at;
    ofPlace.lastIndex = at;
    const next = officeAt(text, at) ?? ofPlace.exec(text)?.[0] ?? someBodies.exec(text)?.[0];
    if (next === undefined) break;
    names.push(next);
    const end = at + next.length;
    joint.lastIndex = end;
    const between = joint.exec(text)?.[0];
    if (between === undefined) break;
    at = end + between.length;
  }
  return names.join('; ');
}
