import { visible } from '../../screen/visible.ts';
import { madeByProperty } from '../made-by.ts';
import { quoted } from './sheet-names.ts';

interface WorkbookFacts {
  readonly title: string;
  /** The day of the figures; the workbook says it was made on it, so that equal contents are equal bytes. */
  readonly asOf: string;
  readonly command: string;
}

/** The font and the properties that every workbook has; the command that made it is one of them. */
export function workbookFrame({ title, asOf, command }: WorkbookFacts) {
  const day = new Date(`${asOf}T00:00:00Z`);
  return {
    defaultFont: { name: 'Times New Roman', size: 12 },
    properties: {
      title: visible(title),
      creator: 'cthd',
      created: day,
      modified: day,
      custom: { [madeByProperty]: command },
    },
  };
}

/** Repeats the row of heads of a sheet on every printed page, and columns on its left. `headRow` counts from 0, `columns` are such as `$A:$B`. */
export const repeatedHead = (sheet: string, headRow: number, columns?: string) => {
  const row = `${quoted(sheet)}!$${headRow + 1}:$${headRow + 1}`;
  return {
    name: '_xlnm.Print_Titles',
    scope: sheet,
    range: columns === undefined ? row : `${quoted(sheet)}!${columns},${row}`,
  };
};

/** What of a sheet is printed: a range such as A6:O9. */
export const printedPart = (sheet: string, range: string) => ({
  name: '_xlnm.Print_Area',
  scope: sheet,
  range: `${quoted(sheet)}!${range.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
});
