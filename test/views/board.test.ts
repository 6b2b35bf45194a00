import { describe, expect, test } from 'vitest';
import { lastEndedPeriod } from '../../src/progress/states/period-neighbours.ts';
import type { Board, BoardNumber } from '../../src/views/board/board.ts';
import { type BoardQuery, matches, parseQuery, queryText } from '../../src/views/board/board-filter.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { planWith } from '../support/example-plan.ts';
import { boardIn, numbersOf } from '../support/board-page.ts';
import { runCthd } from '../support/run-cthd.ts';
import { programmeOf } from '../support/programme-of.ts';

const plans = [
  { dir: 'examples', asOf: '2025-12-15' },
  { dir: 'examples', asOf: '2024-07-20' },
  { dir: 'examples', asOf: '2026-04-02' },
  { dir: 'examples/state', asOf: '2028-09-15' },
  { dir: '.', asOf: '2026-11-23' },
];

interface StatusJson {
  readonly counts: Readonly<Record<string, number>>;
  readonly tasks: readonly { readonly id: string; readonly result?: string }[];
}

/** The tasks behind a number, as the page names them. */
const keysBehind = ({ tasks }: Board, query: BoardQuery): string[] =>
  tasks.filter((task) => matches(task, query)).map(({ key }) => key);

describe.each(plans)('the board of $dir on $asOf', ({ dir, asOf }) => {
  const { plan } = readPlan(readPlanFolder(dir));
  const programme = programmeOf(plan);
  const status = async (...filters: readonly string[]): Promise<StatusJson> => {
    const args = ['status', '--dir', dir, '--as-of', asOf, '--format', 'json', ...filters];
    return JSON.parse((await runCthd(args)).out);
  };
  const keysOf = ({ tasks }: StatusJson) =>
    tasks.map(({ id, result }) => (result === undefined ? id : `${id}~${result}`));
  const board = boardIn(plan, { asOf }).then((made) => made.board);

  test('its first numbers count the tasks that status lists', async () => {
    const made = await board;
    const missing = lastEndedPeriod(programme.reporting, asOf).name;
    const asked = [
      ['--timeliness', 'overdue'],
      ['--timeliness', 'due-soon'],
      ['--timeliness', 'on-time'],
      ['--timeliness', 'late'],
      ['--missing', missing],
    ];
    const lists = await Promise.all(asked.map(async (filters) => keysOf(await status(...filters))));
    expect(made.tiles.map(({ query }) => keysBehind(made, query))).toEqual(lists);
    expect(made.tiles.map(({ count }) => count)).toEqual(lists.map(({ length }) => length));
    const { counts } = await status();
    const [overdue, , onTime, late] = made.tiles.map(({ count }) => count);
    expect({ overdue, onTime, late }).toEqual({
      overdue: counts['openOverdue'],
      onTime: counts['completedOnTime'],
      late: counts['completedLate'],
    });
  });

  test('the numbers of each lead count the tasks that status lists for that lead', async () => {
    const made = await board;
    for (const { numbers } of made.byLead) {
      const [lead = ''] = numbers[0]?.query.lead ?? [];
      if (!plan.organisations.some(({ id }) => id === lead) && lead !== 'none') continue;
      const { counts } = await status('--lead', lead);
      expect([lead, ...numbers.slice(0, 5).map(({ count }) => count)]).toEqual([
        lead,
        counts['total'],
        counts['openOverdue'],
        keysOf(await status('--lead', lead, '--timeliness', 'due-soon')).length,
        counts['completedOnTime'],
        counts['completedLate'],
      ]);
    }
  });

  test('every number is that of the list behind its link, and no list is outside the plan', async () => {
    const made = await board;
    const numbers = numbersOf(made);
    const linked = numbers.map(({ query }) => keysBehind(made, parseQuery(queryText(query))).length);
    expect(linked).toEqual(numbers.map(({ count }) => count));
    expect(keysOf(await status())).toEqual(made.tasks.map(({ key }) => key));
  });

  test('what waits for someone is what status says of it', async () => {
    const made = await board;
    const { withoutEvidence, awaitingConfirmation } = JSON.parse(
      (await runCthd(['status', '--dir', dir, '--as-of', asOf, '--format', 'json'])).out,
    );
    const behind = (query: BoardQuery) =>
      made.tasks.filter((task) => matches(task, query)).map(({ id }) => id);
    expect(behind({ state: ['awaiting-confirmation'] })).toEqual(awaitingConfirmation);
    expect(behind({ mark: ['unproven'] })).toEqual(withoutEvidence);
    expect(keysBehind(made, { lead: ['none'] })).toEqual(keysOf(await status('--lead', 'none')));
  });
});

test('a task with very many records tells the newest of them, and how many are older', async () => {
  const second = (at: number) =>
    `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  const log = Array.from(
    { length: 1_003 },
    (_, at) =>
      `- { date: 2021-05-01, state: in-progress, by: van-phong, recorded: '2021-05-01T09:${second(at)}+07:00', note: ghi ${at} }\n`,
  );
  const { plan } = readPlan(planWith({ 'progress/mo-lop.yaml': log.join('') }));
  const { board } = await boardIn(plan, { asOf: '2022-06-01' });
  const [task] = board.wholeTasks();
  expect(task?.records.length).toBe(1_000);
  expect([JSON.stringify(task?.records[0]), JSON.stringify(task?.records.at(-1))]).toEqual([
    expect.stringContaining('ghi 1002'),
    expect.stringContaining('ghi 3'),
  ]);
  expect(task?.facts.at(-1)).toEqual(['Số bản ghi cũ hơn, không nêu ở đây', '3']);
});

test('a query stands in the address and is read from it as it was, whatever its values', () => {
  const query: BoardQuery = {
    lead: ['a&b=c,d', 'ngày đã hẹn'],
    part: ['x/y#z'],
    timeliness: ['overdue', 'late'],
  };
  expect(parseQuery(queryText(query))).toEqual(query);
  expect(parseQuery('strange=1&lead=&mark=%E0%A4%A&__proto__=x')).toEqual({ mark: ['%E0%A4%A'] });
});

describe('several programmes', () => {
  const example = readPlan(readPlanFolder('examples')).plan;
  const state = readPlan(readPlanFolder('examples/state')).plan;
  const [one, other] = [programmeOf(example), programmeOf(state)];
  const plan = {
    ...example,
    organisations: [...example.organisations, ...state.organisations],
    programmes: [one, other],
  };

  test('are counted together, and each by itself', async () => {
    const { board } = await boardIn(plan, { asOf: '2026-10-20' });
    const alone = await Promise.all(
      [one.id, other.id].map(
        async (programme) => (await boardIn(plan, { asOf: '2026-10-20', programme })).board,
      ),
    );
    const counts = (numbers: readonly BoardNumber[]) => numbers.map(({ count }) => count);
    const sums = alone
      .map(({ tiles }) => counts(tiles))
      .reduce((a, b) => a.map((count, at) => count + (b[at] ?? 0)));
    expect(counts(board.tiles)).toEqual(sums);
    expect(board.byProgramme.map(({ numbers }) => counts(numbers).slice(1))).toEqual(
      alone.map(({ tiles }) => counts(tiles)),
    );
  });

  test('that share an id name it with the programme, so that an address means one task', async () => {
    const twice = { ...plan, programmes: [one, { ...one, id: 'ban-sao' }] };
    const { board } = await boardIn(twice, { asOf: '2025-12-15' });
    expect(new Set(board.tasks.map(({ key }) => key)).size).toBe(board.tasks.length);
    expect(board.tasks.map(({ key }) => key)).toContain('ban-sao/lap-12-dang-doan');
  });
});
