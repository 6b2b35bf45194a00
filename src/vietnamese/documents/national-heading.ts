/** What stands at the top of every official paper of the State: the national heading. */
const ofState = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';

/** What stands there on a paper of the Party. */
const ofParty = 'ĐẢNG CỘNG SẢN VIỆT NAM';

/** The lines at the top of an official paper, of the Party and of the State: its heading, and below it the State's motto. */
export const nationalHeadings = {
  party: [ofParty],
  state: [ofState, 'Độc lập - Tự do - Hạnh phúc'],
} as const;

/** The source of an expression for the State's heading: the tone of HÒA stands on either letter. */
export const headingOfState = 'CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM';

/** The source of an expression for what a narrow column leaves of that heading in its first line, at the least. */
export const beginOfHeading = 'CỘNG H(?:ÒA|OÀ) XÃ HỘI';

/** The source of an expression that finds a letterhead, of the State or of the Party, in the words of a paragraph. */
export const anyHeading = `${beginOfHeading}|${ofParty}`;

/** Whether a line is a heading, the State's motto, or the heading of the Youth Union. */
export const isNationalHeading = (line: string): boolean => headings.test(line);

const headings = new RegExp(
  `^(?:${headingOfState}|Độc lập\\s*[-–—]\\s*Tự do\\s*[-–—]\\s*Hạnh phúc|${ofParty}|ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH)$`,
  'iu',
);

/** Whether words begin as the State's motto, of which a column may hold the first line alone. */
export const beginsMotto = (words: string): boolean => /^\s*Độc lập\s*-\s*Tự do/iu.test(words);

/** Whether a line is a part of the State's heading, which a narrow column broke. */
export const isPartOfHeading = (line: string): boolean =>
  line.length > 8 && ofState.includes(line.replace('HOÀ', 'HÒA'));
