import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => /^\|.*`test\//.test(line))
  .map((line) => Array.from(line.matchAll(/`(test\/[^`]+)`/g), ([, path = '']) => path));

test('every promise of the security page names tests, and all of them are there', () => {
  expect(rows.length).toBeGreaterThan(8);
  const paths = rows.flat().filter((path) => !path.includes('*'));
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

/** Words of the page, the file of the code that has the same number, and how it stands there. */
const numbers: readonly (readonly [words: string, file: string, code: string])[] = [
  ['at most 2 MiB', 'io/files/plan-size', 'planFileLimit = 2 * 1024 * 1024'],
  ['256 MiB and 50,000 entries', 'io/files/plan-size', 'planLimit = 256 * 1024 * 1024'],
  ['256 MiB and 50,000 entries', 'io/files/read-folder', 'entries: 50_000, depth: 8'],
  ['60 s to look', 'io/git/git', 'name: 60_000'],
  ['30 minutes', 'io/git/git', 'any: 30 * 60_000'],
  ['64 MiB of names', 'io/git/plans-at', 'maxNames = 64 * 1024 * 1024'],
  ['changed a cited one 200', 'change/reviews/review-needs', 'maxLater = 200'],
  ['with 5,000,000 comparisons', 'vietnamese/documents/quotations', 'maxCompared = 5_000_000'],
  ['tasks with 50,000,000 comparisons', 'progress/assignment/match-tasks', 'maxEffort = 50_000_000'],
  ['bodies with 50,000,000', 'progress/assignment/match-bodies', 'maxEffort = 50_000_000'],
  ['2,000 findings', 'lint/problem-rest', 'maxProblems = 2_000'],
  ['400,000 lexemes', 'source/read/lexeme-limit', 'lexemeLimit = 400_000'],
  ['5,000 units in a file', 'source/read/lexeme-limit', 'unitLimit = 5_000'],
  ['10,000 records in a log', 'progress/records/pack-records', 'maxInLog = 10_000'],
  ['64 levels', 'source/read/tokenise', 'depthLimit = 64'],
  ['50,000 lines in one value', 'source/read/tokenise', 'lineLimit = 50_000'],
  ['the first 50 are', 'source/read/compose', 'problemLimit = 50'],
  ['no more than 100 kept', 'source/read/tokenise', 'mistakeLimit = 100'],
  ['8,000,000 values', 'source/read/plan-limits', 'maxElements = 8_000_000'],
  ['150,000 units', 'source/read/plan-limits', 'maxUnits = 150_000'],
  ['more than 100 letters', 'plan/nearest', 'maxWordLength = 100'],
  ['cut at 200 letters', 'plan/cut-message', 'maxQuotationLength = 200'],
  ['every message at 1,200', 'plan/cut-message', 'maxSentenceLength = 1_200'],
  ['50 findings', 'findings-output/findings-text', 'error: 50, warning: 50'],
  ['50 sentences', 'findings-output/findings-text', 'maxRepeated = 50'],
  ['150,000 rows with content', 'io/tables/collect-rows', 'rows: 150_000'],
  ['1,000,000 cells with content', 'io/tables/collect-rows', 'cells: 1_000_000'],
  ['2,500,000 in all', 'io/tables/collect-rows', 'withEmpty: 2_500_000'],
  ['100 columns', 'io/tables/collect-rows', 'columns: 100'],
  ['at most 6,000,000 elements', 'io/tables/read-xml', 'elements: 6_000_000'],
  ['under 2,000 names', 'io/tables/read-xml', 'names: 2_000'],
  ['its styles 1,000,000', 'io/tables/workbook-parts', 'maxStyles = 1_000_000'],
  ['comments of a sheet 400,000', 'io/tables/cell-comments', 'maxElements = 400_000'],
  ['10,000 cells that cannot be read', 'progress/rows/rows-to-records', 'maxProblems = 10_000'],
  ['collect has at most 10,000', 'commands/collect/read-repositories', 'maxRepositories = 10_000'],
  ['10,000 programmes and 100,000 tasks', 'views/rollup/rollup-row', '[10_000, 100_000]'],
  ['goes out has at most 3,000 rows', 'progress/sheet/sheet-limits', 'maxSheetRows = 3_000'],
  ['with 3,000,000 letters', 'progress/sheet/sheet-limits', 'maxFilledLetters = 3_000_000'],
  ['marks 500 faults', 'progress/sheet/sheet-limits', 'maxMarked = 500'],
  ['besides a table or a text 24 MiB', 'io/write/write-output', 'namedLimit = 24 * 1024 * 1024'],
  ['at most 200 bodies in a cell', 'progress/assignment/assignment-doubts', 'maxNames = 200'],
  ['4,000 rows where it assigns', 'commands/import/assignment-table', 'maxRows = 4_000'],
  ['1,600,000 letters in all cells', 'commands/import/assignment-table', 'maxTableLetters = 1_600_000'],
  ['12,000 bodies named', 'progress/assignment/assignment-doubts', 'maxNamed = 12_000'],
  ['1,000 that no register has', 'progress/assignment/assignment-doubts', 'maxNew = 1_000'],
  ['a file 24 MiB', 'io/tables/open-tables', 'maxTableBytes = 24 * 1024 * 1024'],
  ['16,384 cells', 'io/tables/read-csv', 'maxColumns = 16_384'],
  ['1,048,576 lines', 'io/tables/read-csv', 'maxRows = 1_048_576'],
  ['255 letters', 'io/tables/excel-dates', 'maxFormatLength = 255'],
  ['the first 100 of a sheet', 'io/tables/cell-comments', 'comments: 100'],
  ['with 1,000 characters each', 'io/tables/cell-comments', 'characters: 1_000'],
  ['500 entries', 'io/tables/zip', 'entries: 500'],
  ['an entry 96 MiB', 'io/tables/zip', 'inflated: 96 * mebibyte'],
  ['together 256 MiB', 'io/tables/zip', 'all: 256 * mebibyte'],
  ['above 1 MiB', 'io/tables/zip', 'anyRatio: mebibyte'],
  ['250 times', 'io/tables/zip', 'ratio: 250'],
  ['at most 800,000 letters', 'import/read/source-bounds', 'maxLetters = 800_000'],
  ['200,000 in one', 'import/read/source-bounds', 'maxInOne = 200_000'],
  ['20,000 paragraphs', 'import/read/source-bounds', 'maxParts = 20_000'],
  ['(100,000 with cells', 'import/read/source-bounds', 'maxBlocks = 100_000'],
  ['1,000 parts and annexes', 'import/plan/text-files', 'maxFiles = 1_000'],
  ['a file 64 MiB, a web', 'io/files/read-source-file', 'fileLimit = 64 * 1024 * 1024'],
  ['a web page 10 MiB', 'import/read/read-source', 'maxOfPage = 10 * 1024 * 1024'],
  ['plain text 4 MiB', 'import/read/read-source', 'maxOfText = 4 * 1024 * 1024'],
  ['200,000 lines;', 'import/read/source-bounds', 'maxLines = 200_000'],
  ['400,000 elements', 'import/read/xml-tree', 'maxElements = 400_000'],
  ['20,000 styles and 20,000 lists', 'import/read/source-bounds', 'maxDefinitions = 20_000'],
  ['1,500 pages', 'import/read/pdf/pdf-document', 'maxPages = 1_500'],
  ['5,000 lines and fields', 'import/read/pdf/grids', 'maxRules = 5_000'],
  ['5,000 lines and fields', 'import/read/pdf/grids', 'maxCells = 5_000'],
  ['6 s of CPU for a page', 'commands/import/pdf-apart', 'cpuSeconds: 6'],
  ['60 s for all', 'commands/import/pdf-apart', 'cpuSecondsInAll: 60'],
  ['280 MiB of memory', 'commands/import/pdf-apart', 'mebibytes: 280'],
  ['512 deep', 'import/read/html/read-html', 'maxDepth = 512'],
  ['256 in a Word', 'import/read/xml-tree', 'maxDepth = 256'],
  [
    '5,000 rows, 50,000 cells and 8 MiB',
    'io/tables/open-template',
    'rows: 5000, part: 8 * mebibyte, cells: 50_000',
  ],
  ['tasks 50 cells and 10,000 letters', 'writers/xlsx/template/grown-sheet', 'cells: 50, letters: 10_000'],
  ['64 KiB', 'io/files/config-file', 'maxBytes = 65_536'],
  ['for 30 s', 'io/write/programme-lock', 'wait = 30_000'],
  ['10 minutes', 'io/write/lock', 'lapse = 10 * 60_000'],
];

test('every number of the bounds is the number of the code', () => {
  const page = readFileSync('SECURITY.md', 'utf8');
  const bounds = (/^## Bounds$([^]*?)^The long forms/m.exec(page)?.[1] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| bound'))
    .map((line) => line.split(' | ')[0] ?? '');
  for (const [words, file, code] of numbers) {
    expect([words, bounds.filter((bound) => bound.includes(words)).length]).toEqual([words, 1]);
    expect([file, readFileSync(`src/${file}.ts`, 'utf8').includes(code)]).toEqual([file, true]);
  }
  const held = numbers.map(([words]) => words).join(' ');
  const named = bounds.flatMap((bound) => bound.match(/(?<![`\w-])\d[\d,]*/g) ?? []);
  expect(named.map((number) => number.replace(/,$/, '')).filter((number) => !held.includes(number))).toEqual(
    [],
  );
});
