import { expect, test } from 'vitest';
import type { Table } from '../../src/views/blocks/block.ts';
import { compactRows } from '../../src/writers/text/compact-rows.ts';

const plain = (text: string) => text;

const table = (isSentence: boolean): Table => ({
  kind: 'table',
  isCompact: true,
  columns: [{ head: 'Lead' }, { head: 'Task', isSentence }, { head: 'Why', isSentence }, { head: 'Due' }],
  rows: [
    [
      'Department of Finance of Vi Du',
      'Set up a register of all projects that are paid for',
      'no reason given',
      '2026-06',
    ],
  ],
});

test('a narrow screen shows sentences below the row before it moves a name there', () => {
  const shown = (isSentence: boolean, width: number) =>
    compactRows(table(isSentence), { width, cutsRows: true, bold: plain, dim: plain }).split('\n');
  expect(shown(true, 50)).toEqual([
    'Department of Finance of Vi Du  2026-06',
    '  Set up a register of all projects that are paid…',
    '  no reason given',
  ]);
  expect(shown(false, 50)).toEqual([
    'no reason given  2026-06',
    '  Department of Finance of Vi Du',
    '  Set up a register of all projects that are paid…',
  ]);
  expect(shown(true, 120)).toHaveLength(1);
});
