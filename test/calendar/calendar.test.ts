import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { visible } from '../../src/screen/visible.ts';
import type { CalendarEvent } from '../../src/views/calendar/calendar-event.ts';
import { ics } from '../../src/writers/ics.ts';
import { cthd, reportPlan } from '../support/report-plan.ts';

/** The events of a calendar as an independent parser reads them. */
function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      until: event.endDate.toString(),
      isDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
}

async function calendarOf(root: string, ...args: readonly string[]): Promise<string> {
  const ran = await cthd(root, ['render', 'calendar', '--format', 'ics', ...args]);
  expect([ran.err, ran.exitCode]).toEqual(['', 0]);
  return ran.out;
}

test('every deadline with a day, the close of figures and the report days are days of the calendar', async () => {
  const events = eventsIn(await calendarOf(reportPlan(), '--as-of', '2026-11-20'));
  const own = events.filter(({ day }) => day >= '2026-08-01' && day <= '2026-12-31');
  expect(own.map(({ day, summary, uid }) => [day, summary, uid])).toEqual([
    ['2026-08-31', 'Quá hạn: Ban hành quy chế.', 'deadline/vi-du/quy-che@cthd'],
    ['2026-09-14', 'Chốt số liệu quý III năm 2026', 'cutoff/vi-du/2026-q3@cthd'],
    ['2026-09-20', 'Hạn nộp báo cáo quý III năm 2026', 'report/vi-du/2026-q3@cthd'],
    ['2026-09-30', 'Quá hạn: Kết nạp 1.500 hội viên mới, hư cấu.', 'deadline/vi-du/ket-nap@cthd'],
    ['2026-09-30', 'Quá hạn: Biên soạn tài liệu tập huấn.', 'deadline/vi-du/bien-soan@cthd'],
    ['2026-10-31', 'Quá hạn: Xây dựng báo cáo và đề án. [Báo cáo chuyên đề]', 'deadline/vi-du/de-an/1@cthd'],
    ['2026-12-14', 'Chốt số liệu quý IV năm 2026', 'cutoff/vi-du/2026-q4@cthd'],
    ['2026-12-14', 'Chốt số liệu 6 tháng cuối năm 2026', 'cutoff/vi-du/2026-h2@cthd'],
    ['2026-12-20', 'Hạn nộp báo cáo quý IV năm 2026', 'report/vi-du/2026-q4@cthd'],
    ['2026-12-20', 'Hạn nộp báo cáo 6 tháng cuối năm 2026', 'report/vi-du/2026-h2@cthd'],
    ['2026-12-31', 'Đến hạn: Mở 40 lớp tập huấn.', 'deadline/vi-du/mo-lop@cthd'],
    ['2026-12-31', 'Đến hạn: Xây dựng báo cáo và đề án. [Đề án]', 'deadline/vi-du/de-an/2@cthd'],
  ]);
  expect(own.at(-2)).toEqual({
    uid: 'deadline/vi-du/mo-lop@cthd',
    day: '2026-12-31',
    until: '2027-01-01',
    isDay: true,
    summary: 'Đến hạn: Mở 40 lớp tập huấn.',
    description: [
      'Mở 40 lớp tập huấn.',
      'Thời hạn: 31/12/2026',
      'Chủ trì: Văn phòng Hội Ví dụ',
      'Tình trạng: chưa thực hiện, 0/40, trong hạn',
      'II.1/1, CHƯƠNG TRÌNH HÀNH ĐỘNG - Thực hiện Nghị quyết Đại hội hư cấu',
      'Chương trình hư cấu, chỉ dùng làm ví dụ.',
    ].join('\n'),
    sequence: 0,
    status: 'CONFIRMED',
    stamp: '2026-11-20T00:00:00Z',
    alarms: ['-P7D'],
  });
});

test('a lead sees its own deadlines, and the report days of all', async () => {
  const events = eventsIn(await calendarOf(reportPlan(), '--lead', 'ban-to-chuc', '--as-of', '2026-11-20'));
  expect(events.filter(({ uid }) => uid.startsWith('deadline/')).map(({ uid }) => uid)).toEqual([
    'deadline/vi-du/bien-soan@cthd',
  ]);
  expect(events.some(({ uid }) => uid === 'report/vi-du/2026-h2@cthd')).toBe(true);
  const unknown = await cthd(reportPlan(), ['render', 'calendar', '--lead', 'ban-to-chu']);
  expect(unknown.exitCode).toBe(2);
});

test('a moved deadline and a completed task are the same events, later, with a greater sequence', async () => {
  const root = reportPlan();
  const before = eventsIn(await calendarOf(root));
  const move = ['task', 'mo-lop', '--deadline', '31/3/2027', '--reason', 'Thiếu giảng viên'];
  expect((await cthd(root, move)).exitCode).toBe(0);
  const done = ['record', 'quy-che', 'completed', '--date', '2026-12-10', '--by', 'van-phong'];
  expect((await cthd(root, [...done, '--evidence', '31-QĐ/VP@2026-12-10'])).exitCode).toBe(0);
  expect(
    (
      await cthd(root, [
        'record',
        'bien-soan',
        'discontinued',
        '--by',
        'ban-to-chuc',
        '--note',
        'Thôi làm theo 05-QĐ/VP',
      ])
    ).exitCode,
  ).toBe(0);
  const after = eventsIn(await calendarOf(root));
  expect(new Set(after.map(({ uid }) => uid))).toEqual(new Set(before.map(({ uid }) => uid)));
  const [moved, completed, stopped] = ['mo-lop', 'quy-che', 'bien-soan'].map((id) =>
    after.find(({ uid }) => uid === `deadline/vi-du/${id}@cthd`),
  );
  expect(moved).toMatchObject({ day: '2027-03-31', sequence: 1, alarms: ['-P7D'] });
  expect(moved?.description).toContain(
    'Thời hạn ban đầu: 31/12/2026\nNgày 18/12/2026 dời đến 31/3/2027: Thiếu giảng viên\nThời hạn hiện nay: 31/3/2027\n',
  );
  expect(completed).toMatchObject({ summary: 'Đã hoàn thành: Ban hành quy chế.', sequence: 1, alarms: [] });
  expect(stopped).toMatchObject({ status: 'CANCELLED', sequence: 1, alarms: [] });
});

test('an overdue task says how late it is, the deadlines that it had and why, and many moves are counted', async () => {
  const was = (moves: readonly (readonly [date: string, until: string, reason: string])[]) =>
    moves.map(([date, until, reason]) => `{ date: ${date}, until: ${until}, reason: ${reason} }`).join(', ');
  const moves = [
    ['2025-01-31', '2025-01-20', 'Thiếu người'],
    ['2025-05-31', '2025-05-20', 'Thiếu kinh phí'],
    ['2025-08-31', '2025-08-20', 'Chờ ý kiến'],
    ['2025-12-31', '2025-12-20', 'Đổi mẫu'],
  ] as const;
  const described = async (count: number) => {
    const root = reportPlan();
    const path = join(root, 'plans/vi-du/text/II.yaml');
    const ledger = `{ month: 2026-08, was: [${was(moves.slice(-count))}] }`;
    writeFileSync(path, readFileSync(path, 'utf8').replace('{ month: 2026-08 }', ledger));
    const [event] = eventsIn(await calendarOf(root, '--as-of', '2026-11-20')).filter(({ uid }) =>
      uid.includes('quy-che'),
    );
    return event?.description.split('\n').slice(1, -2);
  };
  const late = [
    'Thời hạn hiện nay: tháng 8/2026',
    'Chủ trì: Văn phòng Hội Ví dụ',
    'Sản phẩm: Quy chế',
    'Tình trạng: chưa thực hiện, quá hạn',
    'Quá hạn 81 ngày (tính đến 20/11/2026)',
    'Gần nhất: dời thời hạn ngày 20/12/2025: Đổi mẫu',
  ];
  expect(await described(2)).toEqual([
    'Thời hạn ban đầu: 31/8/2025',
    'Ngày 20/8/2025 dời đến 31/12/2025: Chờ ý kiến',
    'Ngày 20/12/2025 dời đến tháng 8/2026: Đổi mẫu',
    ...late,
  ]);
  expect(await described(4)).toEqual([
    'Thời hạn ban đầu: 31/01/2025',
    'Đã dời 4 lần; lần cuối: ngày 20/12/2025 dời đến tháng 8/2026: Đổi mẫu',
    ...late,
  ]);
});

test('what comes again and again has each of its days, this year and the next', async () => {
  const root = reportPlan();
  const path = join(root, 'plans/vi-du/text/II.yaml');
  writeFileSync(
    path,
    readFileSync(path, 'utf8')
      .replace('deadline: { date: 2026-12-31 }', 'deadline: { yearly: true, by: 12-10 }')
      .replace('deadline: { date: 2026-09-30 }', 'deadline: { every: half-year }')
      .replace('deadline: { month: 2026-08 }', 'deadline: { month: 2026-02, then: yearly }'),
  );
  const events = eventsIn(await calendarOf(root, '--as-of', '2026-11-20'));
  const daysOf = (id: string) =>
    events.filter(({ uid }) => uid.startsWith(`deadline/vi-du/${id}`)).map(({ uid, day }) => [uid, day]);
  expect(daysOf('mo-lop')).toEqual([
    ['deadline/vi-du/mo-lop/2026-12-10@cthd', '2026-12-10'],
    ['deadline/vi-du/mo-lop/2027-12-10@cthd', '2027-12-10'],
  ]);
  expect(daysOf('ket-nap').map(([, day]) => day)).toEqual([
    '2026-06-30',
    '2026-12-31',
    '2027-06-30',
    '2027-12-31',
  ]);
  expect(daysOf('quy-che')).toEqual([
    ['deadline/vi-du/quy-che@cthd', '2026-02-28'],
    ['deadline/vi-du/quy-che/2027-02-28@cthd', '2027-02-28'],
  ]);
});

test('a file names its command, is made again by --check, and is not overwritten once edited', async () => {
  const root = reportPlan();
  const write = ['render', 'calendar', '--out', 'lich.ics', '--as-of', '2026-11-20'];
  expect((await cthd(root, write)).exitCode).toBe(0);
  const made = readFileSync(join(root, 'lich.ics'), 'utf8');
  expect(eventsIn(made).length).toBeGreaterThan(10);
  expect((await cthd(root, ['render', '--check', 'lich.ics'])).exitCode).toBe(0);
  expect((await cthd(root, [...write, '--lead', 'ban-to-chuc'])).exitCode).toBe(0);
  await cthd(root, write);
  writeFileSync(join(root, 'lich.ics'), made.replace('Ban hành', 'Lập'));
  expect((await cthd(root, ['render', '--check', 'lich.ics'])).exitCode).toBe(1);
  expect((await cthd(root, write)).exitCode).toBe(2);
});

const event: CalendarEvent = {
  uid: 'deadline/vi-du/mo-lop',
  kind: 'deadline',
  day: '2026-02-28',
  summary: '',
  details: [],
  sequence: 0,
  standing: 'open',
  unit: null,
  lead: '',
  state: '',
};

test('any words come back as they were, in lines of at most 75 octets', () => {
  const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 });
  const known = fc
    .array(fc.constantFrom('Đại hội', 'a,b;c\\n', ':"x"', '\\', 'ă'.repeat(90), '😀'.repeat(30), '\n'))
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.oneof(words, known), fc.oneof(words, known), (summary, detail) => {
      const text = ics(
        { command: 'cthd render calendar', asOf: '2026-01-31', isSigned: true },
        { name: summary, events: [{ ...event, summary, details: [detail, 'b'] }] },
      );
      const lines = text.split('\r\n');
      expect(lines.at(-1)).toBe('');
      expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const [read] = eventsIn(text);
      const plain = (typed: string) => visible(typed.replace(/\s+/g, ' ').trim());
      expect(read?.summary).toBe(plain(summary));
      expect(read?.description).toBe(`${plain(detail)}\nb`);
    }),
  );
});
