import { paperOf, type Programme } from '../../plan/plan.ts';
import { citeCarrier } from '../../text/citations.ts';

/** The article that says who carries an instrument out, in the words of every instrument of practice. */
const implementation = /chịu trách nhiệm thi hành/iu;

/** A line of recipients that names them by articles: Như Điều 3; Như các Điều 2, 3. What follows the numbers is kept. */
const byArticle =
  /^(?<lead>\s*(?:-\s*)?như\s+(?:các\s+)?)(?<cited>điều\s+\d+(?:(?:\s*,\s*|\s+và\s+)(?:điều\s+)?\d+)*)(?=\s*(?:[;.,(]|$))/iu;

/** The last article of a programme's carrying instrument that says who carries it out; undefined where none does. */
export const implementingArticle = ({ articles }: Programme) =>
  articles.findLast(({ text = '' }) => implementation.test(text));

/**
 * The recipients of an instrument in the lines of the programme's own paper. “Như Điều 3” means who carries that paper out: it follows the
 * article of the new instrument that says so. Where the new one has none, or other articles are named, that paper is cited.
 */
export function recipientsFrom(programme: Programme, closing: readonly string[]): string[] {
  const { recipients = [], filing } = paperOf(programme);
  const was = implementingArticle(programme)?.number;
  const now = articleIn(closing);
  const carrier = citeCarrier(programme)?.replace(/ ngày .*$/u, '');
  const lines = recipients.map(({ line }) =>
    line.replace(byArticle, (words, lead: string, cited: string) => {
      if (now !== null && was !== undefined && /\d+/.exec(was)?.[0] === cited.replace(/^điều\s+/iu, ''))
        return `${lead}Điều ${now}`;
      return carrier === undefined ? words : `${words} ${carrier}`;
    }),
  );
  return [...lines, ...(filing === undefined ? [] : [filing])];
}

/** The number of the article among printed lines that says who carries the instrument out. */
function articleIn(closing: readonly string[]): string | null {
  const line = closing.findLast((one) => implementation.test(one));
  return (line && /^Điều (\d+)\. /u.exec(line)?.[1]) ?? null;
}
