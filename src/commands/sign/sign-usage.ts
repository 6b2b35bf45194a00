import type { Usage } from '../command.ts';
import { changeOptions } from '../shared/change-plan.ts';

/** How `cthd sign` is called. */
export const signUsage: Usage = {
  examples: [
    {
      line: 'cthd sign --symbol 05-CTr/ĐU --date 24/11/2026 --dry-run',
      words: { vi: 'xem sẽ ghi gì', en: 'see what would be written' },
    },
    {
      line: 'cthd sign --symbol 05-CTr/ĐU --date 24/11/2026 --place "Hà Nội"',
      words: {
        vi: 'ghi số, ngày, địa danh; từ đó lời văn chỉ đổi khi có căn cứ',
        en: 'put number, date and place on it',
      },
    },
    {
      line: 'cthd sign --authority "T/M ĐẢNG ỦY" --position "BÍ THƯ" --name "…"',
      words: { vi: 'ghi chữ ký', en: 'put the signature on it' },
    },
  ],
  options: [
    {
      flags: '--symbol <symbol>',
      words: { vi: 'số và ký hiệu: 05-CTr/ĐU', en: 'number and symbol: 05-CTr/ĐU' },
    },
    { flags: '--date <date>', words: { vi: 'ngày ban hành', en: 'the day of issue' } },
    {
      flags: '--place <words>',
      words: { vi: 'địa danh trước ngày: Hà Nội', en: 'the place before the date: Hà Nội' },
    },
    {
      flags: '--authority <words>',
      words: { vi: 'quyền hạn ký: T/M ĐẢNG ỦY', en: 'the authority: T/M ĐẢNG ỦY' },
    },
    { flags: '--position <words>', words: { vi: 'chức vụ: BÍ THƯ', en: 'the position: BÍ THƯ' } },
    { flags: '--name <words>', words: { vi: 'họ tên người ký', en: 'the name of the signer' } },
    ...changeOptions,
  ],
};
