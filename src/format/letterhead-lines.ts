import type { Letterhead } from '../render/block.ts';
import { formatLongDate } from '../vietnamese/dates.ts';

const dots = '…';

/** What stands in the heading of an official page, with dots where a fact is not known (practice of Party and of State documents). */
interface HeadingLines {
  readonly superior: string | null;
  readonly issuer: string;
  /** Party: a star between the issuer and the number; the State has a rule there. */
  readonly star: string | null;
  readonly number: string;
  readonly authority: readonly string[];
  readonly placeAndDate: string;
  /** What closes the subject: five hyphens for the Party, a rule for the State. */
  readonly close: string | null;
}

/** The lines of a heading, of the Party or of the State, never of both. */
export function letterheadLines({ style, superior, issuer, symbol, place, date }: Letterhead): HeadingLines {
  const isParty = style === 'party';
  const day = date === null ? `ngày ${dots} tháng ${dots} năm ${dots}` : formatLongDate(date);
  return {
    superior,
    issuer,
    star: isParty ? '*' : null,
    number: `${isParty ? 'Số' : 'Số:'} ${symbol ?? dots}`,
    authority: isParty
      ? ['ĐẢNG CỘNG SẢN VIỆT NAM']
      : ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
    placeAndDate: `${place ?? dots}, ${day}`,
    close: isParty ? '-----' : null,
  };
}

/** All lines in reading order: the left side, the right side, then kind and subject. */
export function letterheadText(head: Letterhead): string[] {
  const { superior, issuer, star, number, authority, placeAndDate, close } = letterheadLines(head);
  return [superior, issuer, star, number, ...authority, placeAndDate, head.type, head.subject, close].filter(
    (line) => line !== null,
  );
}
