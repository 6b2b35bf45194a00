import { paperOf, type Programme, type Revision } from '../../plan/plan.ts';
import type { Family } from '../../vietnamese/documents/document-types.ts';
import { formatDateWithNoun } from '../../vietnamese/dates/dates.ts';
import type { Operation } from '../instrument.ts';
import { sayAnchor } from '../sentences.ts';
import { citePlace } from '../../text/places.ts';
import type { InstrumentPage, PageFacts } from './page.ts';
import { citeCarrier } from '../../text/citations.ts';

/** What the clauses of transition are called. */
export const transitionTitle = 'Điều khoản chuyển tiếp';

/** The article of the clauses of transition; nothing where there are none. */
export function transitionArticle(clauses: readonly string[], number: number): string[] {
  if (clauses.length === 0) return [];
  return [
    `Điều ${number}. ${transitionTitle}`,
    ...clauses.map((clause, at) => (clauses.length > 1 ? `${at + 1}. ${clause}` : clause)),
  ];
}

/** Who carries out an instrument: as the last article of the programme's own says it, else in general. */
export function implementing(programme: Programme, word: string): string {
  const own = implementingArticle(programme)?.text;
  if (own === undefined)
    return `Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành ${word} này.`;
  return own.replace(/(chịu trách nhiệm thi hành )\p{L}+ \p{L}+ này/iu, `$1${word} này`);
}

/** Signature and recipients as the programme has them, after the closing lines; another issuer signs with dots. */
export function ending(
  { after, family }: PageFacts,
  issuer: { readonly id: string },
  closing: readonly string[],
): Pick<InstrumentPage, 'closing' | 'signature' | 'recipients'> {
  const { signature } = paperOf(after);
  const own = issuer.id === after.issuer ? signature : undefined;
  return {
    signature: {
      authority: authorityOf(own?.authority ?? 'T/M …', family),
      position: own?.position ?? '…',
      name: own?.name ?? '…',
    },
    recipients: recipientsFrom(after, closing),
    closing,
  };
}

/** The authority in the form of one family: T/M, K/T, T/L for the Party, TM., KT., TL. for the State. */
function authorityOf(authority: string, family: Family): string {
  if (family === 'party') return authority.replace(/^(T|K)(M|T|L)\.(?= )/, '$1/$2');
  return authority.replace(/^(T|K)\/(M|T|L)(?= )/, '$1$2.');
}

/** What takes effect on days of its own: “; riêng nội dung tại mục 2 phần II có hiệu lực kể từ ngày 01/7/2026”. */
export function ownDays(operations: readonly Operation[], slips: readonly Revision[]): string {
  const entries = slips.flatMap(({ changes = [] }) => changes);
  const days = [...new Set(entries.flatMap((entry) => entry['in-force'] ?? []))].sort();
  return days
    .map((day) => {
      const ids = new Set(entries.flatMap((entry) => (entry['in-force'] === day ? entry.unit : [])));
      const places = operations.filter(({ units }) => units.some((id) => ids.has(id))).flatMap(placesOf);
      return places.length === 0
        ? ''
        : `; riêng nội dung tại ${[...new Set(places)].join(', ')} có hiệu lực kể từ ${formatDateWithNoun(day, 'vi')}`;
    })
    .join('');
}

function placesOf(operation: Operation): string[] {
  if (operation.kind === 'replace-whole') return [];
  if (operation.kind === 'insert') return [`phần bổ sung ${sayAnchor(operation.anchor)}`];
  return operation.kind === 'replace-phrase' ? operation.places.map(citePlace) : [citePlace(operation.place)];
}

/** From when the instrument is in force: the day that all its slips name, else that of its signature. */
export function effectOf(stated: readonly { readonly 'in-force'?: string }[]): string {
  const [day, ...others] = [...new Set(stated.map((one) => one['in-force']))];
  return day === undefined || others.length > 0 ? 'ngày ký' : formatDateWithNoun(day, 'vi');
}

/** The article that says who carries an instrument out, in the words of every instrument of practice. */
const implementation = /chịu trách nhiệm thi hành/iu;

/** A line of recipients that names them by articles: Như Điều 3; Như các Điều 2, 3. What follows the numbers is kept. */
const byArticle =
  /^(?<lead>\s*(?:-\s*)?như\s+(?:các\s+)?)(?<cited>điều\s+\d+(?:(?:\s*,\s*|\s+và\s+)(?:điều\s+)?\d+)*)(?=\s*(?:[;.,(]|$))/iu;

/** The last article of a programme's carrying instrument that says who carries it out; undefined where none does. */
const implementingArticle = ({ articles }: Programme) =>
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
