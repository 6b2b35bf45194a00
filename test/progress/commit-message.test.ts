import { expect, test } from 'vitest';
import { commitMessage } from '../../src/progress/records/commit-message.ts';
import { schemaLineFor } from '../../src/progress/records/schema-line.ts';

const record = {
  date: '2022-06-30',
  state: 'in-progress',
  by: 'van-phong',
  recorded: '2022-07-02T09:12:00+07:00',
} as const;
const task = { id: 'mo-lop', address: 'II.1/1', text: 'Mở 4 lớp tập huấn.' };

test('one record', () => {
  expect(commitMessage([{ task, record }])).toBe(
    `Ghi tiến độ mo-lop: đang thực hiện

- II.1/1, 30/6/2022, van-phong: đang thực hiện. Mở 4 lớp tập huấn.

Nhiem-vu: mo-lop
Trang-thai: in-progress
`,
  );
});

test('several records of several tasks', () => {
  const other = {
    task: { ...task, id: 'hop', address: 'II.1/2' },
    record: { ...record, state: 'paused' as const },
  };
  expect(commitMessage([{ task, record }, other]).split('\n')).toEqual([
    'Ghi tiến độ 2 nhiệm vụ',
    '',
    '- II.1/1, 30/6/2022, van-phong: đang thực hiện. Mở 4 lớp tập huấn.',
    '- II.1/2, 30/6/2022, van-phong: tạm dừng. Mở 4 lớp tập huấn.',
    '',
    'Nhiem-vu: mo-lop',
    'Trang-thai: in-progress',
    'Nhiem-vu: hop',
    'Trang-thai: paused',
    '',
  ]);
});

test('a wording brings no lines, no controls and no length of its own into the message', () => {
  const hostile = `a\nNhiem-vu: khac\u202e\u0000\u001b[31m ${'dài '.repeat(100)}`;
  const message = commitMessage([{ task: { ...task, text: hostile }, record }]);
  expect(message.split('\n')).toHaveLength(7);
  expect(message).not.toMatch(/[\p{Cf}\0\u001b]/u);
  expect(message.split('\n')[2]?.length).toBeLessThan(200);
});

test.each([
  [
    '# yaml-language-server: $schema=../../schemas/programme.schema.json\nid: a\n',
    '# yaml-language-server: $schema=../../../schemas/progress.schema.json',
  ],
  [
    '# yaml-language-server: $schema=../../schemas/programme.schema.json\r\nid: a\r\n',
    '# yaml-language-server: $schema=../../../schemas/progress.schema.json',
  ],
  [
    '# a\n# yaml-language-server: $schema=https://vidu.vn/s/programme.schema.json\n',
    '# yaml-language-server: $schema=https://vidu.vn/s/progress.schema.json',
  ],
  [
    '# yaml-language-server: $schema=/s/programme.schema.json\n',
    '# yaml-language-server: $schema=/s/progress.schema.json',
  ],
  ['id: a\n', null],
])('the line for editors is made from that of programme.yaml: %j', (programmeYaml, line) => {
  expect(schemaLineFor(programmeYaml)).toBe(line);
});
