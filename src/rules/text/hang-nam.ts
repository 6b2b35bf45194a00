import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { placeLimit } from '../../plan/strings.ts';
import { lettered } from '../../vietnamese/letters/lettered.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

/** “hàng” before a span of time, unless a noun before it makes it goods, a bank, a customer: mặt hàng, ngân hàng, giao hàng. */
const recurring = lettered(
  String.raw`(?<![\p{L}\p{M}])(?<!(?:mặt|bán|mua|giao|nhận|đặt|đơn|lô|kho|nhà|ngân|cửa|khách|xếp|chuyến|hãng|quầy|dọn|xuất|nhập|trả|chở|tồn|gian) )hàng (?:năm|tháng|quý|ngày|tuần)(?![\p{L}\p{M}])`,
  'giu',
);

/** What shows that the span of time goes with the words after it: hàng quý khách, hàng ngày càng, hàng tháng 5, hàng quý IV. */
const goesOn = lettered(String.raw`^ (?:\d|càng|khách|vị|[IVX]+(?![\p{L}\p{M}]))`, 'u');

/** Every year is “hằng năm”, and so with months, quarters, weeks, days. */
export const hangNam = planRule<{ written: string; expected: string }>({
  id: 'hang-nam',
  group: 'text',
  severity: 'info',
  scope: 'unit',
  message: ({ written, expected }) => ({
    vi: `«${written}»: khi nói về việc lặp lại thì viết «${expected}».`,
    en: `“${written}” says that something recurs; it is written “${expected}”.`,
  }),
  many: (count) => ({
    vi: `${count.vi} chỗ viết «hàng năm», «hàng tháng» khi nói về việc lặp lại; viết «hằng năm», «hằng tháng».`,
    en: `${count.en} places say that something recurs; it is written “hằng năm”, “hằng tháng”.`,
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const passage of passagesWith(programme.index.passages, 'recurring'))
        for (const { 0: written, index } of [...passage.wording.matchAll(recurring(passage.wording))].slice(
          0,
          placeLimit,
        )) {
          const end = index + written.length;
          const after = passage.wording.slice(end, end + 12);
          if (goesOn(after).test(after)) continue;
          const expected = written.replace('à', 'ằ').replace('À', 'Ằ');
          reportIn(report, passage, [index, end], { written, expected });
        }
  },
});
