import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ChangeKind } from '../../src/change/change.ts';
import { type Effect, effectRows, effects } from '../../src/change/effect.ts';
import { planWith } from '../support/example-plan.ts';
import { diffReport } from './diff-report.ts';

const bullet = (task: string, text = 'Mở 4 lớp tập huấn cho cán bộ.') => `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - { id: mo-lop, kind: bullet, text: '${text}'${task === '' ? '' : `, task: { ${task} }`} }
`;

/** The effects of what happens to one assignment. */
const between = (before: string, after: string): Effect[] =>
  diffReport(
    planWith({ 'text/II.yaml': bullet(before) }),
    planWith({ 'text/II.yaml': bullet(after) }),
  ).changes.map(({ effect }) => effect);

describe('an assignment', () => {
  test.each<[string, string, string]>([
    ['a lead', '', 'lead: van-phong'],
    ['co-operating bodies', 'lead: van-phong', 'lead: van-phong, with: [ban-to-chuc]'],
    ['one more co-operating body', 'with: [van-phong]', 'with: [van-phong, ban-to-chuc]'],
    ['a deadline', '', 'deadline: { year: 2024 }'],
    ['a deliverable', '', 'deliverable: Báo cáo'],
    ['an indicator', '', 'indicator: { name: lớp, target: 4 }'],
    ['a higher target', 'indicator: { name: lớp, target: 4 }', 'indicator: { name: lớp, target: 5 }'],
    [
      'a higher target among several',
      'indicators: [{ name: lớp, target: 4 }, { name: lượt, target: 90 }]',
      'indicators: [{ name: lớp, target: 5 }, { name: lượt, target: 90 }]',
    ],
    ['an earlier deadline', 'deadline: { year: 2024 }', 'deadline: { quarter: 2024-Q3 }'],
    ['a last day', 'deadline: { standing: true }', 'deadline: { year: 2030 }'],
    ['an expected day', 'deadline: { event: Đại hội }', 'deadline: { event: Đại hội, expected: 2026 }'],
  ])('with %s strengthens, and without it weakens', (_, less, more) => {
    expect(between(less, more)).toEqual(['strengthens']);
    expect(between(more, less)).toEqual(['weakens']);
  });

  test.each<[string, string, string]>([
    [
      'co-operating bodies in another order',
      'with: [van-phong, ban-to-chuc]',
      'with: [ban-to-chuc, van-phong]',
    ],
    ['the same last day in other words', 'deadline: { year: 2024 }', 'deadline: { date: 2024-12-31 }'],
  ])('with %s is neutral', (_, before, after) => {
    expect(between(before, after)).toEqual(['neutral']);
    expect(between(after, before)).toEqual(['neutral']);
  });

  test.each<[string, string, string]>([
    ['another lead', 'lead: van-phong', 'lead: ban-to-chuc'],
    ['a co-operating body for another', 'with: [van-phong]', 'with: [ban-to-chuc]'],
    ['every year instead of a day', 'deadline: { year: 2024 }', 'deadline: { yearly: true }'],
    ['another event', 'deadline: { event: Đại hội }', 'deadline: { event: Hội nghị }'],
    ['another deliverable', 'deliverable: Báo cáo', 'deliverable: Kỷ yếu'],
    [
      'an event that is expected on a day instead of that day',
      'deadline: { date: 2025-12-31 }',
      'deadline: { event: Đại hội, expected: 2025 }',
    ],
    [
      'another event that is expected then',
      'deadline: { event: Đại hội, expected: 2025 }',
      'deadline: { event: Hội nghị, expected: 2025 }',
    ],
    ['another beginning', 'deadline: { from: 2022, to: 2024 }', 'deadline: { from: 2023, to: 2024 }'],
    [
      'something else to follow',
      'deadline: { year: 2024, then: standing }',
      'deadline: { year: 2024, then: yearly }',
    ],
    [
      'another thing counted',
      'indicator: { name: lớp, target: 4 }',
      'indicator: { name: lượt, target: 400 }',
    ],
  ])('with %s is unclear', (_, before, after) => {
    expect(between(before, after)).toEqual(['unclear']);
    expect(between(after, before)).toEqual(['unclear']);
  });

  test('whose thing counted is only written otherwise is judged by its target', () => {
    expect(
      between('indicator: { name: Lớp mở, target: 4 }', "indicator: { name: 'Lớp  mở', target: 3 }"),
    ).toEqual(['weakens']);
  });

  test('written otherwise is editorial', () => {
    expect(between('deliverable: Báo cáo', 'deliverable: Báo cáo.')).toEqual(['editorial']);
    expect(
      between('indicator: { name: Lớp mở, target: 4 }', "indicator: { name: 'Lớp  mở', target: 4 }"),
    ).toEqual(['editorial']);
  });

  test('that is moved earlier and loses its history weakens', () => {
    const was = 'was: [{ date: 2023-06-30, until: 2023-05-20, reason: Chờ ý kiến }]';
    expect(between(`deadline: { date: 2024-12-31, ${was} }`, 'deadline: { date: 2024-06-30 }')).toEqual([
      'weakens',
    ]);
    expect(between('deadline: { date: 2024-06-30 }', `deadline: { date: 2024-06-30, ${was} }`)).toEqual([
      'neutral',
    ]);
  });
});

const programmes = (before: string, after: string, name = 'text/II.yaml') =>
  diffReport(planWith({ [name]: before }), planWith({ [name]: after })).changes.map(({ change, effect }) => [
    change.kind,
    effect,
  ]);
const part = (...units: string[]) => `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
${units.map((unit) => `      - ${unit}\n`).join('')}`;
const lop = '{ id: mo-lop, kind: bullet, text: Mở 4 lớp tập huấn cho cán bộ. }';
const dan = (task = '') => `{ id: dan, kind: paragraph, text: Tập trung vào các việc sau đây.${task} }`;

describe('the text', () => {
  test('with a paragraph more that is no task must be read', () => {
    expect(programmes(part(lop), part(dan(), lop))).toEqual([['unit-added', 'unclear']]);
    expect(programmes(part(dan(), lop), part(lop))).toEqual([['unit-repealed', 'unclear']]);
  });

  test('with a paragraph that is a task no longer, since a bullet stands beside it, weakens', () => {
    expect(programmes(part(dan()), part(dan(), lop))).toEqual([
      ['unit-added', 'strengthens'],
      ['task-ceased', 'weakens'],
    ]);
    expect(programmes(part(dan(), lop), part(dan()))).toEqual([
      ['unit-repealed', 'weakens'],
      ['task-began', 'strengthens'],
    ]);
  });

  test('of which a section is repealed with its only task inside weakens, whether the task is marked or not', () => {
    const section = (more: string, inside: string) =>
      part(`{ id: muc, kind: section, number: '1', heading: Tập huấn${more}, units: [${inside}] }`, lop2);
    const lop2 = '{ id: o-lai, kind: bullet, text: Kiểm tra việc thực hiện. }';
    const gone = lop.replace(' }', ', repealed: bo-sung }');
    expect(programmes(section('', lop), section(', repealed: bo-sung', lop))).toEqual([
      ['unit-repealed', 'unclear'],
      ['task-ceased', 'weakens'],
    ]);
    expect(programmes(section('', lop), section(', repealed: bo-sung', gone))).toEqual([
      ['unit-repealed', 'unclear'],
      ['unit-repealed', 'weakens'],
    ]);
    expect(programmes(section('', lop), part(lop2)).map(([, effect]) => effect)).toContain('weakens');
  });

  test.each<[string, string, string, Effect]>([
    ['a number to reach that sinks', 'Mở 4 lớp tập huấn.', 'Mở 3 lớp tập huấn.', 'weakens'],
    [
      'one that sinks among others',
      'Mở 4 lớp, tổ chức 2 hội thảo.',
      'Mở 5 lớp, tổ chức 1 hội thảo.',
      'weakens',
    ],
    ['one that is no longer there', 'Kết nạp 1.500 hội viên mới.', 'Kết nạp hội viên mới.', 'weakens'],
    ['a range that begins lower', 'Mở 10 đến 15 lớp.', 'Mở 8 đến 15 lớp.', 'weakens'],
    ['millions for thousands of millions', 'Huy động 2 tỷ đồng.', 'Huy động 900 triệu đồng.', 'weakens'],
    ['a number that rises, and nothing else', 'Mở 4 lớp tập huấn.', 'Mở 5 lớp tập huấn.', 'strengthens'],
    ['a number that rises on a condition', 'Mở 4 lớp.', 'Mở 5 lớp nếu có kinh phí.', 'unclear'],
    [
      'the same numbers in another order',
      'Mở 4 lớp, tổ chức 2 hội thảo.',
      'Tổ chức 2 hội thảo, mở 4 lớp.',
      'unclear',
    ],
    ['how often', 'Hằng năm trao giải thưởng.', 'Hai năm một lần trao giải thưởng.', 'unclear'],
    ['a comma', 'Mở 4 lớp tập huấn cho cán bộ.', 'Mở 4 lớp tập huấn, cho cán bộ.', 'editorial'],
  ])('that differs in %s', (_, before, after, effect) => {
    const bullet = (words: string) => part(`{ id: mo-lop, kind: bullet, text: '${words}' }`);
    expect(programmes(bullet(before), bullet(after))).toEqual([['unit-reworded', effect]]);
  });

  test('whose number to reach sinks weakens, though its slip calls that a misprint', () => {
    const slip = `id: dinh-chinh\nmandates: [nq-01-2020]\nstate: draft\nchanges:\n  - { unit: mo-lop, action: correct, mandate: nq-01-2020, reason: in nhầm }\n`;
    const bullet = (words: string) => part(`{ id: mo-lop, kind: bullet, text: '${words}' }`);
    const effectOf = (words: string) =>
      diffReport(
        planWith({ 'text/II.yaml': bullet('Mở 4 lớp tập huấn.') }),
        planWith({ 'text/II.yaml': bullet(words), 'revisions/dinh-chinh.yaml': slip }),
      ).changes.find(({ change }) => change.kind === 'unit-reworded')?.effect;
    expect(effectOf('Mở 3 lớp tập huấn.')).toBe('weakens');
    expect(effectOf('Mở 4 khóa tập huấn.')).toBe('editorial');
  });

  test('of units that are joined weakens where an assignment is lost', () => {
    const unit = (id: string, text: string, lead: string) =>
      `{ id: ${id}, kind: bullet, text: '${text}', task: { lead: ${lead} } }`;
    const words = [
      'Mở các lớp tập huấn nghiệp vụ cho cán bộ các hội thành viên',
      'Báo cáo kết quả hằng quý với Ban Tổ chức của Hội',
    ];
    const two = part(
      unit('mot', `${words[0] ?? ''}.`, 'van-phong'),
      unit('hai', `${words[1] ?? ''}.`, 'ban-to-chuc'),
    );
    const joined = unit('mot', `${words.join('; ')}.`, 'van-phong');
    expect(programmes(two, part(joined))).toEqual([['units-joined', 'weakens']]);
    const placeKept = unit('hai', `${words[1] ?? ''}.`, 'ban-to-chuc').replace(
      'task:',
      'repealed: dot-mot, task:',
    );
    expect(programmes(two, part(joined, placeKept))).toEqual([['units-joined', 'weakens']]);
  });

  test('of units with one lead that are joined keeps what was assigned', () => {
    const unit = (id: string, text: string) =>
      `{ id: ${id}, kind: bullet, text: '${text}', task: { lead: van-phong } }`;
    const words = [
      'Mở các lớp tập huấn nghiệp vụ cho cán bộ các hội thành viên',
      'Báo cáo kết quả hằng quý với Ban Tổ chức của Hội',
    ];
    const two = part(...words.map((text, at) => unit(at === 0 ? 'mot' : 'hai', `${text}.`)));
    expect(programmes(two, part(unit('mot', `${words.join('; ')}.`)))).toEqual([['units-joined', 'unclear']]);
  });

  test('with a paragraph that becomes a task strengthens', () => {
    expect(programmes(part(dan(), lop), part(dan(', task: {}'), lop))).toEqual([
      ['task-marked', 'strengthens'],
    ]);
    expect(programmes(part(dan(', task: {}'), lop), part(dan(), lop))).toEqual([
      ['task-unmarked', 'weakens'],
    ]);
  });

  test('with a mark that changes nothing is neutral', () => {
    const marked = lop.replace(' }', ', task: {} }');
    expect(programmes(part(lop), part(marked))).toEqual([['task-marked', 'neutral']]);
  });

  test('of which a section leaves the operative parts weakens', () => {
    const parts = (inFirst: string, inSecond: string) => `units:
  - { id: nhiem-vu, kind: part, number: II, heading: NHIỆM VỤ, units: [${inFirst}] }
  - { id: to-chuc, kind: part, number: III, heading: TỔ CHỨC, units: [${inSecond}] }
`;
    const section = `{ id: muc, kind: section, number: '1', heading: Tập huấn, units: [${lop}] }`;
    const stays = '{ id: o-lai, kind: bullet, text: Kiểm tra việc thực hiện. }';
    expect(programmes(parts(`${section}, ${stays}`, ''), parts(stays, section))).toEqual([
      ['unit-moved', 'weakens'],
    ]);
    expect(programmes(parts(stays, section), parts(`${section}, ${stays}`, ''))).toEqual([
      ['unit-moved', 'strengthens'],
    ]);
  });

  test('that becomes a task is judged beside that by what else changed of it', () => {
    const given = (words: string, lead: string) =>
      `{ id: mo-lop, kind: bullet, text: '${words}', task: { lead: ${lead} } }`;
    const parts = (aims: string, tasks: string) => `units:
  - { id: yeu-cau, kind: part, number: I, heading: YÊU CẦU, units: [${aims}] }
  - { id: nhiem-vu, kind: part, number: II, heading: NHIỆM VỤ, units: [${tasks}] }
`;
    const stays = '{ id: o-lai, kind: bullet, text: Kiểm tra việc thực hiện. }';
    const before = given('Mở 4 lớp tập huấn cho cán bộ.', 'van-phong');
    const after = given('Mở 4 lớp tập huấn, cho cán bộ.', 'ban-to-chuc');
    expect(programmes(parts(before, stays), parts('', `${stays}, ${after}`))).toEqual([
      ['unit-reworded', 'editorial'],
      ['unit-moved', 'strengthens'],
      ['lead-changed', 'unclear'],
    ]);
  });
});

describe('a check', () => {
  const exceptions = (until: string) =>
    `exceptions:\n  - { rule: quotes, unit: mo-lop, reason: Đúng như bản gốc${until === '' ? '' : `, until: ${until}`} }\n`;
  test.each([
    ['an exception that lapses earlier', '', '2024-12-31', 'strengthens'],
    ['an exception that lapses later', '2024-06-30', '2024-12-31', 'weakens'],
  ])('with %s', (_, before, after, effect) => {
    expect(programmes(exceptions(before), exceptions(after), 'exceptions.yaml')).toEqual([
      ['exception-changed', effect],
    ]);
  });
});

const head = readFileSync(new URL('../support/base-plan/programme.yaml', import.meta.url), 'utf8');
const documents = readFileSync(new URL('../support/base-plan/documents.yaml', import.meta.url), 'utf8');
const bodies = readFileSync(new URL('../support/base-plan/organisations.yaml', import.meta.url), 'utf8');

describe('the head', () => {
  test.each<[string, string, string, ChangeKind, Effect]>([
    ['without any operative part', 'operative: [nhiem-vu]', 'operative: []', 'operative-changed', 'weakens'],
    [
      'with another operative part',
      'operative: [nhiem-vu]',
      'operative: [muc-dich]',
      'operative-changed',
      'weakens',
    ],
    ['of a made-up programme that was real', 'fictional: true\n', '', 'fictional-changed', 'neutral'],
    ['with a later end of the term', 'to: 2025', 'to: 2026', 'term-changed', 'weakens'],
    ['with an earlier end of the term', 'to: 2025', 'to: 2024', 'term-changed', 'unclear'],
    ['with an end that is said to the month', 'to: 2025', 'to: 2025-12', 'term-changed', 'unclear'],
    ['with an end earlier in that year', 'to: 2025', 'to: 2025-06', 'term-changed', 'unclear'],
    ['with an end in the month after', 'to: 2025', 'to: 2026-01', 'term-changed', 'weakens'],
    ['with a later beginning', 'from: 2020', 'from: 2021', 'term-changed', 'unclear'],
    ['with another date', 'date: 2020-10-01', 'date: 2020-10-02', 'issue-changed', 'unclear'],
    [
      'with another subject',
      'Thực hiện Nghị quyết',
      'Góp phần thực hiện Nghị quyết',
      'subject-reworded',
      'unclear',
    ],
  ])('%s', (_, was, now, kind, effect) => {
    expect(head).toContain(was);
    expect(programmes(head, head.replace(was, now), 'programme.yaml')).toEqual([[kind, effect]]);
  });

  test('marked as made up weakens', () => {
    const real = head.replace('fictional: true\n', '');
    expect(programmes(real, head, 'programme.yaml')).toEqual([['fictional-changed', 'weakens']]);
  });

  test('with fewer reports weakens, with more strengthens', () => {
    const [few, many] = ['year', 'year, half-year'].map(
      (periods) => `${head}reporting: { periods: [${periods}] }\n`,
    );
    expect(programmes(many ?? '', few ?? '', 'programme.yaml')).toEqual([['reporting-changed', 'weakens']]);
    expect(programmes(few ?? '', many ?? '', 'programme.yaml')).toEqual([
      ['reporting-changed', 'strengthens'],
    ]);
  });

  test('of a programme that is gone weakens, of a new one strengthens', () => {
    const one = planWith({});
    const other = one.files
      .filter(({ path }) => path.startsWith('plans/vi-du/'))
      .map(({ path, bytes }) => ({
        path: path.replace('vi-du', 'khac'),
        bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).replace('id: vi-du', 'id: khac')),
      }));
    const two = { ...one, files: [...one.files, ...other] };
    const brief = (report: ReturnType<typeof diffReport>) =>
      report.changes.map(({ change, effect }) => [change.kind, effect]);
    expect(brief(diffReport(two, one))).toEqual([['programme-removed', 'weakens']]);
    expect(brief(diffReport(one, two))).toEqual([['programme-added', 'strengthens']]);
  });
});

describe('what a rule of lint reports', () => {
  const levels = (rule: string, level: string | null) =>
    planWith({ 'programme.yaml': level === null ? head : `${head}lint: { rules: { ${rule}: ${level} } }\n` });
  test.each<[string, string, string | null, string | null, Effect]>([
    ['lower than the rule’s own', 'unit-id', null, 'warning', 'weakens'],
    ['higher than the rule’s own', 'yearly-review', null, 'error', 'strengthens'],
    ['back to the rule’s own, which is lower', 'yearly-review', 'error', null, 'weakens'],
    ['the rule’s own, only said', 'unit-id', null, 'error', 'neutral'],
    ['off', 'yearly-review', null, 'off', 'weakens'],
  ])('at a level %s', (_, rule, before, after, effect) => {
    const { changes } = diffReport(levels(rule, before), levels(rule, after));
    expect(changes.map((one) => [one.change.kind, one.effect])).toEqual([['lint-level-changed', effect]]);
  });
});

describe('a register', () => {
  test.each<[string, string, (text: string) => string, ChangeKind, Effect]>([
    [
      'whose body has another name',
      'organisations.yaml',
      (text) => text.replace('name: Văn phòng Hội Ví dụ', 'name: Văn phòng Hội Ví dụ mới'),
      'body-changed',
      'unclear',
    ],
    [
      'whose body has one more name',
      'organisations.yaml',
      (text) => text.replace('names: [Văn phòng]', 'names: [Văn phòng, Văn phòng Hội]'),
      'body-changed',
      'neutral',
    ],
  ])('%s', (_, name, edit, kind, effect) => {
    const text = name === 'documents.yaml' ? documents : bodies;
    expect(edit(text)).not.toBe(text);
    expect(programmes(text, edit(text), name)).toEqual([[kind, effect]]);
  });

  test.each<[string, string, Effect]>([
    ['whose end is put off weakens', 'name: Văn phòng, to: 2021-01-01', 'weakens'],
    ['whose end is undone weakens', 'name: Văn phòng', 'weakens'],
    [
      'whose end is said to the month, earlier in that year, must be read',
      'name: Văn phòng, to: 2020-11',
      'unclear',
    ],
    ['that ends when it did, under another name, must be read', 'name: Cơ quan, to: 2020-12-31', 'unclear'],
  ])('with a body that has ended, %s', (_, now, effect) => {
    const register = (body: string) => bodies.replace('name: Văn phòng Hội Ví dụ, names: [Văn phòng]', body);
    const was = register('name: Văn phòng, to: 2020-12-31');
    expect(programmes(was, register(now), 'organisations.yaml')).toEqual([['body-changed', effect]]);
  });

  test('in which a document is verified strengthens, and back weakens', () => {
    const entry = (more: string) =>
      `${documents.trimEnd()}\n  - { id: kl-03, type: KL, symbol: 03-KL/TW, date: 2021-01-05, issuer: ban-to-chuc, title: Kết luận hư cấu${more} }\n`;
    const verified = ', verified: { source: bản giấy, on: 2021-02-01, by: người nhập }';
    const unsure = ', unverified: chưa thấy bản giấy';
    expect(programmes(entry(unsure), entry(verified), 'documents.yaml')).toEqual([
      ['document-changed', 'strengthens'],
    ]);
    expect(programmes(entry(verified), entry(unsure), 'documents.yaml')).toEqual([
      ['document-changed', 'weakens'],
    ]);
  });

  test('in which a relation is taken away weakens', () => {
    const entry = (more: string) =>
      `${documents.trimEnd()}\n  - { id: kl-03, type: KL, symbol: 03-KL/TW, date: 2021-01-05, issuer: ban-to-chuc, title: Kết luận hư cấu${more} }\n`;
    const unsure = ', unverified: chưa thấy bản giấy';
    const related = ', relations: [{ implements: nq-01-2020 }]';
    expect(programmes(entry(`${related}${unsure}`), entry(unsure), 'documents.yaml')).toEqual([
      ['relation-removed', 'weakens'],
    ]);
    expect(programmes(entry(unsure), entry(`${related}${unsure}`), 'documents.yaml')).toEqual([
      ['relation-added', 'neutral'],
    ]);
  });
});

describe('a slip', () => {
  const slip = (state: string, more = '') =>
    `id: bo-sung\nmandates: [nq-01-2020]\ninstrument: { type: CTr, symbol: 03-CTr/BTC, date: 2021-01-05, issuer: ban-to-chuc }\nstate: ${state}\n${more}`;
  const review =
    'reviewed:\n  - { unit: mo-lop, on: 2021-01-10, against: nq-01-2020, by: van-phong, outcome: still-valid, reason: còn đúng }\n';
  const between2 = (before: string | null, after: string | null) => {
    const plan = (text: string | null) => planWith(text === null ? {} : { 'revisions/bo-sung.yaml': text });
    return diffReport(plan(before), plan(after)).changes.map(({ change, effect }) => [change.kind, effect]);
  };

  test.each<[string, string | null, string | null, ChangeKind, Effect]>([
    ['that is started', null, slip('draft'), 'slip-added', 'neutral'],
    ['that is dropped as a draft', slip('draft'), null, 'slip-removed', 'neutral'],
    ['that was issued and is gone', slip('issued'), null, 'slip-removed', 'weakens'],
    ['that is issued', slip('draft'), slip('issued'), 'slip-changed', 'neutral'],
    ['that was issued and is a draft again', slip('issued'), slip('draft'), 'slip-changed', 'weakens'],
    ['that gains a review', slip('issued'), slip('issued', review), 'slip-changed', 'neutral'],
    ['that loses a review', slip('draft', review), slip('draft'), 'slip-changed', 'weakens'],
    [
      'with a review that says something else',
      slip('draft', review),
      slip('draft', review.replace('còn đúng', 'khác')),
      'slip-changed',
      'weakens',
    ],
  ])('%s', (_, before, after, kind, effect) => {
    expect(between2(before, after)).toEqual([[kind, effect]]);
  });
});

describe('a record', () => {
  const log = (...lines: string[]) =>
    planWith({ 'progress/mo-lop.yaml': lines.map((line) => `- { ${line} }\n`).join('') });
  const first =
    'date: 2021-06-01, state: in-progress, value: 3, by: van-phong, recorded: 2021-06-02T09:12:00+07:00';
  const second =
    'date: 2021-09-01, state: in-progress, value: 4, by: van-phong, recorded: 2021-09-02T09:12:00+07:00';
  const brief = (before: ReturnType<typeof log>, after: ReturnType<typeof log>) =>
    diffReport(before, after).changes.map(({ change, effect }) => [change.kind, effect]);

  test.each<[string, string]>([
    ['its value', first.replace('value: 3', 'value: 4')],
    ['its day', first.replace('2021-06-01', '2021-05-01')],
    ['its state', first.replace('in-progress', 'completed')],
    ['the moment at which it was recorded', first.replace('T09:12', 'T10:12')],
  ])('that is edited in place, in %s, is told as edited and weakens', (_, edited) => {
    const { changes } = diffReport(log(first, second), log(edited, second));
    expect(changes.map(({ change, effect }) => [change.kind, effect])).toEqual([
      ['record-edited', 'weakens'],
    ]);
    expect(changes[0]?.change.before).not.toEqual(changes[0]?.change.after);
  });

  test('that is gone weakens, and one more is neutral', () => {
    expect(brief(log(first, second), log(second))).toEqual([['record-removed', 'weakens']]);
    expect(brief(log(first), log(first, second))).toEqual([['record-added', 'neutral']]);
  });
});

describe('every kind of change', () => {
  test('that is called neutral whatever it says is named in a row of its own, so that nothing else is', () => {
    const neutral = effectRows.filter(({ effect }) => effect === 'neutral');
    expect(neutral.every(({ kinds, directions }) => (kinds ?? directions ?? []).length > 0)).toBe(true);
  });
});

describe('the table', () => {
  test('ends with a row that matches everything, and no other does', () => {
    const open = effectRows.map(({ effect: _, why: __, ...columns }) => Object.keys(columns).length);
    expect(open.at(-1)).toBe(0);
    expect(open.slice(0, -1).every((columns) => columns > 0)).toBe(true);
  });

  test('knows every effect, in the order in which explain tells of them', () => {
    const met = [...new Set(effectRows.map(({ effect }) => effect))];
    expect(met.toSorted()).toEqual(effects.toSorted());
    expect(met).toEqual(['weakens', 'strengthens', 'editorial', 'neutral', 'unclear']);
  });
});
