import CliTable from 'cli-table3';
import { expect, test } from 'vitest';
import { drawRows } from '../../src/writers/text/draw-rows.ts';

const aligns = ['left', 'right', 'centre', 'centre'] as const;
const widths = [12, 8, 9, 8];
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, row) => [
    `hàng ${row}`,
    String(row),
    `${row % 7} ký`,
    '表'.repeat(row % 4),
  ]);

test.each([1, 99, 100, 101, 350])('%i rows are drawn as the library draws them at once', (count) => {
  const whole = new CliTable({
    colAligns: aligns.map((align) => (align === 'centre' ? 'center' : align)),
    colWidths: widths,
    style: { head: [], border: [], compact: true },
  });
  whole.push(...rowsOf(count));
  expect(
    drawRows(
      rowsOf(count).map((row) => row.map((cell) => [cell])),
      { aligns, widths },
    ).join('\n'),
  ).toBe(whole.toString());
});
