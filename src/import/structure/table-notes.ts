import type { DraftNote, DraftUnit } from './draft-units.ts';
import { marksIn, withoutMarks } from './note-marks.ts';
import type { ReadTable } from './read-tables.ts';

/** Gives the units of a table the footnotes in their words; a mark in another cell stands at the end of the words of its row. */
export function addTableNotes(
  { columns, units }: Pick<ReadTable, 'columns' | 'units'>,
  notesIn: (text: string) => readonly DraftNote[],
): void {
  const words = columns.findIndex(({ is }) => is === 'text');
  const addNotes = (unit: DraftUnit): void => {
    if (unit.kind === 'row' && unit.cells !== undefined) marksToWords(unit, unit.cells, words);
    unit.notes.push(...notesIn(`${unit.text ?? ''}${(unit.rows ?? []).flat().join('')}`));
    unit.units.forEach(addNotes);
  };
  units.forEach(addNotes);
}

function marksToWords(row: DraftUnit, cells: readonly string[], words: number): void {
  const marks = cells
    .filter((_, column) => column !== words)
    .flatMap(marksIn)
    .join('');
  if (marks === '') return;
  row.text = (row.text ?? '') + marks;
  row.cells = cells.map((cell, column) => (column === words ? cell + marks : withoutMarks(cell)));
}
