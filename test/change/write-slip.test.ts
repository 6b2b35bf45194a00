import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/plan/user-error.ts';
import { editSlip, newSlip, readSlip, type SlipEdit } from '../../src/change/mandates/write-slip.ts';

const path = 'plans/vi-du/revisions/bo-sung.yaml';
const bytes = (text: string) => new TextEncoder().encode(text);
const edited = (text: string, ...edits: readonly SlipEdit[]) =>
  new TextDecoder().decode(editSlip(bytes(text), path, edits));

const review = {
  unit: 'mo-lop',
  on: '2024-01-10',
  against: 'nq-01-2020',
  by: 'van-phong',
  outcome: 'still-valid',
  reason: 'còn phù hợp: "như cũ"',
} as const;
const reviewed =
  '{ unit: mo-lop, on: 2024-01-10, against: nq-01-2020, by: van-phong, outcome: still-valid, reason: "còn phù hợp: \\"như cũ\\"" }';
const added: SlipEdit = { add: 'reviewed', entry: review };

describe('an entry is added with every other byte kept', () => {
  test.each([
    [
      'no list yet',
      'id: bo-sung\nmandates: []\nstate: draft\n',
      `id: bo-sung\nmandates: []\nstate: draft\nreviewed:\n  - ${reviewed}\n`,
    ],
    [
      'no line end yet',
      'id: bo-sung\nmandates: []\nstate: draft',
      `id: bo-sung\nmandates: []\nstate: draft\nreviewed:\n  - ${reviewed}`,
    ],
    [
      'a list with comments, before another key',
      `id: bo-sung # mã\nreviewed:\n    # đợt một\n    - ${reviewed} # xong\n# cuối\nmandates: [ ]\nstate: 'draft'\n`,
      `id: bo-sung # mã\nreviewed:\n    # đợt một\n    - ${reviewed} # xong\n    - ${reviewed}\n# cuối\nmandates: [ ]\nstate: 'draft'\n`,
    ],
    [
      'entries on several lines, without indentation',
      'id: bo-sung\nreviewed:\n- unit: mo-lop\n  on: 2024-01-01\n  against: nq-01-2020\n  by: van-phong\n  outcome: still-valid\n  reason: >-\n    còn\n    phù hợp\nmandates: []\nstate: draft\n',
      `id: bo-sung\nreviewed:\n- unit: mo-lop\n  on: 2024-01-01\n  against: nq-01-2020\n  by: van-phong\n  outcome: still-valid\n  reason: >-\n    còn\n    phù hợp\n- ${reviewed}\nmandates: []\nstate: draft\n`,
    ],
    [
      'an empty list in brackets',
      'id: bo-sung\nreviewed: [] # chưa có\nmandates: []\nstate: draft\n',
      `id: bo-sung\nreviewed:\n  - ${reviewed} # chưa có\nmandates: []\nstate: draft\n`,
    ],
    [
      'a slip in braces',
      '{ id: bo-sung, mandates: [], state: draft } # phiếu\n',
      `{ id: bo-sung, mandates: [], state: draft, reviewed: [${reviewed}] } # phiếu\n`,
    ],
    [
      'Windows line ends',
      'id: bo-sung\r\nmandates: []\r\nstate: draft\r\n',
      `id: bo-sung\r\nmandates: []\r\nstate: draft\r\nreviewed:\r\n  - ${reviewed}\r\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(edited(before, added)).toBe(after);
  });

  test('a mandate goes into the brackets, whether there is one already or none', () => {
    const mandate: SlipEdit = { add: 'mandates', entry: 'nq-02-2021' };
    expect([
      edited('id: bo-sung\nmandates: [nq-01-2020] # một\nstate: draft\n', mandate),
      edited('id: bo-sung\nmandates: []\nstate: draft\n', mandate),
    ]).toEqual([
      'id: bo-sung\nmandates: [nq-01-2020, nq-02-2021] # một\nstate: draft\n',
      'id: bo-sung\nmandates: [nq-02-2021]\nstate: draft\n',
    ]);
  });
});

describe('a slip is issued', () => {
  const issue: SlipEdit = {
    issue: { type: 'CTr', symbol: '03-CTr/BTC', date: '2024-03-15', issuer: 'ban-to-chuc' },
  };

  test('by filling in its instrument where it stands', () => {
    const before =
      'id: bo-sung\nmandates: [nq-01-2020]\ninstrument:\n  issuer: van-phong # tạm\n  type: KH\n  symbol: null\n  date: null # chờ số\nstate: draft # đang soạn\n';
    expect(edited(before, issue)).toBe(
      'id: bo-sung\nmandates: [nq-01-2020]\ninstrument:\n  issuer: ban-to-chuc # tạm\n  type: "CTr"\n  symbol: 03-CTr/BTC\n  date: 2024-03-15 # chờ số\nstate: issued # đang soạn\n',
    );
  });

  test('and keeps the day of effect that its instrument has', () => {
    const before =
      'id: bo-sung\nmandates: []\ninstrument: { type: KH, symbol: null, date: null, in-force: 2024-06-01, issuer: van-phong }\nstate: draft\n';
    expect(edited(before, issue)).toBe(
      'id: bo-sung\nmandates: []\ninstrument: { type: "CTr", symbol: 03-CTr/BTC, date: 2024-03-15, in-force: 2024-06-01, issuer: ban-to-chuc }\nstate: issued\n',
    );
  });

  test('with a new instrument where it has none', () => {
    expect(edited('id: bo-sung\nmandates: [nq-01-2020]\nstate: draft\n', issue)).toBe(
      'id: bo-sung\nmandates: [nq-01-2020]\nstate: issued\ninstrument: { type: "CTr", symbol: 03-CTr/BTC, date: 2024-03-15, issuer: ban-to-chuc }\n',
    );
  });

  test('and is frozen from then on', () => {
    const issued = edited('id: bo-sung\nmandates: [nq-01-2020]\nstate: draft\n', issue);
    for (const edit of [added, issue]) expect(() => edited(issued, edit)).toThrow(UserError);
  });
});

test.each([
  ['not valid', 'id: bo-sung\nstate: draft\n'],
  ['two documents', 'id: bo-sung\nmandates: []\nstate: draft\n---\nid: khac\n'],
])('a slip written %s is refused, not guessed at', (_, text) => {
  expect(() => edited(text, added)).toThrow(UserError);
});

test('a new slip reads back as what was asked for', () => {
  const slip = {
    id: '2024-nq45',
    mandates: ['nq-01-2020'],
    instrument: { type: 'CTr', symbol: null, date: null, issuer: 'ban-to-chuc' },
    state: 'draft',
  } as const;
  const read = readSlip(newSlip(slip, '# yaml-language-server: $schema=x'), path);
  expect(JSON.parse(JSON.stringify(read))).toEqual(slip);
});
