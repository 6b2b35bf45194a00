import type { Language } from '../../locale/localised.ts';
import { writeOutput } from '../../io/write/write-output.ts';
import { groupBy } from '../../plan/group-by.ts';
import { placeOfAddress } from '../../plan/input-table.ts';
import type { CellProblem } from '../../progress/rows/cell-problem.ts';
import { parsePeriod } from '../../progress/states/periods.ts';
import { type FilledColumn, filledColumns } from '../../progress/sheet/sheet-heads.ts';
import { maxMarked, maxSheetRows } from '../../progress/sheet/sheet-limits.ts';
import { type SheetRow, sheetRows } from '../../progress/sheet/sheet-rows.ts';
import { withHash } from '../../plan/content-hash.ts';
import type { SheetPageRow } from '../../views/sheet/sheet-page.ts';
import type { Environment, Given } from '../command.ts';
import { type OpenProgramme, openProgramme } from '../shared/open-plan.ts';
import { madeBySheet, pageOfSheet, sheetBytes } from './made-sheet.ts';
import type { Returned } from './read-returned.ts';

interface ReturnWanted {
  readonly returned: Returned;
  readonly problems: readonly CellProblem[];
  readonly folder: string;
}

interface ReturnContext {
  readonly given: Given;
  readonly environment: Environment;
  readonly open: OpenProgramme;
  /** The copies that this run wrote before: none of them is overwritten. */
  readonly copies: Set<string>;
}

/**
 * Writes a copy of a sheet that came back for the body to put right: what was filled in, each bad cell coloured, with a comment that says what
 * is expected; one for each body and period whose rows stand in it, as far as all of them fit into the limits of one sheet. The lines that say where; a copy is made from nothing, so that nothing of the file that
 * came is opened by anybody.
 */
export async function writeReturn(wanted: ReturnWanted, context: ReturnContext): Promise<string[]> {
  const { given, environment, open, copies } = context;
  const { language, cwd } = environment;
  const { returned, problems, folder } = wanted;
  const { programme } = openProgramme(environment, { withProgress: true });
  const asked = new Map(
    [...returned.reading.marks.values()].flatMap(({ body, period }) => {
      const known = period === null ? null : parsePeriod(period, programme.reporting);
      return body === null || known === null
        ? []
        : [[`${known.name.toLowerCase()}-${body}`, { body, period: known }]];
    }),
  );
  if (asked.size === 0) return [words.noSheet[language](returned.file)];
  const lines: string[] = [];
  let left = maxSheetRows;
  for (const [name, { body, period }] of asked) {
    const rows = rowsOfCopy(sheetRows(programme, body, { period, asOf: environment.asOf }), returned);
    left -= rows.length;
    if (left < 0) return [...lines, words.tooLarge[language](returned.file)];
    const page = pageOfSheet({
      programme,
      bodies: open.plan.organisations,
      body,
      period,
      rows,
      asOf: environment.asOf,
      language,
    });
    const path = freeName(`${folder.replace(/[/\\]+$/, '')}/${name}-tra-lai`, copies);
    const command = withHash(`cthd sheet in --return ${body} ${period.name}`);
    const places = new Set(rows.flatMap(({ key }) => returned.reading.rowsOf.get(key) ?? []));
    const own = problems.filter(({ address }) => places.has(placeOfAddress(address)?.row ?? 0));
    const marked = markedRows(page.rows, { returned, problems: own.slice(0, maxMarked) }, language);
    const otherFaults = Math.max(0, own.length - maxMarked);
    const bytes = await sheetBytes({ ...page, rows: marked, otherFaults, command });
    await writeOutput(cwd, path, bytes, { madeBy: madeBySheet, isForced: given.options['force'] === true });
    lines.push(words.wrote[language](path));
  }
  return lines;
}

/** A name that no copy of this run has, numbered from the second on. */
function freeName(name: string, copies: Set<string>): string {
  let path = `${name}.xlsx`;
  for (let count = 2; copies.has(path); count += 1) path = `${name}-${count}.xlsx`;
  copies.add(path);
  return path;
}

/** All rows of a sheet, or where a sheet has no room for them, those that came back. */
const rowsOfCopy = (rows: readonly SheetRow[], { reading }: Returned): readonly SheetRow[] =>
  rows.length <= maxSheetRows ? rows : rows.filter(({ key }) => reading.rowsOf.has(key));

/** The rows of a sheet with what was filled in, and what is wrong with it. */
function markedRows(
  rows: readonly SheetPageRow[],
  { returned: { reading }, problems }: Pick<ReturnWanted, 'returned' | 'problems'>,
  language: Language,
): SheetPageRow[] {
  const { rowsOf, marks } = reading;
  const filled = groupBy(reading.cells, ({ address }) => String(placeOfAddress(address)?.row));
  const faults = groupBy(problems, ({ address }) => String(placeOfAddress(address)?.row));
  const columnAt = new Map([...reading.header.columns].map(([column, at]) => [at, column]));
  return rows.map((row): SheetPageRow => {
    const numbers = (rowsOf.get(row.key) ?? []).map(String);
    const typed = Object.fromEntries(
      numbers.flatMap((number) => filled.get(number) ?? []).map(({ column, written }) => [column, written]),
    ) as Partial<Record<FilledColumn, string>>;
    const bad = numbers
      .flatMap((number) => faults.get(number) ?? [])
      .map(({ address, why }) => {
        const column = columnAt.get(placeOfAddress(address)?.column ?? -1);
        const known = filledColumns.find((one) => one === column) ?? 'state';
        return [known, why[language]] as const;
      });
    return {
      ...row,
      mark: marks.get(row.key)?.written ?? row.mark,
      cells: { ...row.cells, ...typed },
      ...(bad.length > 0 && { faults: Object.fromEntries(bad) }),
    };
  });
}

const words = {
  wrote: {
    vi: (path: string) => `Bản đánh dấu để gửi trả: ${path}`,
    en: (path: string) => `Marked copy to send back: ${path}`,
  },
  tooLarge: {
    vi: (file: string) =>
      `${file}: các bản đánh dấu sẽ có hơn ${maxSheetRows.toLocaleString('vi')} hàng nên không lập thêm; hãy chia phiếu thành nhiều tệp.`,
    en: (file: string) =>
      `${file}: marked copies would have more than ${maxSheetRows.toLocaleString('en')} rows, so no more are made; divide the sheet into several files.`,
  },
  noSheet: {
    vi: (file: string) => `${file} không phải phiếu của một kỳ nên không lập được bản đánh dấu.`,
    en: (file: string) => `${file} is no sheet of a period, so that no marked copy can be made.`,
  },
};
