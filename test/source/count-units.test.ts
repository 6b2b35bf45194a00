import { describe, expect, test } from 'vitest';
import { readPlanFile } from '../../src/source/read/read-plan-file.ts';

const read = (path: string, text: string) => {
  const { file, problems, isWhole } = readPlanFile({ path, bytes: new TextEncoder().encode(text) });
  return { value: file?.value, problems, isWhole };
};
const bullets = (count: number, indent: string) =>
  Array.from({ length: count }, (_, n) => `${indent}- { id: b${n}, kind: bullet, text: Việc. }\n`).join('');
const section = `units:\n  - id: mot\n    kind: section\n    heading: Mục\n    units:\n`;

describe('a file has at most 5,000 units, those under others counted', () => {
  test('as many are read', () => {
    const { problems, isWhole } = read('plans/a/text/I.yaml', section + bullets(4_999, '      '));
    expect([problems, isWhole]).toEqual([[], true]);
  });

  test('of one more nothing is read, and the first beyond is named with what to do', () => {
    expect(read('plans/a/text/I.yaml', section + bullets(5_000, '      '))).toEqual({
      value: undefined,
      isWhole: false,
      problems: [
        {
          rule: 'schema',
          file: 'plans/a/text/I.yaml',
          range: { start: { line: 5_005, column: 9 }, end: { line: 5_005, column: 49 } },
          message: {
            vi: 'Tệp có hơn 5000 đơn vị nội dung nên không được đọc; hãy chuyển bớt đơn vị sang một tệp mới trong text/, đầu tệp ghi «parent: <mã đơn vị chứa chúng>», rồi thêm tên tệp vào «text» của programme.yaml, ngay sau tệp này.',
            en: 'The file has more than 5000 units and is not read; move units into a new file of text/ that begins with “parent: <id of the unit that holds them>”, and name it in “text” of programme.yaml right after this one.',
          },
          args: ['units', 'maxItems'],
        },
      ],
    });
  });

  test('also in the articles of what issues a programme', () => {
    const head = `issued-with:\n  articles:\n    - id: dieu-mot\n      kind: article\n      number: '1'\n      units:\n`;
    const { problems } = read('plans/a/programme.yaml', head + bullets(5_000, '        '));
    expect(problems.map(({ rule, args }) => [rule, args])).toEqual([['schema', ['units', 'maxItems']]]);
  });
});
