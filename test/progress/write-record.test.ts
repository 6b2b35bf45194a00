import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Evidence, RecordData } from '../../src/plan/record-data.ts';
import { stateIds } from '../../src/plan/record-data.ts';
import { readLog, readRecords } from '../../src/progress/records/read-records.ts';
import {
  type Appended,
  appendRecords,
  type LogPlace,
  recordLine,
} from '../../src/progress/records/write-record.ts';
import { visible } from '../../src/screen/visible.ts';
import { thrownBy } from '../io/thrown.ts';
import { caseCount } from '../support/case-count.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const appendRecord = (before: Uint8Array | null, record: RecordData, at: LogPlace): Appended =>
  appendRecords(before && readLog(before, at.path), [record], at);

const place = { path: 'plans/vi-du/progress/mo-lop.yaml', schemaLine: null };

const two = (number: number) => String(number).padStart(2, '0');
const day = fc
  .tuple(
    fc.integer({ min: 1000, max: 9999 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 99 }),
  )
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const moment = fc
  .tuple(day, fc.constantFrom('Z', '+07:00', '-11:30'))
  .map(([date, offset]) => `${date}T09:12:00${offset}`);
const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'null',
    'true',
    '~',
    '0x1F',
    '1e5',
    '- a',
    'a: b',
    '# c',
    '{',
    ']',
    '%YAML 1.1',
    '---',
    '...',
    '&a',
    '*a',
    '!t',
    "it's",
  ),
);
const oneLine = wild.filter((text) => text.length > 0);
const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/).filter((text) => text.length <= 64);
const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({ document: oneLine, date: day }),
  fc.record({ document: oneLine }),
  fc.record({ url: fc.webUrl() }),
  fc.record({ file: oneLine }),
);
const records: fc.Arbitrary<RecordData> = fc.record(
  {
    date: day,
    state: fc.constantFrom(...stateIds),
    value: fc.double({ min: 0, max: 1e12, noNaN: true }).map((value) => value + 0),
    by: id,
    confirms: fc.constant(true as const),
    corrects: fc.stringMatching(/^[0-9a-f]{8,64}$/),
    note: wild,
    evidence: fc.array(evidence, { maxLength: 4 }),
    recorded: moment,
  },
  { requiredKeys: ['date', 'state', 'by', 'recorded'] },
);

describe('a record as a line', () => {
  test('reads back as just the record, by our reader and by a plain one', () => {
    fc.assert(
      fc.property(records, (record) => {
        const line = recordLine(record);
        expect(JSON.parse(JSON.stringify(readRecords(bytes(line), 'x')))).toEqual([record]);
        expect(parse(line)).toEqual([record]);
      }),
      { numRuns: caseCount(200, 2000) },
    );
  });

  test('is one line on which nothing acts on a screen or a job log', () => {
    fc.assert(
      fc.property(records, (record) => {
        const line = recordLine(record);
        expect(visible(line)).toBe(line);
        expect(line).not.toContain('##[');
      }),
      { numRuns: caseCount(200, 2000) },
    );
  });

  test('keeps words plain that every reader takes for text, and quotes all others', () => {
    const line = (by: string, document: string) =>
      recordLine({
        date: '2022-06-30',
        state: 'paused',
        by,
        evidence: [{ document }],
        recorded: '2022-07-02T09:12:00+07:00',
      });
    expect(line('van-phong', '12-BC/ĐĐ')).toBe(
      '- {date: 2022-06-30, state: paused, by: van-phong, evidence: [{document: 12-BC/ĐĐ}], recorded: 2022-07-02T09:12:00+07:00}',
    );
    expect(line('on', '30/2020/NĐ-CP')).toContain('by: "on", evidence: [{document: 30/2020/NĐ-CP}]');
    expect(line('12', '1e5')).toContain('by: "12", evidence: [{document: "1e5"}]');
    expect(line('y', 'Ghi nhớ, số 5')).toContain('by: "y", evidence: [{document: "Ghi nhớ, số 5"}]');
  });

  test('half of a surrogate pair is refused', async () => {
    const record: RecordData = {
      date: '2022-06-30',
      state: 'paused',
      by: 'a',
      note: 'x\ud800y',
      recorded: '2022-07-02T09:12:00+07:00',
    };
    expect((await thrownBy(() => recordLine(record)))?.en).toBe(
      'The record holds half of a character (a surrogate), which no file can hold.',
    );
  });
});

const recordText =
  '- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}';
const other: RecordData = {
  date: '2021-06-30',
  state: 'paused',
  by: 'van-phong',
  recorded: '2021-07-02T09:12:00+07:00',
};
const line = recordLine(other);
const overLines = `- date: 2021-03-31\n  state: paused\n  by: a\n  note: |\n    b\n  recorded: 2021-04-02T09:12:00+07:00\n`;

describe('appending', () => {
  test('changes no byte that was there, whatever the shape of the file', () => {
    const files = fc
      .record({
        mark: fc.constantFrom('', '\uFEFF'),
        head: fc.array(fc.constantFrom('# ghi chú', '', '---', '# {a: ['), { maxLength: 3 }),
        indent: fc.constantFrom('', '  ', '      '),
        log: fc.array(records, { maxLength: 3 }),
        tail: fc.array(fc.constantFrom('# hết', '   ', '', '#'), { maxLength: 3 }),
        end: fc.constantFrom('\n', '\r\n'),
        isEnded: fc.boolean(),
      })
      .map(({ mark, head, indent, log, tail, end, isEnded }) => {
        const once = head.filter((one, index) => one !== '---' || head.indexOf(one) === index);
        const first = mark === '' ? [] : ['# đầu'];
        const lines = [...first, ...once, ...log.map((one) => indent + recordLine(one)), ...tail];
        return { text: mark + lines.join(end) + (isEnded ? end : ''), log, indent };
      });
    fc.assert(
      fc.property(files, records, ({ text, log, indent }, record) => {
        const { after, line: number } = appendRecord(bytes(text), record, place);
        const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
        const glue = text === '' || text.endsWith('\n') ? '' : lineEnd;
        const own = (log.length > 0 ? indent : '') + recordLine(record);
        const now = Buffer.from(after).toString('utf8');
        expect(now).toBe(`${text}${glue}${own}${lineEnd}`);
        expect(now.split(lineEnd)[number - 1]).toBe(own);
        expect(readRecords(after, 'x').map(recordLine)).toEqual([...log, record].map(recordLine));
      }),
      { numRuns: caseCount(100, 1000) },
    );
  });

  test.each([
    ['a new file', null, `${line}\n`, 1],
    ['an empty file', '', `${line}\n`, 1],
    ['comments only', '# một\n# hai\n', `# một\n# hai\n${line}\n`, 3],
    ['no final newline', recordText, `${recordText}\n${line}\n`, 2],
    ['Windows line ends', `${recordText}\r\n`, `${recordText}\r\n${line}\r\n`, 2],
    ['comments behind the last record', `${recordText}\n# hết`, `${recordText}\n# hết\n${line}\n`, 3],
    ['indented records', `---\n  ${recordText}\n# hết\n`, `---\n  ${recordText}\n# hết\n  ${line}\n`, 4],
    ['records over several lines', overLines, `${overLines}${line}\n`, 7],
  ])('%s', (_, before, after, number) => {
    const result = appendRecord(before === null ? null : bytes(before), other, place);
    expect(new TextDecoder().decode(result.after)).toBe(after);
    expect(result.line).toBe(number);
  });

  test('a new file, and an empty one, begin with the line for editors', () => {
    const schemaLine = '# yaml-language-server: $schema=../../../schemas/progress.schema.json';
    for (const before of [null, bytes('')]) {
      const { after, line: number } = appendRecord(before, other, { ...place, schemaLine });
      expect([new TextDecoder().decode(after), number]).toEqual([`${schemaLine}\n${line}\n`, 2]);
    }
  });

  test.each([
    [
      'Windows-1258',
      Buffer.from('- {note: "\xd0\xe3 m\xf2"}\n', 'latin1'),
      'plans/vi-du/progress/mo-lop.yaml:1:11: The file is not UTF-8 from here on; save it as UTF-8 (it may be in Windows-1258 or TCVN3).',
    ],
    [
      'a flow list',
      bytes('[]\n'),
      'No record can be added to plans/vi-du/progress/mo-lop.yaml: the list is written in [ ]; write one record a line, beginning with “- ”.',
    ],
    [
      'a map',
      bytes('a: 1\n'),
      'plans/vi-du/progress/mo-lop.yaml:1:1: The file must be a list, but it reads as a map of keys.',
    ],
    [
      'a null',
      bytes('~\n'),
      'No record can be added to plans/vi-du/progress/mo-lop.yaml: the file is not a list of records, one a line beginning with “- ”.',
    ],
    [
      'a document end',
      bytes(`${recordText}\n...\n`),
      'No record can be added to plans/vi-du/progress/mo-lop.yaml: the file has a document end mark “...”; remove that line.',
    ],
    [
      'two documents',
      bytes(`${recordText}\n---\n${recordText}\n`),
      'plans/vi-du/progress/mo-lop.yaml:2:1: A file holds one YAML document; what follows this --- is not read.',
    ],
    [
      'an open block scalar',
      bytes(
        '- date: 2021-03-31\n  state: paused\n  by: a\n  recorded: 2021-04-02T09:12:00+07:00\n  note: |+\n    b\n  ',
      ),
      'No record can be added to plans/vi-du/progress/mo-lop.yaml: a line at its end would change what is there; write one record a line, and end the last line.',
    ],
    [
      'a byte order mark right before the first record',
      bytes(`\uFEFF${recordText}\n`),
      'plans/vi-du/progress/mo-lop.yaml:1:1: The file begins with a byte order mark; run cthd lint --fix, or save it as UTF-8 without one.',
    ],
    ['conflict markers', bytes(`<<<<<<< a\n${recordText}\n=======\n>>>>>>> b\n`), null],
    ['broken YAML', bytes(`${recordText}\n- {date: "2021\n`), null],
    [
      'an unknown key',
      bytes('- {date: 2021-03-31, state: paused, by: a, xyz: 1, recorded: 2021-04-02T09:12:00+07:00}\n'),
      null,
    ],
    ['NUL bytes', new Uint8Array(40), null],
  ])('%s is refused', async (_, before, message) => {
    const said = await thrownBy(() => appendRecord(before, other, place));
    expect(said?.en).toMatch(/^(?:No record can be added to )?plans\/vi-du\/progress\/mo-lop\.yaml:/);
    if (message !== null) expect(said?.en).toBe(message);
  });

  test('a record that its schema refuses is refused before any place is named', async () => {
    expect((await thrownBy(() => appendRecord(null, { ...other, note: 'x'.repeat(4097) }, place)))?.en).toBe(
      'The record is not valid: “note” is longer than 4096 characters.',
    );
  });
});
