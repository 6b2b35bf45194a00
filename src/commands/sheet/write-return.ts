import { writeOutput } from '../../io/write/write-output.ts';
import { groupBy } from '../../plan/group-by.ts';
import { placeOfAddress } from '../../plan/input-table.ts';
import type { CellProblem } from '../../progress/rows/rows-to-records.ts';
import { parsePeriod } from '../../progress/states/periods.ts';
import { type FilledColumn, filledColumns } from '../../progress/sheet/sheet-heads.ts';
import { sheetRows } from '../../progress/sheet/sheet-rows.ts';
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
}

/**
 * Writes a copy of a sheet that came back for the body to put right: what was filled in, each bad cell coloured, with a comment that says what
 * is expected. The lines that say where; a copy is made anew, so that nothing of the file that came is opened by anybody.
 */
export async function writeReturn(
  { returned, problems, folder }: ReturnWanted,
  { given, environment, open }: ReturnContext,
): Promise<string[]> {
  const { language, cwd } = environment;
  const marks = returned.reading.marks;
  const [mark] = marks.values();
  const { programme } = openProgramme(environment, { withProgress: true });
  const period = mark?.period == null ? null : parsePeriod(mark.period, programme.reporting);
  if (mark?.body == null || period === null) return [words.noSheet[language](returned.file)];
  const rows = sheetRows(programme, mark.body, { period, asOf: environment.asOf });
  const page = pageOfSheet({
    programme,
    bodies: open.plan.organisations,
    body: mark.body,
    period,
    rows,
    asOf: environment.asOf,
    language,
  });
  const filled = groupBy(returned.reading.cells, ({ address }) => String(placeOfAddress(address)?.row));
  const faults = groupBy(problems, ({ address }) => String(placeOfAddress(address)?.row));
  const { rowsOf } = returned.reading;
  const columnAt = new Map([...returned.reading.header.columns].map(([column, at]) => [at, column]));
  const marked = page.rows.map((row): SheetPageRow => {
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
    const own = returned.reading.marks.get(row.key);
    return {
      ...row,
      mark: own?.written ?? row.mark,
      cells: { ...row.cells, ...typed },
      ...(bad.length > 0 && { faults: Object.fromEntries(bad) }),
    };
  });
  const name = `${period.name.toLowerCase()}-${mark.body}-tra-lai.xlsx`;
  const path = `${folder.replace(/[/\\]+$/, '')}/${name}`;
  const command = withHash(`cthd sheet in --return ${mark.body} ${period.name}`);
  const bytes = await sheetBytes({ ...page, rows: marked, command });
  await writeOutput(cwd, path, bytes, { madeBy: madeBySheet, isForced: given.options['force'] === true });
  return [words.wrote[language](path)];
}

const words = {
  wrote: {
    vi: (path: string) => `Bản đánh dấu để gửi trả: ${path}`,
    en: (path: string) => `Marked copy to send back: ${path}`,
  },
  noSheet: {
    vi: (file: string) => `${file} không phải phiếu của một kỳ nên không lập được bản đánh dấu.`,
    en: (file: string) => `${file} is no sheet of a period, so that no marked copy can be made.`,
  },
};
