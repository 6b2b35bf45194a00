import type { Usage } from '../command.ts';
import { changeOptions } from '../shared/change-plan.ts';

/** How `cthd sign` is called. */
export const signUsage: Usage = {
  examples: {
    'cthd sign --symbol 05-CTr/ĐU --date 24/11/2026 --dry-run': {
      vi: 'xem sẽ ghi gì',
      en: 'see what would be written',
    },
    'cthd sign --symbol 05-CTr/ĐU --date 24/11/2026 --place "Hà Nội"': {
      vi: 'ghi số, ngày, địa danh; từ đó lời văn chỉ đổi khi có căn cứ',
      en: 'put number, date and place on it',
    },
    'cthd sign --authority "T/M ĐẢNG ỦY" --position "BÍ THƯ" --name "…"': {
      vi: 'ghi chữ ký',
      en: 'put the signature on it',
    },
  },
  options: {
    '--symbol <symbol>': { vi: 'số và ký hiệu: 05-CTr/ĐU', en: 'number and symbol: 05-CTr/ĐU' },
    '--date <date>': { vi: 'ngày ban hành', en: 'the day of issue' },
    '--place <words>': { vi: 'địa danh trước ngày: Hà Nội', en: 'the place before the date: Hà Nội' },
    '--authority <words>': { vi: 'quyền hạn ký: T/M ĐẢNG ỦY', en: 'the authority: T/M ĐẢNG ỦY' },
    '--position <words>': { vi: 'chức vụ: BÍ THƯ', en: 'the position: BÍ THƯ' },
    '--name <words>': { vi: 'họ tên người ký', en: 'the name of the signer' },
    ...changeOptions,
  },
};
