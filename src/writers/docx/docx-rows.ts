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

const widthXml = (width: number) => ({ 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': width } } });

/** What all cells of a column have in common. */
const cellStart = (
  { width, side }: DocxColumn,
  style: string,
  keepsNext: boolean,
): { readonly width: number; readonly cell: IXmlableObject; readonly paragraph: IXmlableObject } => ({
  width,
  cell: { 'w:tcPr': [widthXml(width)] },
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
    ...(isHead ? overBlankCells(words, starts) : starts).map(({ cell, paragraph }, index) => ({
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

/** The cells of a row that heads others: its last words run over the blank cells after them (practice of annexes). */
function overBlankCells(words: readonly string[], starts: readonly CellStart[]): readonly CellStart[] {
  const last = Math.max(
    0,
    words.findLastIndex((word) => word !== ''),
  );
  const under = starts.slice(last);
  const [first] = under;
  if (first === undefined || under.length === 1) return starts;
  const width = under.reduce((sum, { width: one }) => sum + one, 0);
  return [
    ...starts.slice(0, last),
    {
      ...first,
      width,
      cell: { 'w:tcPr': [widthXml(width), { 'w:gridSpan': { _attr: { 'w:val': under.length } } }] },
    },
  ];
}
