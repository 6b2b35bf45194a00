import { programmeTitle } from '../../plan/programme-name.ts';
import { capitalised } from '../../locale/capitalised.ts';
import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { boundOn, indicatorsOf } from '../../plan/indicator.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Programme } from '../../plan/plan.ts';
import { stateIds } from '../../plan/record-data.ts';
import { listedWording } from '../../plan/unit.ts';
import {
  filledColumns,
  type FilledColumn,
  lockedColumns,
  type SheetColumn,
  sheetHeads,
} from '../../progress/sheet/sheet-heads.ts';
import type { SheetRow } from '../../progress/sheet/sheet-rows.ts';
import { type Period, reportDay } from '../../progress/states/periods.ts';
import { states } from '../../progress/states/states.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatIndicator } from '../../vietnamese/numbers/bounds.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { periodWords } from '../parts/period-words.ts';
import { deadlineCell } from '../status/status-cells.ts';
import { type SheetMarker, sheetMarkers } from './sheet-markers.ts';
import { sheetInstructions } from './sheet-words.ts';

/** A row of a sheet as it is written. */
export interface SheetPageRow {
  readonly key: string;
  readonly mark: string;
  /** By the names of the columns. */
  readonly cells: Readonly<Record<string, string>>;
  /** Columns that stay locked in this row, though others fill them. */
  readonly closed: readonly FilledColumn[];
  /** What is wrong with a cell, in a copy that goes back. */
  readonly faults?: Readonly<Partial<Record<FilledColumn, string>>>;
}

/** A sheet to be filled in, whole: what a workbook is made of, and nothing that changes from run to run. */
export interface SheetPage {
  readonly language: Language;
  readonly fictional: boolean;
  readonly title: string;
  /** What stands under the title: the programme, the body, the period. */
  readonly about: readonly string[];
  readonly instructions: readonly string[];
  readonly columns: readonly {
    readonly column: SheetColumn;
    readonly head: string;
    readonly isFilled: boolean;
    /** In letters. */
    readonly width: number;
  }[];
  /** The heads of the two hidden columns that tell rows apart. */
  readonly keyHeads: readonly [key: string, mark: string];
  readonly choices: readonly string[];
  /** What a template of the office's own may name. */
  readonly markers: readonly SheetMarker[];
  readonly rows: readonly SheetPageRow[];
  /** How many faults a copy that goes back does not mark. */
  readonly otherFaults?: number;
  readonly asOf: CalendarDate;
  /** The command line that makes it, with the place of its hash. */
  readonly command: string;
}

/** What a sheet is made of. */
export interface SheetFacts {
  readonly programme: Programme;
  readonly bodies: readonly Body[];
  readonly body: string;
  readonly period: Period;
  readonly rows: readonly SheetRow[];
  readonly asOf: CalendarDate;
  readonly language: Language;
  readonly command: string;
}

/** The sheet of one body for one period. */
export function sheetPage(facts: SheetFacts): SheetPage {
  const { programme, bodies, body, period, rows, language } = facts;
  const words = sheetInstructions[language];
  const name = bodies.find(({ id }) => id === body)?.name ?? body;
  const due = reportDay(period, programme.reporting);
  const day = (date: CalendarDate) => formatDate(date, language);
  const to = programme.reporting?.['send-to'];
  const columns = [...lockedColumns, ...filledColumns];
  const told = {
    name,
    period: periodWords(period, language),
    cutoff: day(period.to),
    due: due === null ? null : day(due),
    to: to ?? null,
    states: stateIds.map((id) => capitalised(states[id].name[language])).join(', '),
  };
  const title = words.title(told.period);
  const subject = programmeTitle(programme);
  const instructions = words.lines(told);
  return {
    language,
    fictional: programme.fictional === true,
    title,
    about: [subject, words.reporter(name), words.figures(told.cutoff, told.due, told.to)],
    instructions,
    markers: sheetMarkers({
      title,
      programme: subject,
      body: name,
      period: told.period,
      cutoff: told.cutoff,
      due: told.due ?? '……/……/…………',
      to: told.to ?? '………………………………',
      instructions: instructions.join('\n'),
    }),
    columns: columns.map((column) => ({
      column,
      head: sheetHeads[column][language],
      isFilled: filledColumns.some((one) => one === column),
      width: widths[column],
    })),
    keyHeads: [sheetHeads.key[language], sheetHeads.mark[language]],
    choices: stateIds.map((id) => capitalised(states[id].name[language])),
    rows: rows.map((row) => pageRow(row, facts)),
    asOf: facts.asOf,
    command: facts.command,
  };
}

/** In letters of the usual size. */
const widths: Readonly<Record<SheetColumn, number>> = {
  number: 5,
  wording: 44,
  product: 22,
  deadline: 14,
  target: 18,
  'last-state': 16,
  'last-value': 10,
  'last-note': 24,
  state: 18,
  date: 12,
  value: 11,
  words: 34,
  evidence: 28,
  difficulties: 32,
  proposals: 26,
};

function pageRow(row: SheetRow, { language, asOf }: SheetFacts): SheetPageRow {
  const { state, unit, indicator, isMain } = row;
  const reached =
    state.indicators.find((one) => one.indicator === indicator)?.value ?? (isMain ? state.value : null);
  const words = sheetInstructions[language];
  const isSeveral = indicatorsOf(unit.task).length > 1;
  return {
    key: row.key,
    mark: row.mark,
    closed: isMain ? (indicator === null ? ['value'] : []) : ['state', 'date'],
    cells: {
      number: formatNumber(row.number, language),
      wording: listedWording(unit),
      product: unit.task?.deliverable ?? '',
      deadline: capitalised(deadlineCell(state, language)),
      target:
        indicator === null
          ? ''
          : formatIndicator(
              {
                name: indicator.name,
                ...boundOn(indicator, asOf),
                ...(indicator.unit !== undefined && { unit: indicator.unit }),
              },
              language,
            ),
      'last-state': isMain
        ? lastState(row, language)
        : words.further(isSeveral ? (indicator?.name ?? '') : ''),
      'last-value': reached === null ? '' : formatNumber(reached, language),
      'last-note': isMain ? (state.noted?.note ?? '') : '',
      ...empty,
    },
  };
}

const empty = Object.fromEntries(filledColumns.map((column) => [column, ''])) as Record<FilledColumn, string>;

const lastState = ({ state }: SheetRow, language: Language): string =>
  capitalised(states[state.state].name[language]) +
  (state.last === null ? '' : ` (${formatDate(state.last.date, language)})`);
