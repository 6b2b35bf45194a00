import type { Unread } from '../../lint/broken-parts.ts';
import type { LintResult } from '../../lint/lint-plan.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { visible } from '../../screen/visible.ts';

/** A file for which rules were skipped, and on which side it is. */
export interface Unjudged extends Unread {
  readonly side: 'plan' | 'base';
}

/** What could not be read whole and concerns what was asked about: its programmes, and what all share. */
export const unjudgedIn = ({ unread }: LintResult, touches: (folder: string | null) => boolean): Unjudged[] =>
  (['base', 'plan'] as const).flatMap((side) =>
    unread[side].filter(({ folder }) => touches(folder)).map((one) => ({ ...one, side })),
  );

/** The most files named; the rest is counted. */
const maxNamed = 10;

/** Says why rules were skipped, file by file. */
export function unjudgedWords(
  unjudged: readonly Unjudged[],
  against: string | null,
  language: Language,
): string[] {
  if (unjudged.length === 0) return [];
  return (['base', 'plan'] as const).flatMap((side) => {
    const own = unjudged.filter((one) => one.side === side);
    if (own.length === 0) return [];
    const lines = own.slice(0, maxNamed).map(({ file, range, message }) => {
      const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
      return `  ${visible(`${place}: ${message[language]}`)}`;
    });
    const more = own.length - maxNamed;
    return [heads[side](against)[language], ...lines, ...(more > 0 ? [`  … +${more}`] : [])];
  });
}

const heads: Readonly<Record<Unjudged['side'], (against: string | null) => Localised>> = {
  base: (against) => ({
    vi: `cthd: chưa xét được hết: bản gốc «${against ?? ''}» có tệp không đọc được trọn vẹn, nên các quy tắc so sánh không chạy cho chương trình ấy. Hãy sửa bản gốc trước, hoặc so với phiên bản sớm hơn.`,
    en: `cthd: not all was judged: the base “${against ?? ''}” has files that cannot be read whole, so the rules that compare did not run for their programmes. Mend the base first, or compare with an earlier revision.`,
  }),
  plan: () => ({
    vi: 'cthd: chưa xét được hết: có tệp không đọc được trọn vẹn, nên các quy tắc cần đọc đủ không chạy cho chương trình ấy:',
    en: 'cthd: not all was judged: files cannot be read whole, so the rules that need all of a programme did not run for theirs:',
  }),
};
