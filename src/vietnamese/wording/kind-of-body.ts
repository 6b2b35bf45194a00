import type { BodyKind } from '../../locale/body-kinds.ts';

/** What names of bodies of each kind begin with; the first that fits. */
const forms: readonly (readonly [BodyKind, RegExp])[] = [
  [
    'party',
    /^(?:Ban Chấp hành|Ban Thường vụ|Bộ Chính trị|Ban Bí thư|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ?[ủu][ỷy]|Đảng (?:bộ|đoàn)|Chi bộ|Ban [Cc]án sự [đĐ]ảng|Ủy ban Kiểm tra|Ban (?:Tổ chức|Tuyên giáo|Nội chính|Dân vận|Đảng)|Văn phòng (?:Trung ương Đảng|(?:Tỉnh|Thành|Huyện) ủy))/u,
  ],
  [
    'association',
    /^(?:Mặt trận|(?:Ủy ban |UB)(?:Trung ương )?M(?:ặt trận|TTQ)|UBMTTQ|Tổng Liên đoàn|Liên đoàn|Công đoàn|Đoàn |Liên hiệp|Liên minh|Hội (?!đồng)|Hiệp hội)/u,
  ],
  ['assembly', /^(?:Quốc hội|[ỦU][ỷy] ban Thường vụ Quốc hội|Hội đồng nhân dân|Thường trực HĐND|HĐND)/u],
  ['government', /^(?:Chính phủ|Thủ tướng)/u],
  [
    'department',
    /^(?:Sở|(?:Công an|Thanh tra|Thuế|Thống kê|Kho bạc|Bảo hiểm) (?:tỉnh|thành phố)|Bộ Chỉ huy)/u,
  ],
  [
    'ministry',
    /^(?:Bộ (?!Tư lệnh|Tổng Tham mưu|Chỉ )(?=\p{Lu})|(?:Ngân hàng [Nn]hà nước|Thanh tra Chính phủ|Văn phòng Chính phủ|Kiểm toán [Nn]hà nước|Thông tấn xã|TTXVN|Đài (?:Truyền hình|Tiếng nói) Việt Nam|VTV|VOV|Viện Hàn lâm|Bảo hiểm [Xx]ã hội Việt Nam|Ủy ban Dân tộc)(?!\p{L}))/u,
  ],
  ['committee', /^(?:[ỦU][ỷy] ban nhân dân|UBND)/u],
  ['court', /^(?:T[òo][aà] án|TAND|Viện kiểm sát|VKSND)/u],
  ['enterprise', /^(?:Tập đoàn|Tổng công ty|Công ty|Doanh nghiệp|Ngân hàng (?!Nhà nước)|VNPT|Viettel)/u],
  [
    'office',
    /^(?:Vụ|Cục|Chi cục|Tổng cục|Văn phòng|Phòng|Viện|Trung tâm|Trường|Học viện|Đại học|Thanh tra|Tổ|Khoa|Trạm)(?!\p{L})/u,
  ],
];

/** The kind of a body by its name; null where the name does not tell. */
export const kindOfBody = (name: string): BodyKind | null =>
  forms.find(([, form]) => form.test(name))?.[0] ?? null;
