import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** The tasks of a made-up plan of 2026 with these words below II, what is said of the lines that assign them, and what importing it again changes. */
async function tasksOf(text: string) {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'a.md'),
    `HỘI VÍ DỤ\n\n# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\nI. MỤC TIÊU\n\n- Một.\n\nII. NHIỆM VỤ\n\n${text}\n`,
  );
  const run = () => runCthd(['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en'], { cwd: root });
  const { exitCode, out } = await run();
  expect(exitCode, out).toBe(0);
  expect(out).toContain('0 words lost, 0 made up');
  expect((await run()).out).toContain('Nothing changes.');
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  const lint = await runCthd(['lint', '--lang', 'en'], { cwd: root });
  expect([lint.exitCode, lint.out]).toEqual([0, expect.stringContaining(' 0 errors') as string]);
  return {
    tasks: (programme?.index.tasks ?? []).map(({ address, task }) => [
      address,
      JSON.parse(JSON.stringify(task ?? null)) as unknown,
    ]),
    told: out.split('\n').filter((line) => /assignment/u.test(line)),
  };
}

test('lines that say who and when below a heading are no tasks: they assign the heading', async () => {
  const { tasks, told } = await tasksOf(
    '1. Tuyên truyền\n\n- Nội dung: phát thanh hư cấu.\n- Đơn vị thực hiện: Ban Ví dụ.\n- Thời gian: thường xuyên.\n\n2. Tổng kết\n\n- Chủ trì: Ban Ví dụ. Phối hợp: Phòng Thử.\n- Thời gian hoàn thành: Quý IV.',
  );
  expect(tasks).toEqual([
    ['II.1', { lead: 'ban-vi-du', deadline: { standing: true } }],
    ['II.2', { lead: 'ban-vi-du', with: ['phong-thu'], deadline: { quarter: '2026-Q4' } }],
  ]);
  expect(told).toEqual([
    '- assignments of “1 Tuyên truyền”, which count as no tasks: “Nội dung: phát thanh hư cấu.”, “Đơn vị thực hiện: Ban Ví dụ.”, “Thời gian: thường xuyên.”',
    '- assignments of “2 Tổng kết”, which count as no tasks: “Chủ trì: Ban Ví dụ. Phối hợp: Phòng Thử.”, “Thời gian hoàn thành: Quý IV.”',
  ]);
});

test('below several tasks they assign all of them; between tasks, the one before', async () => {
  const { tasks } = await tasksOf(
    '1. Tuyên truyền\n\n- Mở lớp hư cấu.\n- Phát tờ rơi.\n- Chủ trì: Ban Ví dụ.\n\n2. Tổ chức\n\n- Kiện toàn chi hội.\n- Thời gian: Quý II/2026.\n- Phát triển hội viên.\n- Thời gian: Quý III/2026.\n- Chủ trì: Phòng Thử.',
  );
  expect(tasks).toEqual([
    ['II.1/1', { lead: 'ban-vi-du' }],
    ['II.1/2', { lead: 'ban-vi-du' }],
    ['II.2/1', { deadline: { quarter: '2026-Q2' } }],
    ['II.2/3', { deadline: { quarter: '2026-Q3' }, lead: 'phong-thu' }],
  ]);
});

test('sentences of that form at the end of a task assign it; a deadline that is no day is told; other words with a colon stay tasks', async () => {
  const { tasks, told } = await tasksOf(
    '- Kiện toàn chi hội. Thời gian: Quý II/2026. Chủ trì: Ban Ví dụ.\n- Mở lớp, gồm: lớp một; lớp hai.\n\n1. Tự đánh giá\n\n- Thời gian: Học kỳ I, năm học sau.\n- Chủ trì: Phòng Thử.',
  );
  expect(tasks).toEqual([
    ['II/1', { deadline: { quarter: '2026-Q2' }, lead: 'ban-vi-du' }],
    ['II/2', null],
    ['II.1', { lead: 'phong-thu' }],
  ]);
  expect(told).toEqual([
    '- an assignment in the words of the task itself: “Kiện toàn chi hội. Thời gian: Quý II/2026. Chủ trì: Ban Ví dụ.”',
    '- assignments of “1 Tự đánh giá”, which count as no tasks: “Thời gian: Học kỳ I, năm học sau.”, “Chủ trì: Phòng Thử.”',
  ]);
});

test('what brackets at the end of a task say assigns it, and so does a target on a line; an hour before a day is no hindrance', async () => {
  const { tasks } = await tasksOf(
    '- Tặng quà hư cấu. (Thời gian: tháng 01/2026; Chủ trì: Ban Ví dụ; Phối hợp: các chi hội)\n- Diễn đàn (thời gian thực hiện: Quý III).\n- Họp (gồm: hai phiên).\n- Soạn sổ tay (Chủ trì: Ban Ví dụ; hoàn thành Quý IV/2026).\n\n1. Trồng cây\n\n- Thời gian: 8h00, ngày 01/3.\n- Chỉ tiêu: 500 cây xanh.\n- Thực hiện: Ban Ví dụ.\n\n2. Rà soát\n\n- Thời gian: đầu tháng 5/2026.\n- Thực hiện: 100% kế hoạch.',
  );
  expect(tasks).toEqual([
    ['II/1', { deadline: { month: '2026-01' }, lead: 'ban-vi-du', with: [{ class: 'các chi hội' }] }],
    ['II/2', { deadline: { quarter: '2026-Q3' } }],
    ['II/3', null],
    ['II/4', { lead: 'ban-vi-du', deadline: { quarter: '2026-Q4' } }],
    [
      'II.1',
      {
        deadline: { date: '2026-03-01' },
        indicator: { name: 'cây xanh', target: 500 },
        lead: 'ban-vi-du',
      },
    ],
    ['II.2/2', { deadline: { month: '2026-05' } }],
  ]);
});

test('a sentence that says who leads, with whom and by when assigns its task; names whose ends are not sure are left', async () => {
  const { tasks, told } = await tasksOf(
    [
      'Sở Nội vụ chủ trì, phối hợp với Sở Tài chính và các cơ quan liên quan lập đề án, hoàn thành trước ngày 30/6/2026.',
      'Số hóa sổ hư cấu; giao Phòng Ví dụ chủ trì, Công an xã phối hợp, hoàn thành trong quý III/2026.',
      'Chủ trì, phối hợp với các địa phương rà soát.',
      'Hội Ví dụ tổ chức tập huấn.',
      'Ban hành quy chế; báo cáo kết quả.',
      'Phòng, chống tham nhũng theo kế hoạch.',
    ]
      .map((task) => `- ${task}`)
      .join('\n'),
  );
  expect(tasks).toEqual([
    [
      'II/1',
      {
        lead: 'so-noi-vu',
        with: ['so-tai-chinh', { class: 'các cơ quan liên quan' }],
        deadline: { date: '2026-06-30' },
      },
    ],
    ['II/2', { lead: 'phong-vi-du', with: ['cong-an-xa'], deadline: { quarter: '2026-Q3' } }],
    ['II/3', { with: [{ class: 'các địa phương' }] }],
    ['II/4', { lead: 'hoi-vi-du' }],
    ['II/5', null],
    ['II/6', null],
  ]);
  expect(told).toHaveLength(4);
});

test('a body that is a heading leads the tasks below it that name no other', async () => {
  const { tasks, told } = await tasksOf(
    '1. Sở Nội vụ\n\na) Lập đề án.\n\nb) Rà soát:\n\n- Biên chế;\n- Giao Phòng Ví dụ chủ trì.\n\n2. Các xã, phường:\n\n- Báo cáo.\n\n3. Ban hành quy chế\n\n- Soạn.',
  );
  expect(tasks).toEqual([
    ['II.1.a', { lead: 'so-noi-vu' }],
    ['II.1.b/1', { lead: 'so-noi-vu' }],
    ['II.1.b/2', { lead: 'phong-vi-du' }],
    ['II.2/1', { lead: { class: 'Các xã, phường' } }],
    ['II.3/1', null],
  ]);
  expect(told).toEqual(['- an assignment in the words of the task itself: “Giao Phòng Ví dụ chủ trì.”']);
});

test('labels at the end of a sentence say when, and the sentence who does it; classes of bodies have all their words', async () => {
  const { tasks } = await tasksOf(
    '- Sở Ví dụ hướng dẫn các hội. Thời gian thực hiện: thường xuyên.\n- Sở Y tế chủ trì, phối hợp với các cơ quan báo chí tuyên truyền, hoàn thành trong quý II/2026.\n- Mở lớp. Thời gian: Quý III.',
  );
  expect(tasks).toEqual([
    ['II/1', { lead: 'so-vi-du', deadline: { standing: true } }],
    ['II/2', { lead: 'so-y-te', with: [{ class: 'các cơ quan báo chí' }], deadline: { quarter: '2026-Q2' } }],
    ['II/3', { deadline: { quarter: '2026-Q3' } }],
  ]);
});

test('details of an event are no tasks, and a sentence above a table is one where it says who leads', async () => {
  const { tasks } = await tasksOf(
    '1. Khám sức khỏe, hoàn thành trước ngày 20/5/2026.\n\n- Đối tượng: 500 công nhân.\n- Địa điểm: Nhà Ví dụ.\n\n2. Treo băng rôn. Thời gian: trước 25/4. Phụ trách: Ban Ví dụ.\n\n3. Giao Ban Thử chủ trì mở lớp.\n\nPhân công cụ thể:\n\n| TT | Nội dung | Chủ trì | Thời gian |\n| --- | --- | --- | --- |\n| 1 | Lớp một | Ban Mẫu | Quý II |\n',
  );
  expect(tasks).toEqual([
    ['II.1', { deadline: { date: '2026-05-20' } }],
    ['II.2', { lead: 'ban-vi-du', deadline: { date: '2026-04-25' } }],
    ['II.3', { lead: 'ban-thu' }],
    ['II.1', { lead: 'ban-mau', deadline: { quarter: '2026-Q2' } }],
  ]);
});
