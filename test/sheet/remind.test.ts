import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { cthd, reportPlan } from '../support/report-plan.ts';

/** The parts of a message, decoded. */
function partsOf(message: string): { headers: string; bytes: Buffer }[] {
  const boundary = /boundary="([^"]+)"/.exec(message)?.[1] ?? '';
  return message
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [headers = '', body = ''] = part.trim().split('\r\n\r\n');
      return { headers, bytes: Buffer.from(body, 'base64') };
    });
}

test.each([
  [
    '2026-12-14',
    'Kỳ 2026-H2 chốt số liệu hết ngày 14/12/2026, nay chưa hết ngày ấy: các đơn vị còn thời gian báo cáo, hãy xem lại trước khi gửi thư nhắc.\n',
  ],
  ['2026-12-15', ''],
])('on %s it is said whether the day of the figures is still to come', async (day, note) => {
  const remind = ['sheet', 'remind', '--period', '2026-H2', '--out', 'nhac', '--as-of', day];
  expect(await cthd(reportPlan(), remind)).toMatchObject({ exitCode: 0, err: note });
});

test('each silent body gets a letter, and a message with its sheet attached', async () => {
  const root = reportPlan();
  await cthd(root, ['record', 'bien-soan', 'in-progress', '--date', '2026-09-01', '--by', 'ban-to-chuc']);
  const remind = ['sheet', 'remind', '--period', '2026-H2', '--out', 'nhac', '--as-of', '2026-12-18'];
  expect(await cthd(root, remind)).toMatchObject({ exitCode: 0, err: '' });
  const names = ['2026-h2-van-phong.docx', '2026-h2-van-phong.eml', '2026-h2-van-phong.md'];
  expect(readdirSync(join(root, 'nhac')).sort()).toEqual(names);

  const page = readFileSync(join(root, 'nhac', '2026-h2-van-phong.md'), 'utf8');
  expect(page).toContain(
    '# V/v đề nghị gửi báo cáo tiến độ 6 tháng cuối năm 2026\n\nKính gửi: Văn phòng Hội Ví dụ\n',
  );
  expect(page).toContain(', ngày 18 tháng 12 năm 2026');
  expect(page).toContain('**Nơi nhận:**\n\n- Như trên;\n');
  expect(page).toContain('chưa nhận được báo cáo của đơn vị về 6/6 nhiệm vụ trong 6 tháng cuối năm 2026');
  expect(page).toContain('| 30/9/2026, quá hạn 79 ngày; Đang kết nạp. (Văn phòng Hội Ví dụ, 14/6/2026) |');
  expect(page).toContain('| Báo cáo chuyên đề: tháng 10/2026, quá hạn 48 ngày |');
  expect(page).toContain('hạn nộp: 20/12/2026');

  const message = readFileSync(join(root, 'nhac', '2026-h2-van-phong.eml'), 'utf8');
  expect(message.split('\r\n').every((line) => line.length <= 998)).toBe(true);
  expect(message).toMatch(/^X-Unsent: 1\r\nDate: Fri, 18 Dec 2026 00:00:00 \+0700\r\nTo: \r\n/);
  const subject = [
    ...(/Subject: ([^]*?)\r\nMIME/.exec(message)?.[1] ?? '').matchAll(/=\?utf-8\?B\?([^?]*)\?=/g),
  ]
    .map(([, word]) => Buffer.from(word ?? '', 'base64').toString('utf8'))
    .join('');
  expect(subject).toBe('Đề nghị gửi báo cáo tiến độ 6 tháng cuối năm 2026');
  const [text, sheet, letter] = partsOf(message);
  expect(text?.bytes.toString('utf8')).not.toMatch(/[│─]/);
  expect(text?.bytes.toString('utf8').replace(/\s+/g, ' ')).toContain(
    'II.1/2. Kết nạp 1.500 hội viên mới, hư cấu. Thời hạn: 30/9/2026, quá hạn 79 ngày; Đang kết nạp. (Văn phòng Hội Ví dụ, 14/6/2026).',
  );
  expect(text?.bytes.toString('utf8')).toContain('Đề nghị đơn vị điền phiếu kèm theo');
  expect(sheet?.headers).toContain("filename*=utf-8''2026-h2-van-phong.xlsx");
  expect(letter?.headers).toContain("filename*=utf-8''2026-h2-van-phong.docx");
  expect(letter?.bytes).toEqual(readFileSync(join(root, 'nhac', '2026-h2-van-phong.docx')));
  expect(XLSX.read(sheet?.bytes).SheetNames).toEqual(['Hướng dẫn', 'Báo cáo']);

  const before = names.map((name) => readFileSync(join(root, 'nhac', name)));
  expect(await cthd(root, remind)).toMatchObject({ exitCode: 0, err: '' });
  expect(names.map((name) => readFileSync(join(root, 'nhac', name)))).toEqual(before);
});

test('a letter after the day on which reports were due says that it is past', async () => {
  const root = reportPlan();
  const remind = ['sheet', 'remind', '--period', '2026-H2', '--lead', 'van-phong', '--out', 'nhac'];
  for (const [day, words] of [
    ['2026-12-20', 'Đề nghị đơn vị điền phiếu kèm theo và gửi lại (hạn nộp: 20/12/2026), nơi nhận: '],
    [
      '2026-12-21',
      'Hạn nộp là ngày 20/12/2026, đến nay đã quá hạn. Đề nghị đơn vị điền phiếu kèm theo và gửi ngay, nơi nhận: ',
    ],
  ] as const) {
    await cthd(root, [...remind, '--as-of', day, '--force']);
    expect(readFileSync(join(root, 'nhac', '2026-h2-van-phong.md'), 'utf8')).toContain(words);
  }
});

test('where everybody has reported there is nobody to remind', async () => {
  const root = reportPlan();
  await cthd(root, ['record', 'bien-soan', 'in-progress', '--date', '2026-09-01', '--by', 'ban-to-chuc']);
  const ran = await cthd(root, ['sheet', 'remind', '--period', '2026-H2', '--lead', 'ban-to-chuc']);
  expect(ran).toEqual({ exitCode: 0, out: 'Kỳ 2026-H2: không đơn vị nào còn nợ báo cáo.\n', err: '' });
});
