import type CliTable from 'cli-table3';
import type * as docx from 'docx';
import { expect, test, vi } from 'vitest';
import { formats } from '../../src/writers/formats.ts';
import type { Table } from '../../src/views/blocks/block.ts';
import { fileOf, textIn, partOf } from './read-back.ts';
import { plainScreen, sample } from './sample.ts';

const made = vi.hoisted(() => ({ wordCells: 0, screenRows: 0 }));

vi.mock('docx', async (load) => {
  const real = await load<typeof docx>();
  const TableCell = new Proxy(real.TableCell, {
    construct(target, args, asked) {
      made.wordCells += 1;
      return Reflect.construct(target, args, asked) as object;
    },
  });
  return { ...real, TableCell };
});

vi.mock('cli-table3', async (load) => {
  const real = await load<{ readonly default: typeof CliTable }>();
  const Counted = new Proxy(real.default, {
    construct(target, args) {
      const table: unknown[] = Reflect.construct(target, args);
      const draw = table.toString.bind(table);
      table.toString = () => {
        made.screenRows += table.length;
        return draw();
      };
      return table;
    },
  });
  return { ...real, default: Counted };
});

const rows = 2000;
const table: Table = {
  kind: 'table',
  columns: [{ head: 'TT', type: 'number' }, { head: 'Nhiệm vụ' }],
  rows: Array.from({ length: rows }, (_, index) => [{ text: String(index), value: index }, `Việc ${index}`]),
};
const rendering = { ...sample('vi', false), blocks: [table] };

test('a long table of a Word document has every row, and the library keeps no object for a cell of it', async () => {
  made.wordCells = 0;
  const bytes = fileOf(await formats.docx.write(rendering, plainScreen));
  const document = await partOf(bytes, 'word/document.xml');
  expect(document.match(/<w:tr>/g)).toHaveLength(rows + 1);
  expect(document).toContain(`>Việc ${rows - 1}<`);
  expect(made.wordCells).toBe(0);
});

test('a long table of text has every row, and the library draws only its first', async () => {
  made.screenRows = 0;
  const text = textIn(await formats.text.write(rendering, plainScreen));
  expect(text.match(/│ Việc \d+ +│$/gm)).toHaveLength(rows);
  expect(made.screenRows).toBeGreaterThan(0);
  expect(made.screenRows).toBeLessThan(rows / 10);
});
