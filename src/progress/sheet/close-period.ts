import { UserError } from '../../plan/user-error.ts';
import { compose } from '../../source/read/compose.ts';
import { validate } from '../../source/read/validate.ts';
import { editData } from '../../source/edit/edit-data.ts';
import { type Data, isSame } from '../../source/edit/write-value.ts';
import { yamlText } from '../../source/edit/yaml-text.ts';
import type { Period } from '../states/periods.ts';

/** The order of the keys of reporting. */
const order = ['periods', 'cutoff', 'report-day', 'send-to', 'states', 'closed', 'period'];

type Root = Readonly<Record<string, Data>> & { readonly reporting?: Readonly<Record<string, Data>> };

/**
 * The head of a programme (programme.yaml) in which a period is closed as of a moment; every other byte stays. The result has been read again. A
 * UserError where the file is written in a way that this cannot be done in.
 */
export function closePeriod(
  text: string,
  { file, period, now }: { readonly file: string; readonly period: Period; readonly now: string },
): string {
  const before = dataOf(text, file) as Root;
  const reporting = before.reporting ?? { periods: [period.kind] };
  const closed = [
    ...((reporting['closed'] as readonly Data[] | undefined) ?? []),
    { period: period.name, closed: now },
  ];
  const wanted = { ...reporting, closed } as Readonly<Record<string, Data>>;
  const writing = { eol: /\r\n|\n/.exec(text)?.[0] ?? '\n', text: (word: string) => yamlText(word) };
  const edited =
    before.reporting === undefined
      ? editData(text, { path: [], after: { ...before, reporting: wanted }, order }, writing)
      : editData(text, { path: ['reporting'], after: wanted, order }, writing);
  const now2 = edited === null ? null : (dataOf(edited, file) as Data);
  if (edited !== null && now2 !== null && isSame(now2, { ...before, reporting: wanted })) return edited;
  throw new UserError({
    vi: `Không ghi được kỳ đã chốt vào ${file} vì cách viết trong tệp; hãy thêm reporting.closed bằng tay, không có gì bị thay đổi.`,
    en: `The closed period cannot be written into ${file}, because of how it is written; add reporting.closed by hand, nothing was changed.`,
  });
}

function dataOf(text: string, path: string): unknown {
  const document = compose({ path, text });
  const [problem] = [...document.problems, ...validate(document, 'programme').problems];
  if (!problem) return document.value;
  const { message, range } = problem;
  const place = range ? `${path}:${range.start.line}:${range.start.column}` : path;
  throw new UserError({ vi: `${place}: ${message.vi}`, en: `${place}: ${message.en}` });
}
