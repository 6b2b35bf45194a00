import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import type { Localised } from '../../locale/localised.ts';
import { leadBodiesOf } from '../../plan/assignment.ts';
import { withId } from '../../plan/former-ids.ts';
import { type Indicator, indicatorsOf } from '../../plan/indicator.ts';
import { addressOf, cellAt, type InputCell, type InputRow } from '../../plan/input-table.ts';
import { memoised } from '../../plan/memoised.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { visible } from '../../screen/visible.ts';
import type { CellProblem } from '../rows/cell-problem.ts';
import { parsePeriod, type Period } from '../states/periods.ts';
import type { SheetContext } from './sheet-context.ts';
import { type RowMark, wordingHash } from './row-key.ts';
import type { RowOutcome } from './sheet-entry.ts';
import { type FilledColumn, sheetCell, type SheetHeader, sheetHeads } from './sheet-heads.ts';
import { type FilledRow, takeCells } from './take-cells.ts';

/** Reads the filled cells of a row: an entry where all of them were understood and none is missing. */
export function readFilledCells(read: FilledRow, context: SheetContext): RowOutcome {
  const { row, header, task, counted, subject, mark, filled } = read;
  const period = mark.period === null ? null : parsePeriod(mark.period, context.programme.reporting);
  const placeOf = placesIn(row, header);
  const indicators = indicatorsOf(counted.task);
  const indicator = indicators[(subject.indicator ?? 1) - 1];
  const { said, note, cells, problems: misread } = takeCells(read, { context, period, indicator });
  const by = reporterOf(mark, counted, context);
  const missing =
    filled.length === 0 ? [] : missingIn(read, { said, by, indicator, isRead: misread.length === 0 });
  const problems = [
    ...misread,
    ...missing.map(({ field, why }) => (field === null ? noState(header) : { address: placeOf(field), why })),
  ];
  if (filled.length === 0 || problems.length > 0 || by === null) return { entry: null, problems, cells };
  const { state, date, value, evidence } = said;
  return {
    problems,
    cells,
    entry: {
      row: row.number,
      task,
      subject,
      mark,
      placeOf,
      isOfEarlierPlan:
        wordingHash(listedWording(counted)) !== mark.wording ||
        (mark.body !== null && !leadBodiesOf(counted.task).includes(by)),
      usualDay: usualDay(period, context),
      said: {
        ...(state !== undefined && { state }),
        ...(date !== undefined && { date }),
        ...(subject.result !== undefined && { result: subject.result }),
        ...(value !== undefined && { value }),
        ...(value !== undefined && indicators.length > 1 && indicator && { indicator: indicator.name }),
        ...(mark.period !== null && { period: mark.period }),
        by,
        ...(note !== '' && { note }),
        ...(evidence !== undefined && evidence.length > 0 && { evidence }),
      },
    },
  };
}

interface RowSaid {
  readonly said: ReturnType<typeof takeCells>['said'];
  readonly by: string | null;
  readonly indicator: Indicator | undefined;
  /** Whether every filled cell was understood. */
  readonly isRead: boolean;
}

/** What a row that reports something lacks, or says of something else than was asked, and the field it is told at; null for a column that is not there. */
function missingIn(
  { row, header, subject, mark, filled }: FilledRow,
  { said: { state, date, value }, by, indicator, isRead }: RowSaid,
): { readonly field: FilledColumn | null; readonly why: Localised }[] {
  const isSheet = mark.kind === 'sheet';
  const isStateless =
    isSheet &&
    state === undefined &&
    subject.indicator === undefined &&
    !filled.some(({ column }) => column === 'state');
  const isUndated = isSheet && state === 'completed' && date === undefined && isRead;
  const isOther =
    isSheet && value !== undefined && indicator && isOfAnother(indicator, sheetCell(row, header, 'target'));
  return [
    ...(isStateless
      ? [{ field: header.columns.has('state') ? ('state' as const) : null, why: stateless }]
      : []),
    ...(isUndated ? [{ field: 'date' as const, why: undated }] : []),
    ...(isOther ? [{ field: 'value' as const, why: otherIndicator(indicator.name) }] : []),
    ...(by === null
      ? [{ field: 'state' as const, why: mark.body === null ? unsigned : unknownBody(mark.body) }]
      : []),
  ];
}

/** The default day: the closing day of figures, or today before it. */
const usualDay = (period: Period | null, { today }: SheetContext): string =>
  period !== null && period.to < today ? period.to : today;

/** Who reports: the body that was asked, under the id that it has now; the lead where none was. Null where there is no such body. */
function reporterOf({ body }: RowMark, { task }: Unit, { bodies }: SheetContext): string | null {
  if (body !== null) return withId(bodies, body)?.id ?? null;
  return typeof task?.lead === 'string' ? task.lead : null;
}

/** Whether the target that stands in a row is that of another indicator: a sheet goes out with the name in it, and the task may have others since. */
function isOfAnother({ name }: Indicator, target: InputCell | null): boolean {
  const words = target?.kind === 'text' ? inOneLine(target.text) : '';
  return words !== '' && !words.includes(inOneLine(visible(name)));
}

const inOneLine = (text: string) => evenBlanks(text.normalize('NFC'));

const placesIn =
  (row: InputRow, header: SheetHeader) =>
  (field: string): string => {
    const column = field === 'note' ? 'words' : field === 'by' || field === 'corrects' ? 'state' : field;
    return (
      sheetCell(row, header, column as FilledColumn) ??
      sheetCell(row, header, 'state') ??
      cellAt(row, 0)
    ).address;
  };

/** That a sheet has no column of states, where its head may have been written over: one problem for all rows. */
const noState = memoised(({ row, unknown }: SheetHeader): CellProblem => ({
  address: unknown[0]?.address ?? addressOf(0, row),
  why: {
    vi: `Không thấy cột «${sheetHeads.state.vi}» trong hàng đầu cột; hãy ghi lại các đầu cột như trong phiếu đã gửi.`,
    en: `The row of heads has no column “${sheetHeads.state.en}”; write the heads again as they were sent.`,
  },
}));
const stateless: Localised = {
  vi: 'Hàng có báo cáo mà chưa chọn trạng thái.',
  en: 'The row reports something and names no state.',
};
const undated: Localised = {
  vi: 'Hoàn thành ngày nào? Ô Ngày để trống.',
  en: 'Completed on which day? The date is empty.',
};
const otherIndicator = (name: string): Localised => ({
  vi: `Chỉ tiêu của nhiệm vụ đã thay đổi từ khi gửi phiếu, nay là «${name}»; hãy gửi phiếu mới, hoặc để trống ô này.`,
  en: `The indicator of the task is not what it was when the sheet went out, but “${name}”; send a new sheet, or leave this cell empty.`,
});
const unknownBody = (body: string): Localised => ({
  vi: `Phiếu gửi cho «${body}», nhưng organisations.yaml không có tổ chức ấy; hãy gửi phiếu mới.`,
  en: `The sheet was sent to “${body}”, and organisations.yaml has no such body; send a new sheet.`,
});
const unsigned: Localised = {
  vi: 'Không rõ ai báo cáo: nhiệm vụ chưa có một cơ quan chủ trì; hãy ghi bằng cthd record --by.',
  en: 'It is not said who reports: the task has no single lead; use cthd record --by.',
};
