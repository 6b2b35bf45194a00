import { describe, expect, test } from 'vitest';
import { reviewNeedsOf, isSuspect } from '../../src/change/reviews/review-needs.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { planWith } from '../support/example-plan.ts';
import { programmeOf } from '../support/programme-of.ts';

const verified = 'verified: { source: ví dụ }';

/** A register: the base document, 05-NQ/ĐH of 2018, and others with their relations. */
const register = (others: readonly string[]) =>
  [
    'documents:',
    `  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], ${verified} }`,
    `  - { id: cu, type: NQ, symbol: 05-NQ/ĐH, date: 2018-08-10, title: hư cấu, ${verified} }`,
    ...others.map((other) => `  - { type: NQ, title: hư cấu, ${verified}, ${other} }`),
    '',
  ].join('\n');

const citing = `units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị quyết số 05-NQ/ĐH ngày 10/8/2018 }
`;

const slip = (reviews: readonly string[], name = 'review') => ({
  [`revisions/${name}.yaml`]: `id: ${name}\nmandates: []\nstate: draft\nreviewed:\n${reviews.map((one) => `  - { unit: mot, by: van-phong, reason: lý do hư cấu, ${one} }\n`).join('')}`,
});

/** Every need for review in short: unit, what happened, what is said of it. */
function needs(files: Readonly<Record<string, string>>, asOf: string): string[] {
  const { plan } = readPlan(planWith({ 'text/I.yaml': citing, ...files }));
  const programme = programmeOf(plan);
  return reviewNeedsOf(programme, plan, asOf).flatMap(({ id, needs: own }) =>
    own.map(({ cause, standing, review }) =>
      [
        id,
        cause.kind === 'document'
          ? `${cause.newer.id} ${cause.change} ${cause.older.id}`
          : `${cause.body.id} ended`,
        standing,
        ...(review ? [`${review.slip} ${review.on}`] : []),
      ].join(': '),
    ),
  );
}

describe('a change in the life of a cited document', () => {
  test('is followed through two hundred later documents, the nearest first', () => {
    const chain = Array.from(
      { length: 250 },
      (_, at) =>
        `id: moi-${at}, symbol: ${at}-NQ/ĐH, date: 2023-11-24, relations: [{ replaces: ${at === 0 ? 'cu' : `moi-${at - 1}`} }]`,
    );
    const found = needs({ 'documents.yaml': register(chain) }, '2023-11-24');
    expect([found.length, found[0], found.at(-1)]).toEqual([
      200,
      'mot: moi-0 replaces cu: outstanding',
      'mot: moi-199 replaces moi-198: outstanding',
    ]);
  });

  test.each(['replaces', 'amends', 'succeeds', 'corrects'])('%s casts need', (kind) => {
    const documents = register([`id: moi, symbol: 07-NQ/ĐH, date: 2023-11-24, relations: [{ ${kind}: cu }]`]);
    expect(needs({ 'documents.yaml': documents }, '2023-11-24')).toEqual([
      `mot: moi ${kind} cu: outstanding`,
    ]);
  });

  test.each(['implements', 'continues'])('%s leaves the document as it was', (kind) => {
    const documents = register([`id: moi, symbol: 07-NQ/ĐH, date: 2023-11-24, relations: [{ ${kind}: cu }]`]);
    expect(needs({ 'documents.yaml': documents }, '2023-11-24')).toEqual([]);
  });

  const newer = (date: string) =>
    ({
      'documents.yaml': register([`id: moi, symbol: 07-NQ/ĐH, date: ${date}, relations: [{ replaces: cu }]`]),
    }) as const;

  test.each([
    ['not yet, a day before', '2023-11-24', '2023-11-23', []],
    ['not while its day may still come', '2023-11', '2023-11-29', []],
    ['once its month has passed', '2023-11', '2023-11-30', ['mot: moi replaces cu: outstanding']],
    ['not where it is older than the programme', '2020-09-30', '2023-01-01', []],
    ['not on the day of the programme', '2020-10-01', '2023-01-01', []],
    ['on the day after', '2020-10-02', '2023-01-01', ['mot: moi replaces cu: outstanding']],
    ['not where its date is unknown', 'null', '2023-01-01', []],
  ])('%s', (_, date, asOf, expected) => {
    expect(needs(newer(date), asOf)).toEqual(expected);
  });

  test.each([
    ['though it was issued before the programme, once it takes effect', '2021-01-01', '2021-01-01', 1],
    ['not yet, a day before it takes effect', '2021-01-01', '2020-12-31', 0],
    ['not where it had taken effect when the programme was issued', '2020-10-01', '2023-01-01', 0],
  ])('%s', (_, effect, asOf, count) => {
    const found = needs(newer(`2020-09-01, in-force: ${effect}`), asOf);
    expect(found).toEqual(['mot: moi replaces cu: outstanding'].slice(0, count));
  });

  test('a unit that cites the newer one too is in no need', () => {
    const text = citing.replace('10/8/2018', '10/8/2018 và Nghị quyết số 07-NQ/ĐH ngày 24/11/2023');
    expect(needs({ ...newer('2023-11-24'), 'text/I.yaml': text }, '2024-01-01')).toEqual([]);
  });

  test('a unit added by a slip knows what was there on the day of the slip', () => {
    const added = (date: string) => ({
      ...newer('2023-11-24'),
      'revisions/them.yaml': `id: them\nmandates: [nq-01-2020]\ninstrument: { type: CTr, symbol: 03-CTr/BTC, date: ${date}, issuer: ban-to-chuc }\nstate: issued\nchanges:\n  - { unit: mot, action: add, mandate: nq-01-2020, reason: lý do hư cấu }\n`,
    });
    expect([needs(added('2023-11-23'), '2024-01-01'), needs(added('2023-11-24'), '2024-01-01')]).toEqual([
      ['mot: moi replaces cu: outstanding'],
      [],
    ]);
  });

  test.each([
    ['that is a draft yet', 'draft', 'add'],
    ['that only amends it', 'issued', 'amend'],
  ])('a unit in a slip %s knows what was there on the day of the programme', (_, state, action) => {
    const files = {
      ...newer('2023-11-24'),
      'revisions/them.yaml': `id: them\nmandates: [nq-01-2020]\ninstrument: { type: CTr, symbol: 03-CTr/BTC, date: 2023-11-24, issuer: ban-to-chuc }\nstate: ${state}\nchanges:\n  - { unit: mot, action: ${action}, mandate: nq-01-2020, reason: lý do hư cấu }\n`,
    };
    expect(needs(files, '2024-01-01')).toEqual(['mot: moi replaces cu: outstanding']);
  });

  test('what took its place may be replaced in turn; a circle ends', () => {
    const documents = register([
      'id: hai, symbol: 07-NQ/ĐH, date: 2021-01-01, relations: [{ replaces: cu }]',
      'id: ba, symbol: 08-NQ/ĐH, date: 2022-01-01, relations: [{ amends: hai }, { corrects: bon }]',
      'id: bon, symbol: 09-NQ/ĐH, date: 2023-01-01, relations: [{ succeeds: ba }, { continues: cu }]',
    ]);
    expect(needs({ 'documents.yaml': documents }, '2024-01-01')).toEqual([
      'mot: hai replaces cu: outstanding',
      'mot: ba amends hai: outstanding',
      'mot: bon succeeds ba: outstanding',
    ]);
  });
});

describe('a review', () => {
  const documents = register([
    'id: moi, symbol: 07-NQ/ĐH, date: 2023-11-24, relations: [{ replaces: cu }]',
    'id: moi-hon, symbol: 08-NQ/ĐH, date: 2024-05-01, relations: [{ implements: moi }]',
    'id: khac, symbol: 09-NQ/ĐH, date: 2024-06-01',
  ]);
  const after = (...reviews: readonly string[]) =>
    needs({ 'documents.yaml': documents, ...slip(reviews) }, '2024-12-31');
  const stillValid = (on: string, against: string) => `on: ${on}, against: ${against}, outcome: still-valid`;

  test.each([
    ['against the newer document clears', stillValid('2024-01-10', 'moi'), 'still-valid: review 2024-01-10'],
    [
      'against a later one of its line clears',
      stillValid('2024-05-10', 'moi-hon'),
      'still-valid: review 2024-05-10',
    ],
    ['against another document clears nothing', stillValid('2024-07-01', 'khac'), 'outstanding'],
    ['against the old document clears nothing', stillValid('2024-07-01', 'cu'), 'outstanding'],
    ['before the newer document was there clears nothing', stillValid('2023-11-23', 'moi'), 'outstanding'],
    [
      'on the day of the newer document clears',
      stillValid('2023-11-24', 'moi'),
      'still-valid: review 2023-11-24',
    ],
    ['after the day of the question is not made yet', stillValid('2025-01-01', 'moi'), 'outstanding'],
    [
      'that finds a change necessary clears nothing',
      'on: 2024-01-10, against: moi, outcome: needs-change',
      'needs-change: review 2024-01-10',
    ],
  ])('%s', (_, review, standing) => {
    expect(after(review)).toEqual([`mot: moi replaces cu: ${standing}`]);
  });

  test('the last one decides, whatever the order in the file', () => {
    const needsChange = 'on: 2024-03-01, against: moi, outcome: needs-change';
    expect(after(needsChange, stillValid('2024-02-01', 'moi'))).toEqual([
      'mot: moi replaces cu: needs-change: review 2024-03-01',
    ]);
  });

  test('of those of one day the last slip decides', () => {
    const decided = (first: string, second: string) =>
      needs(
        {
          'documents.yaml': documents,
          ...slip([`on: 2024-03-01, against: moi, outcome: ${first}`, stillValid('2024-02-01', 'moi')], 'a'),
          ...slip([`on: 2024-03-01, against: moi, outcome: ${second}`], 'b'),
        },
        '2024-12-31',
      );
    expect([decided('still-valid', 'needs-change'), decided('needs-change', 'still-valid')]).toEqual([
      ['mot: moi replaces cu: needs-change: b 2024-03-01'],
      ['mot: moi replaces cu: still-valid: b 2024-03-01'],
    ]);
  });

  test('that clears one cause leaves the others', () => {
    const files = {
      'documents.yaml': `${documents}  - { id: sau, type: NQ, symbol: 10-NQ/ĐH, date: 2024-08-01, title: hư cấu, ${verified}, relations: [{ amends: moi }] }\n`,
      ...slip([stillValid('2024-01-10', 'moi')]),
    };
    const { plan } = readPlan(planWith({ 'text/I.yaml': citing, ...files }));
    const [programme] = plan.programmes;
    const unitNeeds = programme ? reviewNeedsOf(programme, plan, '2024-12-31') : [];
    expect([needs(files, '2024-12-31'), unitNeeds.map(isSuspect)]).toEqual([
      ['mot: moi replaces cu: still-valid: review 2024-01-10', 'mot: sau amends moi: outstanding'],
      [true],
    ]);
  });
});

describe('the end of a body', () => {
  const bodies = (to: string) => ({
    'organisations.yaml': `organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ, names: [Ban Tổ chức] }
  - { id: ban-tuyen-huan, name: Ban Tuyên huấn, to: ${to} }
`,
    'text/I.yaml': `units:
  - { id: mot, kind: part, number: I, heading: Phối hợp với Ban Tuyên huấn }
`,
  });

  test.each([
    ['on its day', '2025-02-10', '2025-02-10', ['mot: ban-tuyen-huan ended: outstanding']],
    ['not before', '2025-02-10', '2025-02-09', []],
    ['not where it had ended before the programme', '2020-09-30', '2025-02-09', []],
    [
      'at once where the day is not known',
      'unknown',
      '2021-01-01',
      ['mot: ban-tuyen-huan ended: outstanding'],
    ],
  ])('casts need %s', (_, to, asOf, expected) => {
    expect(needs(bodies(to), asOf)).toEqual(expected);
  });

  test('is settled by a review made since, against any document', () => {
    const reviewed = (on: string) => slip([`on: ${on}, against: nq-01-2020, outcome: still-valid`]);
    const standing = (on: string) => needs({ ...bodies('2025-02-10'), ...reviewed(on) }, '2025-12-31');
    expect([standing('2025-02-09'), standing('2025-02-10')]).toEqual([
      ['mot: ban-tuyen-huan ended: outstanding'],
      ['mot: ban-tuyen-huan ended: still-valid: review 2025-02-10'],
    ]);
    const twice = slip([
      'on: 2025-03-01, against: nq-01-2020, outcome: needs-change',
      'on: 2025-04-01, against: nq-01-2020, outcome: still-valid',
    ]);
    expect(needs({ ...bodies('2025-02-10'), ...twice }, '2025-12-31')).toEqual([
      'mot: ban-tuyen-huan ended: still-valid: review 2025-04-01',
    ]);
  });

  test('casts need on a task that it leads, and on the programme that it receives or issues', () => {
    const files = {
      'organisations.yaml': `organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ, to: 2022-01-01 }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ, names: [Ban Tổ chức], to: 2022-01-01 }
`,
      'text/I.yaml': 'units:\n  - { id: mot, kind: part, number: I, heading: MỤC ĐÍCH }\n',
    };
    expect(needs(files, '2022-01-01')).toEqual([
      'vi-du: ban-to-chuc ended: outstanding',
      'vi-du: van-phong ended: outstanding',
      'mo-lop: van-phong ended: outstanding',
      'mo-lop: ban-to-chuc ended: outstanding',
    ]);
  });
});
