import { memoisedByText } from '../../plan/memoised.ts';
import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { hasUnusual } from '../../vietnamese/letters/alphabet.ts';
import { findRuns } from '../../vietnamese/letters/characters.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

/** Ticks, boxes, stars, bullets, arrows, emoji, the sign of a lost character; and the marks of Markdown, but for a note (*). */
const stray = () =>
  /(?:(?![°©®™№])[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}•‣⁃∙·→⇒\uFE0F\u20E3]|\*(?<!\(\*{1,3}(?=\*{0,3}\)))|[\\^`|])(?:[\p{So}\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D\u20E3*]*)/gu;

/** No mark stands in the text that belongs to no official text. */
export const strayMarks = planRule<{ mark: string; place: 'text' | 'hand' }>({
  id: 'stray-marks',
  group: 'text',
  severity: 'info',
  scope: 'unit',
  message: ({ mark, place }) =>
    place === 'hand'
      ? {
          vi: `Bản còn lưu có dấu viết tay «${mark}» ở dòng nơi nhận này; dấu đó không thuộc văn bản.`,
          en: `The surviving copy has the handwritten mark “${mark}” at this recipient; it is not part of the text.`,
        }
      : {
          vi: `Dấu «${mark}» không có trong văn bản chính thức.`,
          en: `The mark “${mark}” does not belong in an official text.`,
        },
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const { id, recipients = [], filing = '' } = programme;
      for (const passage of passagesWith(programme.index.passages, 'strayMark'))
        for (const { text: mark, span } of strayIn(passage.wording))
          reportIn(report, passage, span, { mark, place: 'text' });
      for (const recipient of recipients) {
        for (const { text: mark, span } of marksIn(recipient.line))
          report(recipient, 'line', { mark, place: 'text' }, { span, id });
        if (recipient.mark !== undefined)
          report(recipient, 'mark', { mark: recipient.mark, place: 'hand' }, { id });
      }
      for (const { text: mark, span } of marksIn(filing))
        report(programme, 'filing', { mark, place: 'text' }, { span, id });
    }
  },
});

const strayIn = memoisedByText((wording: string) => findRuns(withoutNoteMarks(wording), stray()));

/** The same in a text outside the wordings, most of which have none. */
const marksIn = (text: string) => (/[*\\^`|]/.test(text) || hasUnusual(text) ? findRuns(text, stray()) : []);

/** The wording with the marks of its footnotes, [^1], as blanks, so that places stay what they are. */
const withoutNoteMarks = (wording: string): string =>
  wording.replace(/\[\^[^\]\s]{1,16}\]/gu, (mark) => ' '.repeat(mark.length));
