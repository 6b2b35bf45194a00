import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordKey } from '../../src/progress/records/record-key.ts';
import {
  everythingIn,
  logOf,
  logPath,
  newFiles,
  record,
  recordPlan,
  schemaLine,
} from '../support/record-plan.ts';
import { refusalsOf } from '../support/output-schema.ts';
import { runCthd } from '../support/run-cthd.ts';
import { rulesFound } from '../support/rules-found.ts';

const recorded = 'recorded: 2026-11-23T09:00:00+07:00';

const newPath = (key: string) => `plans/vi-du/progress/2026-11-23-${key}.yaml`;

describe('a record', () => {
  test('is one line in a file of its own, and what is printed says so', async () => {
    const root = recordPlan();
    const before = everythingIn(root);
    const ran = await record(root, [
      'mo-lop',
      'in-progress',
      '--date',
      '2024-06-30',
      '--value',
      '2',
      '--note',
      'Đã mở 2 lớp.',
    ]);
    const line = `- {date: 2024-06-30, state: in-progress, value: 2, by: van-phong, note: "Đã mở 2 lớp.", ${recorded}}`;
    expect(ran).toEqual({
      exitCode: 0,
      out: `Đã ghi ${newFiles(root)[0] ?? ''}:2\n${line}\nmo-lop (II.1/1): đang thực hiện, quá hạn (hạn 31/12/2024), đạt 2/4\n`,
      err: '',
    });
    expect(everythingIn(root)).toEqual({
      ...before,
      'plans/vi-du/progress/': '',
      [newFiles(root)[0] ?? '']: Buffer.from(`mo-lop:\n${line}\n`).toString('latin1'),
    });
  });

  test('says it in English too', async () => {
    const root = recordPlan();
    const { out } = await record(root, ['mo-lop', 'in-progress', '--lang', 'en']);
    expect(out.split('\n')[0]).toBe(`Written to ${newFiles(root)[0] ?? ''}:2`);
    expect(out.split('\n')[2]).toBe(
      'mo-lop (II.1/1): in progress, overdue (due 31 December 2024), reached 0/4',
    );
  });

  test.each([
    ['mo-lop', 'mo-lop'],
    ['II.1/1', 'mo-lop'],
    ['ii.1/2', 'bien-soan'],
    ['bien soan tai lieu', 'bien-soan'],
    ['TỔNG KẾT', 'tong-ket'],
  ])('is of the task that is meant by “%s”', async (words, task) => {
    const root = recordPlan();
    expect(await record(root, [words, 'dang trien khai', '--by', 'van phong'])).toMatchObject({
      exitCode: 0,
    });
    expect(logOf(root, task)).toBe(
      `${schemaLine}- {date: 2026-11-23, state: in-progress, by: van-phong, ${recorded}}\n`,
    );
  });

  test('holds evidence of every kind, files by their path from the root', async () => {
    const root = recordPlan({ 'bao-cao/quý 2.pdf': 'x' });
    const kinds = ['số 12-BC/ĐĐ@30/6/2024', 'https://vidu.vn/a', 'quý 2.pdf'].flatMap((one) => [
      '--evidence',
      one,
    ]);
    const ran = await runCthd(['record', 'bien-soan', 'xong', '--date', '30/6/2024', ...kinds], {
      cwd: join(root, 'bao-cao'),
    });
    expect(ran.out).toContain('bien-soan (II.1/2): hoàn thành đúng hạn (hạn Quý II/2024)');
    expect(logOf(root, 'bien-soan')).toContain(
      'evidence: [{document: 12-BC/ĐĐ, date: 2024-06-30}, {url: "https://vidu.vn/a"}, {file: "bao-cao/quý 2.pdf"}]',
    );
  });

  test('holds as evidence the document that a sentence names, unless there is a file of that name', async () => {
    const written = 'Báo cáo số 12-BC/ĐĐ ngày 30-6-2024';
    const said = async (files: Readonly<Record<string, string>>) => {
      const root = recordPlan(files);
      await record(root, ['mo-lop', 'in-progress', '--date', '2024-07-01', '--evidence', written]);
      return /evidence: \[.*?\]/.exec(logOf(root, 'mo-lop') ?? '')?.[0];
    };
    expect(await said({})).toBe('evidence: [{document: 12-BC/ĐĐ, date: 2024-06-30}]');
    expect(await said({ 'Báo cáo số 12-BC/ĐĐ ngày 30-6-2024': 'x' })).toBe(
      `evidence: [{file: "${written}"}]`,
    );
  });

  test('bears the day of --as-of where no date is given', async () => {
    const root = recordPlan();
    await record(root, ['mo-lop', 'in-progress', '--as-of', '2022-05-04']);
    expect(logOf(root, 'mo-lop')).toContain('{date: 2022-05-04,');
  });

  test('may correct another, named by the beginning of its key', async () => {
    const root = recordPlan();
    await record(root, ['mo-lop', 'in-progress', '--value', '3/4', '--date', '2024-06-30']);
    const key = recordKey('mo-lop', {
      date: '2024-06-30',
      state: 'in-progress',
      value: 3,
      by: 'van-phong',
      recorded: '2026-11-23T09:00:00+07:00',
    });
    const ran = await record(root, [
      'mo-lop',
      'in-progress',
      '--value',
      '2',
      '--date',
      '2024-06-30',
      '--corrects',
      key.slice(0, 5).toUpperCase(),
    ]);
    expect(logOf(root, 'mo-lop')).toContain(key);
    expect(ran.out).toContain('đạt 2/4');
  });

  test('that corrects says what the other said where it names nothing else', async () => {
    const root = recordPlan();
    const proof = ['--evidence', '1-BC/VP@30/6/2024'];
    const first = await record(root, [
      ...['mo-lop', 'completed', '--date', '2024-06-30', '--value', '4', '--by', 'ban-to-chuc'],
      ...['--note', 'Đủ bốn lớp.', ...proof, '--format', 'json'],
    ]);
    const keyIn = ({ out }: { out: string }) =>
      (JSON.parse(out) as { records: { key: string }[] }).records[0]?.key ?? '';
    const lines = () => (logOf(root, 'mo-lop') ?? '').split('\n').slice(1, -1);
    const corrects = async (args: readonly string[], key: string) => {
      const ran = await record(root, ['mo-lop', ...args, '--corrects', key, '--format', 'json']);
      expect([ran.exitCode, ran.err]).toEqual([0, '']);
      return { key: keyIn(ran), line: lines().at(-1) };
    };
    const said = 'note: "Đủ bốn lớp.", evidence: [{document: 01-BC/VP, date: 2024-06-30}]';
    const one = await corrects(['--value', '5'], keyIn(first));
    expect(one.line).toBe(
      `- {date: 2024-06-30, state: completed, value: 5, by: ban-to-chuc, corrects: "${keyIn(first)}", ${said}, recorded: 2026-11-23T09:00:01+07:00}`,
    );
    const two = await corrects(['in-progress', '--date', '2024-06-29', '--evidence', ''], one.key);
    expect(two.line).toBe(
      `- {date: 2024-06-29, state: in-progress, value: 5, by: ban-to-chuc, corrects: "${one.key}", note: "Đủ bốn lớp.", recorded: 2026-11-23T09:00:02+07:00}`,
    );
    const three = await corrects(['--value', '', '--note', '', '--by', 'van-phong'], two.key);
    expect(three.line).toBe(
      `- {date: 2024-06-29, state: in-progress, by: van-phong, corrects: "${two.key}", recorded: 2026-11-23T09:00:03+07:00}`,
    );
    const again = await record(root, ['mo-lop', '--value', '1', '--corrects', one.key]);
    expect(again).toEqual({
      exitCode: 2,
      out: '',
      err: `cthd: Bản ghi ${one.key} của nhiệm vụ mo-lop đã được bản ghi ${three.key} đính chính khác đi; hãy đính chính bản ghi ${three.key}.\n`,
    });
    expect(await rulesFound(root)).toEqual(await rulesFound(recordPlan()));
  });

  test('is written in composed letters', async () => {
    const root = recordPlan();
    await record(root, ['mo-lop', 'in-progress', '--note', 'Đa\u0303 ky\u0301']);
    expect(logOf(root, 'mo-lop')).toContain('note: "Đã ký"');
  });

  test('that is there already is recognised, and written again once something else was said in between', async () => {
    const root = recordPlan();
    await record(root, ['mo-lop', 'in-progress', '--value', '2']);
    const log = logOf(root, 'mo-lop');
    const again = await record(root, ['mo-lop', 'in-progress', '--value', '2', '--lang', 'en'], {
      variables: { CTHD_NOW: '2026-11-23T10:00:00+07:00' },
    });
    expect(again).toMatchObject({ exitCode: 0, err: '' });
    expect(again.out.split('\n')[0]).toBe(
      `This record is there already, nothing was added: ${newFiles(root)[0] ?? ''}:2`,
    );
    expect(logOf(root, 'mo-lop')).toBe(log);
    await record(root, ['mo-lop', 'paused']);
    await record(root, ['mo-lop', 'in-progress', '--value', '2']);
    expect(logOf(root, 'mo-lop')?.split('\n')).toHaveLength(5);
  });

  test('says that a value falls, and that the clock is behind', async () => {
    const root = recordPlan();
    await record(root, ['mo-lop', 'in-progress', '--value', '3', '--date', '2024-06-30']);
    const ran = await record(root, ['mo-lop', 'in-progress', '--value', '1,41', '--date', '2024-07-30']);
    expect(ran).toMatchObject({
      exitCode: 0,
      err: 'Kết quả của nhiệm vụ mo-lop giảm từ 3 xuống 1,41; hãy xem lại, nếu sai thì đính chính.\n',
    });
    for (const file of newFiles(root)) {
      const text = readFileSync(join(root, file), 'utf8');
      writeFileSync(join(root, file), text.replaceAll('2026-11-23T09', '2026-11-23T12'));
    }
    const behind = await record(root, ['mo-lop', 'paused', '--date', '2024-08-30', '--lang', 'en']);
    expect(behind).toMatchObject({
      exitCode: 0,
      err: 'The newest record of the task mo-lop was recorded at 2026-11-23T12:00:01+07:00, later than this computer’s clock shows (2026-11-23T09:00:00+07:00); check the clock.\n',
    });
    expect(logOf(root, 'mo-lop')).toContain('state: paused, by: van-phong, recorded: 2026-11-23T12:00:02');
  });

  test('contradicting one of a later day is refused', async () => {
    const root = recordPlan();
    await record(root, ['mo-lop', 'discontinued', '--date', '2024-08-30']);
    const log = logOf(root, 'mo-lop');
    const done = ['mo-lop', 'completed', '--value', '4', '--date', '2024-06-30'];
    expect(await record(root, [...done, '--evidence', '1-BC/VP@30/6/2024'])).toEqual({
      exitCode: 2,
      out: '',
      err: 'cthd: Mâu thuẫn với bản ghi ngày 30/8/2024 đã có: Nhiệm vụ mo-lop đang ở trạng thái «hoàn thành», không chuyển thẳng sang «dừng thực hiện» được; chỉ thay đổi được bằng bản ghi đính chính: cthd record … --corrects <mã> (mã xem ở cthd log).\n',
    });
    expect(logOf(root, 'mo-lop')).toBe(log);
  });

  test('may confirm a completion, by another body than its reporter', async () => {
    const root = recordPlan();
    await record(root, [
      'mo-lop',
      'completed',
      '--value',
      '4',
      '--date',
      '2024-06-30',
      '--evidence',
      '1-BC/VP@30/6/2024',
    ]);
    const ran = await record(root, ['mo-lop', '--confirm', '--by', 'ban-to-chuc', '--date', '2024-07-05']);
    expect(ran).toMatchObject({ exitCode: 0, err: '' });
    expect(ran.out).toContain('mo-lop (II.1/1): hoàn thành đúng hạn (hạn 31/12/2024), đã xác nhận, đạt 4/4');
    expect(logOf(root, 'mo-lop')?.split('\n')[2]).toBe(
      `- {date: 2024-07-05, state: completed, by: ban-to-chuc, confirms: true, recorded: 2026-11-23T09:00:01+07:00}`,
    );
  });

  test('of a script may follow another within the same second', async () => {
    const root = recordPlan();
    await record(root, ['mo-lop', 'in-progress']);
    const { out } = await record(root, ['mo-lop', 'paused']);
    expect(out).toContain('mo-lop (II.1/1): tạm dừng');
    expect((await record(root, ['mo-lop', 'in-progress'])).out).toContain('mo-lop (II.1/1): đang thực hiện');
    expect(logOf(root, 'mo-lop')?.match(/recorded: [^}]*/g)).toEqual([
      'recorded: 2026-11-23T09:00:00+07:00',
      'recorded: 2026-11-23T09:00:01+07:00',
      'recorded: 2026-11-23T09:00:02+07:00', // what is recorded later also comes later
    ]);
    expect(await rulesFound(root)).toEqual(await rulesFound(recordPlan()));
  });

  test('prints only its place with --quiet', async () => {
    const root = recordPlan();
    const { out } = await record(root, ['mo-lop', 'in-progress', '-q']);
    expect(out).toBe(`${newFiles(root)[0] ?? ''}:2\n`);
  });

  test('with --dry-run is shown and not written', async () => {
    const root = recordPlan();
    const before = everythingIn(root);
    const { out, exitCode } = await record(root, ['mo-lop', 'in-progress', '--value', '2', '--dry-run']);
    const key = recordKey('mo-lop', {
      date: '2026-11-23',
      state: 'in-progress',
      value: 2,
      by: 'van-phong',
      recorded: '2026-11-23T09:00:00+07:00',
    });
    expect([exitCode, out]).toEqual([
      0,
      `Chưa ghi (--dry-run); sẽ ghi vào ${newPath(key)}:2\n- {date: 2026-11-23, state: in-progress, value: 2, by: van-phong, ${recorded}}\nmo-lop (II.1/1): đang thực hiện, quá hạn (hạn 31/12/2024), đạt 2/4\n`,
    ]);
    expect(everythingIn(root)).toEqual(before);
  });

  test('as JSON follows its schema, and says the same as the text', async () => {
    const root = recordPlan({ 'a.pdf': 'x' });
    const args = [
      'mo-lop',
      'completed',
      '--value',
      '1.234,5',
      '--note',
      'xong\u202e',
      '--evidence',
      'a.pdf',
      '--evidence',
      '1-BC/VP@30/6/2024',
      '--format',
      'json',
    ];
    const dry = await record(root, [...args, '--dry-run']);
    expect(refusalsOf('record', dry.out)).toEqual([]);
    expect(JSON.parse(dry.out)).toMatchObject({ written: false });
    const { out } = await record(root, args);
    expect(refusalsOf('record', out)).toEqual([]);
    expect(out).not.toContain('\u202e');
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      kind: 'record',
      fictional: true,
      written: true,
      commit: null,
      records: [
        {
          unit: 'mo-lop',
          address: 'II.1/1',
          file: newFiles(root)[0],
          line: 2,
          record: {
            state: 'completed',
            value: 1234.5,
            note: 'xong',
            evidence: [{ file: 'a.pdf' }, { document: '01-BC/VP', date: '2024-06-30' }],
          },
          state: {
            state: 'completed',
            timeliness: 'late',
            deadline: { date: '2024-12-31' },
            completedOn: '2026-11-23',
            value: 1234.5,
            target: 4,
          },
        },
      ],
    });
    expect(refusalsOf('record', out.replace('"written": true', '"written": "yes"'))).not.toEqual([]);
  });

  test('is possible while the log of another task, or another programme, is broken', async () => {
    const root = recordPlan({ [logPath('bien-soan')]: '- {', 'plans/khac/programme.yaml': 'id: [' });
    expect(await record(root, ['mo-lop', 'in-progress', '-p', 'vi-du'])).toMatchObject({
      exitCode: 0,
      err: '',
    });
  });
});

test('an id that two units bear is refused by whatever writes of it, alone or in a table', async () => {
  const text = readFileSync(join(recordPlan(), 'plans/vi-du/text/II.yaml'), 'utf8');
  const root = recordPlan({
    'plans/vi-du/text/II.yaml': text.replace('id: tong-ket', 'id: bien-soan'),
    'bang.csv': 'Địa chỉ,Trạng thái\nII.1/2,đang thực hiện\n',
  });
  const before = everythingIn(root);
  for (const asked of ['bien-soan', 'II.1/2', 'bien soan tai lieu']) {
    const { exitCode, err } = await record(root, [asked, 'in-progress', '--by', 'van-phong', '--lang', 'en']);
    expect([asked, exitCode]).toEqual([asked, 2]);
    expect(err).toMatch(/“bien-soan” (?:belongs to 2 units \(II\.1\/2, II\.1\/3\)|can mean 2 units)/);
  }
  const table = await record(root, ['--from', 'bang.csv', '--by', 'van-phong', '--lang', 'en']);
  expect([table.exitCode, table.err]).toEqual([
    2,
    'cthd: bang.csv: 1 fault; nothing was recorded.\n  A2: The id “bien-soan” belongs to 2 units (II.1/2, II.1/3).\n',
  ]);
  const task = await runCthd(['task', 'II.1/2', '--deadline', '2026', '--lang', 'en'], { cwd: root });
  expect([task.exitCode, task.err]).toEqual([2, expect.stringContaining('belongs to 2 units')]);
  expect(everythingIn(root)).toEqual(before);
});

describe('refused, with nothing written', () => {
  async function prepared(): Promise<string> {
    const root = recordPlan({ 'tep.pdf': 'x', 'thu-muc/a.pdf': 'x' });
    symlinkSync('tep.pdf', join(root, 'lien-ket.pdf'));
    symlinkSync('thu-muc', join(root, 'lien-ket'));
    await record(root, ['bien-soan', 'completed', '--date', '2024-05-01', '--evidence', 'tep.pdf']);
    await record(root, ['mo-lop', 'in-progress', '--date', '2024-05-01', '--value', '1']);
    return root;
  }

  const proof = ['--evidence', '1-BC/VP@30/6/2024'];
  test.each<[string, string[], string, string]>([
    [
      'an unknown unit',
      ['mo-lopp', 'paused'],
      'Không có đơn vị «mo-lopp». Có phải: mo-lop?',
      'There is no unit “mo-lopp”. Did you mean: mo-lop?',
    ],
    [
      'words that several tasks have',
      ['tập huấn', 'paused'],
      '«tập huấn» có thể là 3 đơn vị; hãy nêu mã hoặc địa chỉ: II.1/1 mo-lop; II.1/2 bien-soan; II.1/3 tong-ket.',
      '“tập huấn” can mean 3 units; give the id or address: II.1/1 mo-lop; II.1/2 bien-soan; II.1/3 tong-ket.',
    ],
    [
      'a unit that is no task',
      ['tap-huan', 'paused'],
      'Đơn vị tap-huan (II.1) không phải là nhiệm vụ nên không có tiến độ để ghi. Các nhiệm vụ thuộc đơn vị này: II.1/1 mo-lop; II.1/2 bien-soan; II.1/3 tong-ket',
      'The unit tap-huan (II.1) is not a task: it has no progress to record. The tasks under it: II.1/1 mo-lop; II.1/2 bien-soan; II.1/3 tong-ket',
    ],
    [
      'a unit outside the operative part',
      ['I.1', 'paused'],
      'Đơn vị cu-the-hoa (I.1) không phải là nhiệm vụ nên không có tiến độ để ghi.',
      'The unit cu-the-hoa (I.1) is not a task: it has no progress to record.',
    ],
    [
      'a repealed unit',
      ['da-bo', 'paused'],
      'Đơn vị da-bo (II.1/4) đã được bãi bỏ nên không ghi tiến độ được nữa.',
      'The unit da-bo (II.1/4) was repealed: its progress is no longer recorded.',
    ],
    [
      'an unknown state',
      ['mo-lop', 'tam dunng'],
      'Không có trạng thái «tam dunng». Có phải: tạm dừng (paused)?',
      'There is no state “tam dunng”. Did you mean: tạm dừng (paused)?',
    ],
    [
      'an impossible date',
      ['mo-lop', 'paused', '--date', '2024-02-30'],
      'Ngày «2024-02-30» không có trong lịch; hãy viết như 2022-06-30 hoặc 30/6/2022.',
      'The calendar has no day “2024-02-30”; write it like 2022-06-30 or 30/6/2022.',
    ],
    [
      'a date to come',
      ['mo-lop', 'paused', '--date', '24/11/2026'],
      'Bản ghi đề ngày 24/11/2026, sau ngày được ghi (23/11/2026); hãy ghi ngày sự việc đã xảy ra.',
      'The record is dated 24 November 2026, after the day on which it was written (23 November 2026); give the day on which it happened.',
    ],
    [
      'a date before the programme',
      ['mo-lop', 'paused', '--date', '30/9/2020'],
      'Bản ghi đề ngày 30/9/2020, trước khi chương trình bắt đầu (01/10/2020).',
      'The record is dated 30 September 2020, before the programme begins (1 October 2020).',
    ],
    [
      'a transition from completed',
      ['bien-soan', 'in-progress'],
      'Nhiệm vụ bien-soan đang ở trạng thái «hoàn thành», không chuyển thẳng sang «đang thực hiện» được; chỉ thay đổi được bằng bản ghi đính chính: cthd record … --corrects <mã> (mã xem ở cthd log).',
      'The task bien-soan is “completed” and cannot become “in progress”; only a correction can change that: cthd record … --corrects <key> (the key is in cthd log).',
    ],
    [
      'a transition that the table does not have',
      ['mo-lop', 'chưa thực hiện'],
      'Nhiệm vụ mo-lop đang ở trạng thái «đang thực hiện», không chuyển thẳng sang «chưa thực hiện» được; sau đó có thể là: chờ xác nhận, hoàn thành, tạm dừng, chuyển tiếp, dừng thực hiện.',
      'The task mo-lop is “in progress” and cannot become “not started”; it may be followed by: awaiting confirmation, completed, paused, carried over, discontinued.',
    ],
    [
      'completed without evidence',
      ['mo-lop', 'completed', '--value', '4'],
      'Nhiệm vụ mo-lop báo hoàn thành mà không có minh chứng; hãy nêu văn bản, địa chỉ hoặc tệp (--evidence).',
      'The task mo-lop is said to be completed without evidence; name a document, an address or a file (evidence).',
    ],
    [
      'completed below its target',
      ['mo-lop', 'completed', '--value', '3,5', ...proof],
      'Nhiệm vụ mo-lop báo hoàn thành khi mới đạt 3,5/4; hãy nêu lý do (note).',
      'The task mo-lop is said to be completed at 3.5 of 4; give the reason (note).',
    ],
    [
      'completed at what was reached before, below the target',
      ['mo-lop', 'completed', ...proof],
      'Nhiệm vụ mo-lop báo hoàn thành khi mới đạt 1/4; hãy nêu lý do (note).',
      'The task mo-lop is said to be completed at 1 of 4; give the reason (note).',
    ],
    [
      'completed before anything was reached',
      ['mo-lop', 'completed', '--date', '2024-04-01', ...proof],
      'Nhiệm vụ mo-lop báo hoàn thành mà không nêu kết quả đạt, trong khi chỉ tiêu là 4; hãy nêu kết quả (value) hoặc lý do (note).',
      'The task mo-lop is said to be completed without saying how much was reached of the target of 4; give the value or the reason (note).',
    ],
    [
      'a confirmation by its own reporter',
      ['bien-soan', 'completed', '--confirm', '--by', 'ban-to-chuc'],
      'Tổ chức ban-to-chuc đã báo hoàn thành nhiệm vụ bien-soan nên không tự xác nhận được.',
      'The body ban-to-chuc reported the task bien-soan as done and cannot confirm that itself.',
    ],
    [
      'a confirmation of nothing',
      ['mo-lop', 'completed', '--confirm', '--by', 'ban-to-chuc', '--value', '4', ...proof],
      'Nhiệm vụ mo-lop chưa được báo hoàn thành nên chưa có gì để xác nhận.',
      'The task mo-lop has not been reported as done: there is nothing to confirm.',
    ],
    [
      'a confirmation of what is not completed',
      ['mo-lop', 'paused', '--confirm', '--by', 'ban-to-chuc'],
      'Xác nhận chỉ đi cùng trạng thái «hoàn thành», không phải «tạm dừng».',
      'A confirmation goes with the state “completed” only, not “paused”.',
    ],
    [
      'a confirmation by nobody',
      ['bien-soan', '--confirm'],
      'Chưa biết tổ chức nào xác nhận nhiệm vụ bien-soan; hãy nêu bằng --by.',
      'It is not said which body confirms the task bien-soan; name it with --by.',
    ],
    [
      'the correction of a record that is not there',
      ['mo-lop', 'paused', '--corrects', '0123456789ab'],
      'Nhiệm vụ mo-lop không có bản ghi nào mang mã 0123456789ab để đính chính.',
      'The task mo-lop has no record with the key 0123456789ab to correct.',
    ],
    [
      'the correction of no key',
      ['mo-lop', 'paused', '--corrects', '../x'],
      'Nhiệm vụ mo-lop không có bản ghi nào mang mã ../x để đính chính.',
      'The task mo-lop has no record with the key ../x to correct.',
    ],
    [
      'nobody to report',
      ['tong-ket', 'paused'],
      'Nhiệm vụ tong-ket chưa có cơ quan chủ trì; hãy nêu tổ chức báo cáo bằng --by.',
      'The task tong-ket has no lead; name the body that reports with --by.',
    ],
    [
      'an unknown body',
      ['mo-lop', 'paused', '--by', 'ban-to-chucc'],
      'Không có tổ chức «ban-to-chucc» trong organisations.yaml. Có phải: ban-to-chuc?',
      'There is no body “ban-to-chucc” in organisations.yaml. Did you mean: ban-to-chuc?',
    ],
    [
      'a negative value',
      ['mo-lop', 'in-progress', '--value', '-1'],
      'Kết quả đạt «-1» không phải là số từ 0 trở lên; hãy viết như 7, 7,5 hoặc 1.234,5.',
      'The value “-1” is not a number of 0 or more; write it the Vietnamese way, like 7, 7,5 or 1.234,5.',
    ],
    [
      'a value that is no number',
      ['mo-lop', 'in-progress', '--value', 'nhiều'],
      'Kết quả đạt «nhiều» không phải là số từ 0 trở lên; hãy viết như 7, 7,5 hoặc 1.234,5.',
      'The value “nhiều” is not a number of 0 or more; write it the Vietnamese way, like 7, 7,5 or 1.234,5.',
    ],
    [
      'a value beyond all measure',
      ['mo-lop', 'in-progress', '--value', '1.000.000.000.001'],
      'Bản ghi không đúng dạng: «value» lớn hơn 1000000000000.',
      'The record is not valid: “value” is more than 1000000000000.',
    ],
    [
      'a file that is not there',
      ['mo-lop', 'in-progress', '--evidence', 'khong-co.pdf'],
      'Minh chứng «khong-co.pdf» không dùng được: Không có tệp này. Cách viết: 12-BC/ĐĐ@2022-06-30, https://… hoặc đường dẫn một tệp.',
      'The evidence “khong-co.pdf” cannot be used: There is no such file. Write 12-BC/ĐĐ@2022-06-30, https://… or the path of a file.',
    ],
    [
      'a file outside',
      ['mo-lop', 'in-progress', '--evidence', '../x.pdf'],
      'Minh chứng «../x.pdf» không dùng được: Tệp không nằm trong thư mục của kế hoạch. Cách viết: 12-BC/ĐĐ@2022-06-30, https://… hoặc đường dẫn một tệp.',
      'The evidence “../x.pdf” cannot be used: The file is not inside the folder of the plan. Write 12-BC/ĐĐ@2022-06-30, https://… or the path of a file.',
    ],
    [
      'a link to a file',
      ['mo-lop', 'in-progress', '--evidence', 'lien-ket.pdf'],
      'Minh chứng «lien-ket.pdf» không dùng được: Đây là liên kết (symbolic link); chương trình chỉ gồm các tệp thật. Cách viết: 12-BC/ĐĐ@2022-06-30, https://… hoặc đường dẫn một tệp.',
      'The evidence “lien-ket.pdf” cannot be used: This is a symbolic link; a programme consists of real files only. Write 12-BC/ĐĐ@2022-06-30, https://… or the path of a file.',
    ],
    [
      'a file behind a link',
      ['mo-lop', 'in-progress', '--evidence', 'lien-ket/a.pdf'],
      'Minh chứng «lien-ket/a.pdf» không dùng được: Một thư mục trên đường dẫn là liên kết (symbolic link). Cách viết: 12-BC/ĐĐ@2022-06-30, https://… hoặc đường dẫn một tệp.',
      'The evidence “lien-ket/a.pdf” cannot be used: A folder on the path is a symbolic link. Write 12-BC/ĐĐ@2022-06-30, https://… or the path of a file.',
    ],
    [
      'a folder as evidence',
      ['mo-lop', 'in-progress', '--evidence', 'thu-muc'],
      'Minh chứng «thu-muc» không dùng được: Ở đây phải là một tệp, nhưng lại là thư mục. Cách viết: 12-BC/ĐĐ@2022-06-30, https://… hoặc đường dẫn một tệp.',
      'The evidence “thu-muc” cannot be used: A file should be here, but it is a folder. Write 12-BC/ĐĐ@2022-06-30, https://… or the path of a file.',
    ],
    [
      'a document without its date',
      ['mo-lop', 'in-progress', '--evidence', '12-BC/ĐĐ'],
      'Minh chứng «12-BC/ĐĐ» thiếu ngày của văn bản; hãy viết như «12-BC/ĐĐ ngày 30/6/2022» hoặc 12-BC/ĐĐ@2022-06-30.',
      'The evidence “12-BC/ĐĐ” lacks the document’s date; write it like “12-BC/ĐĐ ngày 30/6/2022” or 12-BC/ĐĐ@2022-06-30.',
    ],
    [
      'a document in a sentence without its date',
      ['mo-lop', 'in-progress', '--evidence', 'Báo cáo số 12-BC/ĐĐ'],
      'Minh chứng «12-BC/ĐĐ» thiếu ngày của văn bản; hãy viết như «12-BC/ĐĐ ngày 30/6/2022» hoặc 12-BC/ĐĐ@2022-06-30.',
      'The evidence “12-BC/ĐĐ” lacks the document’s date; write it like “12-BC/ĐĐ ngày 30/6/2022” or 12-BC/ĐĐ@2022-06-30.',
    ],
    [
      'evidence that is neither a document nor a file',
      ['mo-lop', 'in-progress', '--evidence', 'Công văn 12/VP'],
      'Minh chứng «Công văn 12/VP» không đủ số, ký hiệu và ngày của một văn bản, cũng không phải tên tệp; hãy viết như «Báo cáo số 12-BC/ĐĐ ngày 30/6/2022», https://… hoặc đường dẫn một tệp.',
      'The evidence “Công văn 12/VP” has not the number, symbol and date of a document, nor is it a file; write it like “Báo cáo số 12-BC/ĐĐ ngày 30/6/2022”, https://… or the path of a file.',
    ],
    [
      'a note that no file takes',
      ['mo-lop', 'in-progress', '--note', 'x'.repeat(4097)],
      'Bản ghi không đúng dạng: «note» dài quá 4096 ký tự.',
      'The record is not valid: “note” is longer than 4096 characters.',
    ],
    [
      'no unit',
      [],
      'Thiếu nhiệm vụ: hãy nêu bằng mã, địa chỉ hoặc vài từ, rồi trạng thái: cthd record II.2.1/3 «đang thực hiện».',
      '<unit> is missing: name the task by its id, address or some words, then the state: cthd record II.2.1/3 in-progress.',
    ],
    [
      'no state',
      ['mo-lop'],
      'Thiếu trạng thái: hãy nêu sau nhiệm vụ, như «đang thực hiện», «hoàn thành».',
      '<state> is missing: give the state after the task, such as in-progress.',
    ],
    [
      'a record beside a file of many',
      ['mo-lop', 'paused', '--note', 'x', '--from', 'a.csv'],
      '--from lấy các bản ghi từ tệp, nên không đi cùng «mo-lop», «paused», --note.',
      '--from takes the records from the file and does not go with «mo-lop», «paused», --note.',
    ],
  ])('%s', async (_, args, vi, en) => {
    const root = await prepared();
    const before = everythingIn(root);
    for (const [language, message] of [
      ['vi', vi],
      ['en', en],
    ] as const)
      for (const more of [[], ['--format', 'json'], ['--dry-run']])
        expect(await record(root, [...args, '--lang', language, ...more])).toEqual({
          exitCode: 2,
          out: '',
          err: `cthd: ${message}\n`,
        });
    expect(everythingIn(root)).toEqual(before);
  });

  test('every refusal of the rules is a finding of lint too, when the record was written by hand', async () => {
    const log = [
      '- {date: 2019-05-01, state: in-progress, by: van-phong, recorded: 2024-05-01T09:00:00+07:00}',
      '- {date: 2024-05-02, state: in-progress, by: van-phong, recorded: 2024-05-01T09:00:00+07:00}',
      '- {date: 2024-05-03, state: completed, value: 2, by: van-phong, recorded: 2024-05-03T09:00:00+07:00}',
      '- {date: 2024-05-04, state: completed, by: van-phong, confirms: true, corrects: 0123456789ab, recorded: 2024-05-04T09:00:00+07:00}',
      '- {date: 2024-05-05, state: paused, by: van-phong, recorded: 2024-05-05T09:00:00+07:00}',
    ];
    const hand = recordPlan({
      [logPath('mo-lop')]: `${log.join('\n')}\n`,
      [logPath('tap-huan')]: `${log[0] ?? ''}\n`,
    });
    const { out } = await runCthd(['lint', '--format', 'json'], { cwd: hand });
    const { findings } = JSON.parse(out) as {
      findings: { rule: string; file: string; unit?: string; start: { line: number } }[];
    };
    const found = findings.filter(({ rule }) => rule.startsWith('record-'));
    expect(found.map(({ rule, unit = '', start }) => `${rule} ${unit}:${start.line}`)).toEqual([
      'record-date mo-lop:1',
      'record-date mo-lop:2',
      'record-evidence mo-lop:3',
      'record-target mo-lop:3',
      'record-evidence mo-lop:4',
      'record-target mo-lop:4',
      'record-confirmation mo-lop:4',
      'record-corrects mo-lop:4',
      'record-transition mo-lop:5',
      'record-task tap-huan:1',
      'record-date tap-huan:1',
    ]);
  });
});

describe('a plan that cannot be read', () => {
  test('in its text is refused', async () => {
    const root = recordPlan({ 'plans/vi-du/text/I.yaml': 'units: [' });
    const { exitCode, err } = await record(root, ['mo-lop', 'paused']);
    expect([exitCode, err]).toEqual([
      2,
      'cthd: Chưa đọc được trọn vẹn kế hoạch: plans/vi-du/text/I.yaml:1:8: Ngoặc [ mở ở đây không được đóng; hãy thêm ], hoặc đặt cả giá trị trong dấu nháy nếu ngoặc thuộc lời văn. Chạy «cthd lint» để xem và sửa.\n',
    ]);
    expect(logOf(root, 'mo-lop')).toBeNull();
  });

  test('in a text file that is a link is refused', async () => {
    const root = recordPlan();
    mkdirSync(join(root, 'ngoai'));
    writeFileSync(join(root, 'ngoai/III.yaml'), 'units: []\n');
    symlinkSync(join(root, 'ngoai/III.yaml'), join(root, 'plans/vi-du/text/III.yaml'));
    expect((await record(root, ['mo-lop', 'paused'])).err).toContain(
      'trọn vẹn kế hoạch: plans/vi-du/text/III.yaml: Đây là liên kết',
    );
  });
});
