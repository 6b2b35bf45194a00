import type { IXmlableObject, Table } from 'docx';

/** A column of a table of words: as wide in twentieths of a point, and to which side its words keep. */
export interface DocxColumn {
  readonly width: number;
  readonly side: 'left' | 'right' | 'center';
}

/** A row of words, each ready to be shown. */
export interface DocxRow {
  readonly words: readonly string[];
  readonly isWhole: boolean;
  /** Whether it heads the rows after it, in bold. */
  readonly isHead: boolean;
  readonly keepsNext: boolean;
}

/**
 * A table with more rows under its own, each cell one paragraph of one style. The library keeps two dozen objects for a cell, copies
 * them twice and holds them all to the end: with ten thousand tasks that takes longer, and more memory, than everything else. So these
 * rows are written in the form that its components end as, at the time when it asks the table for it.
 */
export function withRows(
  table: Table,
  rows: readonly DocxRow[],
  columns: readonly DocxColumn[],
  style: string,
): Table {
  const loose = columns.map((column) => cellStart(column, style, false));
  const kept = columns.map((column) => cellStart(column, style, true));
  const written = table.prepForXml.bind(table);
  return Object.assign(table, {
    prepForXml: (context: Parameters<Table['prepForXml']>[0]) => {
      const whole = written(context);
      const parts: unknown = whole?.['w:tbl'];
      if (!Array.isArray(parts)) throw new Error('the library writes tables in another form');
      for (const row of rows) parts.push(rowXml(row, row.keepsNext ? kept : loose));
      return whole;
    },
  });
}

type CellStart = ReturnType<typeof cellStart>;

/** What all cells of a column have in common. */
const cellStart = ({ width, side }: DocxColumn, style: string, keepsNext: boolean) => ({
  cell: { 'w:tcPr': [{ 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': width } } }] },
  paragraph: {
    'w:pPr': [
      { 'w:pStyle': { _attr: { 'w:val': style } } },
      ...(keepsNext ? [{ 'w:keepNext': {} }] : []),
      { 'w:jc': { _attr: { 'w:val': side } } },
    ],
  },
});

const keptBlanks = { _attr: { 'xml:space': 'preserve' } };

const bold = [{ 'w:rPr': [{ 'w:b': {} }] }];

const rowXml = ({ words, isWhole, isHead }: DocxRow, starts: readonly CellStart[]): IXmlableObject => ({
  'w:tr': [
    ...(isWhole ? [{ 'w:trPr': [{ 'w:cantSplit': {} }] }] : []),
    ...starts.map(({ cell, paragraph }, index) => ({
      'w:tc': [
        cell,
        {
          'w:p': [
            paragraph,
            { 'w:r': [...(isHead ? bold : []), { 'w:t': [keptBlanks, words[index] ?? ''] }] },
          ],
        },
      ],
    })),
  ],
});
