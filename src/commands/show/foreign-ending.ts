import { shellWord } from '../../io/shell-word.ts';
import { UserError } from '../../plan/user-error.ts';
import { type FormatName, formatNames, formats } from '../../writers/formats.ts';

/** Endings of files that people know and nothing here writes. */
const foreign = ['pdf', 'doc', 'rtf', 'odt', 'xls', 'xlsm', 'ods', 'ppt', 'pptx', 'png', 'jpg'];

/** The ending of a file as it was typed, in small letters; undefined where it has none. */
export const endingOf = (out: string | undefined): string | undefined =>
  out === undefined ? undefined : /\.([a-z]+)$/i.exec(out)?.[1]?.toLowerCase();

/** A UserError for a file asked for in one format under the ending of another, as which no program could open it; a .txt may hold whatever is text. */
export function refuseOtherEnding(out: string | undefined, asked: FormatName): void {
  const ending = endingOf(out);
  const isOther = formatNames.some((name) => formats[name].extension === ending && name !== asked);
  if (out === undefined || ending === undefined || !(isOther || foreign.includes(ending))) return;
  if (ending === 'txt' && asked !== 'docx' && asked !== 'xlsx') return;
  const own = formats[asked].extension;
  const right = shellWord(`${out.slice(0, -ending.length)}${own}`) ?? `….${own}`;
  throw new UserError({
    vi: `--format ${asked} ghi tệp .${own}, không phải .${ending}; hãy ghi --out ${right}, hoặc bỏ --format để theo đuôi tệp.`,
    en: `--format ${asked} makes a .${own} file, not .${ending}; write --out ${right}, or leave --format out and the ending decides.`,
  });
}

/** A UserError for the ending of a kind of file that cannot be made: one that nothing here writes, or that of a format that is none of these. */
export function refuseForeignEnding(out: string | undefined, own: readonly FormatName[]): void {
  const ending = endingOf(out);
  const isOther = formatNames.some((name) => formats[name].extension === ending && !own.includes(name));
  if (ending === undefined || !(isOther || foreign.includes(ending))) return;
  const known = own.map((name) => `.${formats[name].extension}`).join(', ');
  const pages = own.filter((name) => name === 'docx' || name === 'html').map((name) => `.${name}`);
  throw new UserError({
    vi: `Không tạo được tệp .${ending}; đuôi của --out có thể là ${known}. Muốn có PDF thì ghi ${pages.join(' hoặc ')}, mở ra rồi in hoặc lưu thành PDF.`,
    en: `No .${ending} file can be made; --out may end in ${known}. For a PDF write ${pages.join(' or ')}, open it, and print or save it as PDF.`,
  });
}
