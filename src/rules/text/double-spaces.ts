import { memoisedByText } from '../../plan/memoised.ts';
import { manyByChoice, planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { findRuns } from '../../vietnamese/letters/characters.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

/** Runs of spaces, and blanks at either end. */
const superfluous = /^ +(?=\S)| {2,}| +$/g;

const superfluousIn = memoisedByText((wording: string) => findRuns(wording, superfluous));

/** Words are parted by one blank, and a wording begins and ends with a word. */
export const doubleSpaces = planRule<{ place: 'start' | 'inside' | 'end'; beside: string }>({
  id: 'double-spaces',
  group: 'text',
  severity: 'warning',
  scope: 'unit',
  message({ place, beside }) {
    if (place === 'start')
      return { vi: 'Lời văn bắt đầu bằng dấu cách.', en: 'The wording begins with a space.' };
    if (place === 'end')
      return { vi: 'Lời văn kết thúc bằng dấu cách.', en: 'The wording ends with a space.' };
    return {
      vi: `Sau «${beside}» có nhiều dấu cách liền nhau.`,
      en: `There is more than one space after “${beside}”.`,
    };
  },
  chosenBy: 'place',
  many: manyByChoice({
    inside: (count) => ({
      vi: `${count.vi} chỗ có nhiều dấu cách liền nhau.`,
      en: `${count.en} places have more than one space.`,
    }),
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const passage of passagesWith(programme.index.passages, 'doubledBlank'))
        for (const { span } of superfluousIn(passage.wording)) {
          const place = span[0] === 0 ? 'start' : span[1] === passage.wording.length ? 'end' : 'inside';
          const beside = /\S*$/.exec(passage.wording.slice(Math.max(0, span[0] - 30), span[0]))?.[0] ?? '';
          reportIn(report, passage, span, { place, beside: place === 'inside' ? beside : '' });
        }
  },
});
