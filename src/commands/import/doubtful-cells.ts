import type { Language, Localised } from '../../locale/localised.ts';
import type { Question } from '../../plan/question.ts';
import { UserError } from '../../plan/user-error.ts';
import type { DoubtfulCell } from '../../progress/assignment/assignment-doubts.ts';
import { visible } from '../../screen/visible.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';

const maxDoubts = 20;

/** The error that lists the cells in doubt, one a line: nothing of a table is taken while there is one. */
export function doubtfulCells(path: string, doubts: readonly DoubtfulCell[]): UserError {
  const lines = (language: Language) => {
    const head = {
      vi: `cthd: ${path}: ${doubts.length} chỗ chưa rõ, chưa ghi gì:`,
      en: `cthd: ${path}: ${doubts.length} ${doubts.length === 1 ? 'place is' : 'places are'} in doubt, nothing was written:`,
    }[language];
    const more = doubts.length - maxDoubts;
    return [
      head,
      ...doubts.slice(0, maxDoubts).map((doubt) => `  ${doubtSentence(doubt)[language]}`),
      ...(more > 0 ? [{ vi: `  và ${more} chỗ nữa`, en: `  and ${more} more` }[language]] : []),
      ...(doubts.every(hasDefault) ? [byDefault[language]] : []),
    ].map((line) => visible(line));
  };
  return new UserError(
    { vi: lines('vi').join(' '), en: lines('en').join(' ') },
    { vi: lines('vi'), en: lines('en') },
  );
}

/** Whether --yes decides about a cell. */
const hasDefault = ({ question }: DoubtfulCell) => question !== undefined && question.preset !== '';

const byDefault: Localised = {
  vi: 'Sửa các ô ấy rồi chạy lại, hoặc thêm --yes để theo mặc định; --yes --dry-run cho xem trước mặc định là gì.',
  en: 'Put the cells right and run this again, or add --yes to take the defaults; --yes --dry-run shows them first.',
};

/** A doubtful cell with its words, and why it is in doubt. */
function doubtSentence(doubt: Pick<DoubtfulCell, 'address' | 'value' | 'why'>): Localised {
  const { value, why } = doubt;
  const sentence = (language: Language) =>
    `${placeOf(doubt)[language]}: ${value === '' ? '' : `${quoted(value, language)}: `}${why[language]}`;
  return { vi: sentence('vi'), en: sentence('en') };
}

/** What stands before the question of a doubtful cell: why it is in doubt, as far as the question does not say it. */
export function beforeQuestion(doubt: DoubtfulCell, { ask, isWhole }: Question): Localised {
  if (isWhole !== true) return doubtSentence(doubt);
  const { value } = doubt;
  const words = (language: Language) => {
    const shown = quoted(value, language);
    const isSaid = value === '' || ask[language].includes(shown);
    return placeOf(doubt)[language] + (isSaid ? '' : `: ${shown}`);
  };
  return { vi: words('vi'), en: words('en') };
}

/** A cell by its address, a row as such. */
const placeOf = ({ address }: Pick<DoubtfulCell, 'address'>): Localised =>
  /^\d/.test(address) ? { vi: `hàng ${address}`, en: `row ${address}` } : { vi: address, en: address };

const quoted = (words: string, language: Language) => quotes[language](excerpt(words, 60));

const quotes = { vi: (words: string) => `«${words}»`, en: (words: string) => `“${words}”` };
