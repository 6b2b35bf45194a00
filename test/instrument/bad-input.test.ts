import { expect, test } from 'vitest';
import { applyInstrument } from '../../src/instrument/apply/apply.ts';
import { readJson } from '../../src/instrument/read/read-json.ts';
import { readMarkdown } from '../../src/instrument/read/read-markdown.ts';
import { bareWording, wordsOf } from '../../src/text/wording.ts';
import { wordingFrom } from './wording-from.ts';

const wording = wordingFrom(`
  Ban Tổ chức xây dựng Chương trình như sau:
  @i I. MỤC ĐÍCH
  @i1 1. Cụ thể hóa nghị quyết.
  @i2 2. Nội dung
  @a - Việc thứ nhất.
  @b - Việc thứ hai.
  @i3 3. (được bãi bỏ)
`);

/** What is wrong with an instrument, each with its line. */
function faultsOf(markdown: string): string[] {
  const read = readMarkdown(markdown);
  const faults = read.instrument ? applyInstrument(wording, read.instrument).faults : read.faults;
  return faults.map(({ line, message }) => `${line ?? '-'} ${message.en}`);
}

const bullet = 'gạch đầu dòng thứ nhất mục 2 phần I';

test.each([
  [
    'a quotation never closed',
    `1. Sửa đổi, bổ sung ${bullet} như sau:\n\n> “- Mới.\n`,
    ['3 The quotation that begins here is never closed.'],
  ],
  [
    'a mark too many',
    `1. Sửa đổi, bổ sung ${bullet} như sau:\n\n> “- Mới” hẳn.”.\n`,
    ['3 The quotation closes too early, or has a quotation mark too many.'],
  ],
  [
    'no opening mark',
    `1. Sửa đổi, bổ sung ${bullet} như sau:\n\n> - Mới.”.\n`,
    ['3 This sentence must be followed by the wording in curly quotation marks “…”, not straight ones "…".'],
  ],
  [
    'no quotation',
    `\n\n1. Sửa đổi, bổ sung ${bullet} như sau:\n\nHết.\n`,
    ['3 This sentence must be followed by the wording in curly quotation marks “…”, not straight ones "…".'],
  ],
  ['a quotation of no point', `Lời mở.\n\n> “- Mới.”.\n`, ['3 This quoted wording belongs to no point.']],
  [
    'a phrase never closed',
    '1. Thay thế cụm từ “Việc bằng cụm từ “Điều” tại mục 1 phần I.\n',
    ['1 The quotation that begins here is never closed.'],
  ],
  [
    'a unit that is not there',
    '1. Bãi bỏ gạch đầu dòng thứ ba mục 2 phần I.\n',
    ['1 The programme has no “gạch đầu dòng thứ ba mục 2 phần I”.'],
  ],
  [
    'an annex that does not go with it',
    '1. Thay thế Phụ lục I bằng Phụ lục II ban hành kèm theo văn bản này.\n\n**PHỤ LỤC I\\\nDANH MỤC**\n',
    ['1 “Phụ lục II” does not go with the instrument.', '3 This attached annex belongs to no point.'],
  ],
  [
    'an annex that is not there',
    '1. Thay thế Phụ lục I bằng Phụ lục I ban hành kèm theo văn bản này.\n\n**PHỤ LỤC I\\\nDANH MỤC**\n',
    ['1 The programme has no “Phụ lục I”.'],
  ],
  [
    'a unit that is no annex',
    '1. Thay thế Phụ lục I bằng mục 1 ban hành kèm theo văn bản này.\n',
    [
      '1 This point cannot be read: “Thay thế Phụ lục I bằng mục 1 ban hành kèm theo văn bản này.”; write it as cthd amend words such a point.',
    ],
  ],
  ['no place at all', '1. Bãi bỏ chỗ kia.\n', ['1 “chỗ kia” is not a place that can be cited.']],
  [
    'a unit that is repealed',
    '1. Bãi bỏ mục 3 phần I.\n',
    ['1 “mục 3 phần I” is repealed already; this instrument may have been applied before.'],
  ],
  [
    'a phrase that is not there',
    `1. Thay thế cụm từ “Điều” bằng cụm từ “Mục” tại ${bullet}.\n`,
    [`1 “${bullet}” does not contain “Điều”; this instrument may have been applied before.`],
  ],
  [
    'half a word',
    `1. Thay thế cụm từ “Việc th” bằng cụm từ “Mục” tại ${bullet}.\n`,
    [`1 “${bullet}” does not contain “Việc th”; this instrument may have been applied before.`],
  ],
  [
    'a misprint that is not there',
    `1. Tại ${bullet}, đã in là: “Viêc”, nay đính chính là: “Việc”.\n`,
    [`1 “${bullet}” does not contain “Viêc”; this instrument may have been applied before.`],
  ],
  [
    'a misprint at two places',
    `1. Tại ${bullet}, đã in là: “h”, nay đính chính là: “g”.\n`,
    [`1 “h” stands more than once in “${bullet}”, so that it is not clear what is corrected.`],
  ],
  [
    'a bullet for a section',
    '1. Sửa đổi, bổ sung mục 1 phần I như sau:\n\n> “- Mới.”.\n',
    ['1 The quoted wording is of the kind “gạch đầu dòng”, unlike “mục 1 phần I”.'],
  ],
  [
    'another unit than said',
    '1. Bổ sung mục 4 vào sau mục 3 phần I như sau:\n\n> “5. Mới.”.\n',
    ['1 The quoted wording is not the unit that the sentence names.'],
  ],
  [
    'a number that is taken',
    '1. Bổ sung mục 2 vào sau mục 1 phần I như sau:\n\n> “2. Mới.”.\n',
    ['- There would be two of “mục 2 phần I”; this instrument may have been applied before.'],
  ],
  [
    'one unit twice',
    `1. Bãi bỏ ${bullet}.\n\n2. Bãi bỏ ${bullet}.\n`,
    [`3 Two points of the instrument change “${bullet}”.`],
  ],
  [
    'a unit inside a repealed one',
    `1. Bãi bỏ mục 2 phần I.\n\n2. Sửa đổi, bổ sung ${bullet} như sau:\n\n> “- Mới.”.\n`,
    [`3 Another point repeals or restates the unit that “${bullet}” lies in.`],
  ],
  [
    'a unit inside a restated one',
    `1. Sửa đổi, bổ sung mục 2 phần I như sau:\n\n> “2. Nội dung mới\n>\n> - Việc khác.”.\n\n2. Sửa đổi, bổ sung ${bullet} như sau:\n\n> “- Mới.”.\n`,
    [`7 Another point repeals or restates the unit that “${bullet}” lies in.`],
  ],
  [
    'what stands already, of an instrument without its mark',
    `1. Sửa đổi, bổ sung ${bullet} như sau:\n\n> “- Việc thứ nhất.”.\n`,
    [`1 “${bullet}” reads so already; this instrument may have been applied before.`],
  ],
  [
    'what has been inserted already',
    `1. Bổ sung gạch đầu dòng vào sau ${bullet} như sau:\n\n> “- Việc thứ hai.”.\n`,
    [`1 “${bullet}” reads so already; this instrument may have been applied before.`],
  ],
  [
    'a value that the programme has not',
    `1. Điều chỉnh thời hạn hoàn thành của nhiệm vụ tại ${bullet} từ “2025” thành “2026”.\n`,
    [`1 “${bullet}”: the instrument states “2025”, the programme has nothing.`],
  ],
  [
    'an unknown point',
    '1. Đổi mục 1 phần I.\n',
    ['1 This point cannot be read: “Đổi mục 1 phần I.”; write it as cthd amend words such a point.'],
  ],
  ['nothing', '# CHƯƠNG TRÌNH\n', ['1 There is no point to apply.']],
  [
    'another base',
    `<!-- cthd amend base=0000000000000000 result=1111111111111111 -->\n\n1. Bãi bỏ ${bullet}.\n`,
    [
      '- This instrument was drafted for another wording than the present one; it may have been applied before.',
    ],
  ],
])('%s is a fault with its line', (_, markdown, faults) => {
  expect(faultsOf(markdown)).toEqual(faults);
});

test('an edited instrument is read: other closings, soft line ends, no escapes, no grounds, capitals, CRLF', () => {
  const markdown = [
    '**1.** Sửa đổi,  bổ sung Gạch đầu dòng thứ nhất mục 2 Phần I như sau:',
    '',
    '> “- Việc “mới”',
    '> và lớn.”',
    '',
    '2) Bổ sung một gạch đầu dòng vào sau gạch đầu dòng thứ hai mục 2 phần I như sau: “- Việc thứ ba.”;',
    '',
    '3. Thay thế cụm từ “Cụ thể hóa” bằng cụm từ “Thực hiện” tại mục 1, phần I',
  ].join('\r\n');
  const read = readMarkdown(markdown);
  expect(read.faults).toEqual([]);
  const applied = read.instrument && applyInstrument(wording, read.instrument);
  expect(applied?.faults).toEqual([]);
  const [part] = bareWording(applied?.wording ?? wording).units;
  expect(part?.units.map(wordsOf)).toEqual(['Thực hiện nghị quyết.', 'Nội dung']);
  expect(part?.units[1]?.units.map(wordsOf)).toEqual(['Việc “mới” và lớn.', 'Việc thứ hai.', 'Việc thứ ba.']);
});

const operation = { kind: 'repeal', place: bullet };
const deepUnit = (depth: number): object =>
  depth === 0
    ? { kind: 'bullet', text: 'x' }
    : { kind: 'section', number: '1', text: 'x', units: [deepUnit(depth - 1)] };

test.each([
  [
    'no object',
    [`1 “h” stands more than once in “${bullet}”, so that it is not clear what is corrected.`],
    ['  “.”: expected an object.'],
  ],
  ['no instruments', {}, ['instruments  “instruments”: expected a list.']],
  [
    'an unknown kind',
    { instruments: [{ operations: [{ kind: 'delete' }] }] },
    [
      'instruments.0.operations.0.kind  “instruments.0.operations.0.kind”: expected amend, restate, replace, replace-whole, insert, repeal, replace-phrase, correct, adjust.',
    ],
  ],
  [
    'a bad place',
    { instruments: [{ operations: [{ ...operation, place: 'chỗ kia' }] }] },
    ['instruments.0.operations.0.place  “chỗ kia” is not a place that can be cited.'],
  ],
  [
    'a unit without words',
    { instruments: [{ operations: [{ kind: 'amend', place: bullet, wording: { kind: 'bullet' } }] }] },
    [
      'instruments.0.operations.0.wording  “instruments.0.operations.0.wording”: expected one of heading, text, repealed.',
    ],
  ],
  ['no operations', { instruments: [] }, ['  There is no point to apply.']],
])('JSON with %s is refused with its path', (_, data, faults) => {
  expect(
    readJson(data).faults.map(
      (fault) => `${'path' in fault ? fault.path.join('.') : ''}  ${fault.message.en}`,
    ),
  ).toEqual(faults);
});

test('units nested beyond reason are refused, not followed', () => {
  const data = { instruments: [{ operations: [{ kind: 'amend', place: bullet, wording: deepUnit(200) }] }] };
  expect(readJson(data)).toMatchObject({ instrument: null, faults: [{}] });
});

test('a list with holes, as no JSON text has it, is refused entry by entry', () => {
  const wordings: unknown[] = [{ kind: 'bullet', text: 'Một.' }];
  wordings[2] = { kind: 'bullet', text: 'Hai.' };
  const operation = { kind: 'insert', position: 'into', place: null, wordings };
  expect(readJson({ instruments: [{ operations: [operation] }] })).toMatchObject({
    instrument: null,
    faults: [{}],
  });
});
