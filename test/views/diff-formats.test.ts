import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/writers/markdown/markdown.ts';
import { markedWords } from '../../src/writers/marked-words.ts';
import { plainText } from '../../src/writers/text/plain-text.ts';
import { languages } from '../../src/locale/localised.ts';
import { caseCount } from '../support/case-count.ts';
import type { ChangedWords } from '../../src/views/blocks/block.ts';
import { diffJson } from '../../src/views/diff/diff-json.ts';
import { wordMarks } from '../../src/views/diff/word-marks.ts';
import { diffView } from '../../src/views/diff/diff-view.ts';
import { kindIds } from '../../src/change/kinds/kinds.ts';
import { diffWords } from '../../src/change/sequences/word-diff.ts';
import { aPlan, planOf } from '../support/random-plan.ts';
import { compare } from '../../src/change/compare/compare.ts';
import { reportChanges } from '../../src/change/diff-report.ts';
import { planWith } from '../support/example-plan.ts';
import { diffReport } from '../change/diff-report.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';
import { aVietnameseText } from '../support/vietnamese-text.ts';

const schema = JSON.parse(readFileSync('schemas/output/diff.schema.json', 'utf8')) as {
  $defs: { changeKind: { enum: string[] } };
};
const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

const base = readFileSync(new URL('../support/base-plan/text/II.yaml', import.meta.url), 'utf8');
const textFile = 'plans/vi-du/text/II.yaml';
const slip = `id: dieu-chinh
mandates: [nq-01-2020]
state: draft
changes:
  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: "Nghị quyết mới | **đậm** <b>" }
`;
const changed = base
  .replace(
    'Mở 4 lớp tập huấn cho cán bộ.',
    '"Mở 6 lớp <script>alert(1)</script> **đậm** @ai #12 cho cán bộ; ::error::x"',
  )
  .replace('date: 2024-12-31', 'date: 2025-12-31')
  .replace('lead: van-phong', 'lead: ban-to-chuc');

/** The output of one format for the same two folders. */
async function shown(format: string, ...args: string[]): Promise<string> {
  const before = planOnDisk();
  const after = planOnDisk({ [textFile]: changed, 'plans/vi-du/revisions/dieu-chinh.yaml': slip });
  const { out, err } = await runCthd(['diff', before, after, '--format', format, ...args], { cwd: after });
  expect(err).toBe('');
  return out;
}

/** What must be said in every format. */
const facts = [
  'II.1/1: sửa lời văn',
  'II.1/1 «Mở',
  'sửa lời văn',
  'đổi cơ quan chủ trì',
  'đổi thời hạn',
  'làm yếu',
  'trung tính',
  '31/12/2024',
  '31/12/2025',
  'Văn phòng Hội Ví dụ',
  'Ban Tổ chức Hội Ví dụ',
  'dieu-chinh',
  '01-NQ/ĐH',
  `${textFile}:`,
];

describe('marks of words', () => {
  const texts = ['một hai ba bốn năm', 'sáu bảy tám chín mười', 'đông tây nam bắc giữa'];
  const planOfTexts = (each: readonly string[]) =>
    planWith({
      [textFile]: base.concat(
        ...each.map((one, at) => `          - { id: m${'abc'.charAt(at)}, kind: bullet, text: ${one}. }\n`),
      ),
    });
  const report = diffReport(
    planOfTexts(texts),
    planOfTexts(texts.map((one) => one.replace(/ (?:hai|bảy|tây) /u, ' mới ').replace(/\S+$/u, 'khác'))),
  );
  const shownWith = (most: number) =>
    plainText(
      diffView(report, 'en', most).filter(({ kind }) => kind === 'changes' || kind === 'note'),
      { language: 'en', width: null, bold: (one) => one, dim: (one) => one },
    );
  const note = 'A page marks at most 4 stretches that differ';

  test('are made as long as there is room; then each wording is shown whole, and the page says so once', () => {
    const [marked, whole = '', ...others] = shownWith(4).split(note);
    expect(others).toEqual([]);
    expect(shownWith(12).startsWith(marked ?? '')).toBe(true);
    expect(whole).toContain('sáu bảy tám chín mười.');
    expect(whole).toContain('sáu mới tám chín khác.');
    expect(whole).toContain('đông tây nam bắc giữa.');
    expect(whole).toContain('đông mới nam bắc khác.');
  });

  test('are all made where there is room for just as many, as for any number of them', () => {
    expect(shownWith(12)).toBe(shownWith(20_000));
    expect(shownWith(12)).not.toContain('A page marks');
    expect(shownWith(11)).toContain('A page marks at most 11');
  });

  test('count by fifties of letters, however few the stretches are', () => {
    const [was, now] = ['một '.repeat(40), 'hai '.repeat(40)];
    expect(
      wordMarks(8)
        .between(was, now)
        ?.map(({ kind }) => kind),
    ).toEqual(['removed', 'added', 'same']);
    expect(wordMarks(7).between(was, now)).toBeNull();
  });

  test('are left out for programs too, and the texts stand whole', () => {
    const { changes } = diffJson(report, 'en', 4) as { changes: { before: string; words?: unknown[] }[] };
    expect(changes.map(({ before, words }) => [before, words?.length])).toEqual([
      [`${texts[0] ?? ''}.`, 7],
      [`${texts[1] ?? ''}.`, undefined],
      [`${texts[2] ?? ''}.`, undefined],
    ]);
  });
});

describe('every format tells the same', () => {
  test.each(['text', 'markdown', 'html'])('%s', async (format) => {
    const out = (await shown(format)).replaceAll('\\', '').replaceAll(/\s+/g, ' ');
    expect(facts.filter((fact) => !out.includes(fact))).toEqual([]);
  });

  test('json', async () => {
    const json = JSON.parse(await shown('json')) as {
      changes: { kind: string; effect: string; unit: string }[];
    };
    expect(json.changes.map(({ kind, unit, effect }) => [kind, unit, effect])).toEqual([
      ['unit-reworded', 'mo-lop', 'unclear'],
      ['lead-changed', 'mo-lop', 'unclear'],
      ['deadline-changed', 'mo-lop', 'weakens'],
      ['slip-added', 'dieu-chinh', 'neutral'],
    ]);
    expect(json).toMatchObject({
      kind: 'diff',
      counts: { total: 4, layers: { wording: 1 }, effects: { weakens: 1 }, kinds: { 'lead-changed': 1 } },
      changes: [
        {
          address: { before: 'II.1/1', after: 'II.1/1' },
          before: 'Mở 4 lớp tập huấn cho cán bộ.',
          mandate: { slip: 'dieu-chinh', document: 'nq-01-2020', action: 'amend' },
          location: {
            before: { file: textFile, start: { line: 12, column: 13 } },
            after: { file: textFile },
          },
        },
        {},
        {},
        {},
      ],
    });
  });
});

describe('json', () => {
  test.each(languages)('follows its schema whatever changed, in %s', (language) => {
    fc.assert(
      fc.property(aPlan, aPlan, (one, other) => {
        const side = (plan: typeof one, name: string | null) => ({
          name,
          commit: null,
          plan: planOf(plan),
          rangeOf: () => null,
        });
        const sides = { before: side(one, 'v1'), after: side(other, null) };
        const report = reportChanges(compare(sides.before.plan, sides.after.plan), sides, {
          layer: null,
          programme: null,
        });
        const json: unknown = JSON.parse(JSON.stringify(diffJson(report, language)));
        expect(validate(json) ? [] : validate.errors).toEqual([]);
        const text = plainText(diffView(report, language), {
          language,
          width: 80,
          bold: (one) => one,
          dim: (one) => one,
        });
        expect(text).not.toMatch(/undefined|\[object|NaN/);
      }),
      { numRuns: caseCount(40, 300) },
    );
  });

  test('has a schema that knows every kind, and no other', () => {
    expect(schema.$defs.changeKind.enum).toEqual(kindIds);
  });

  test('is printed by cthd schema', async () => {
    const { out } = await runCthd(['schema', 'output/diff']);
    expect(JSON.parse(out)).toEqual(schema);
  });
});

describe('hostile wording', () => {
  test('stays words in html, under a policy that runs nothing of it', async () => {
    const out = await shown('html');
    expect(out).not.toContain('<script>alert');
    expect(out).toContain('&lt;');
    expect(out).toMatch(/Content-Security-Policy" content="default-src 'none'/);
    expect(out).toMatch(/<del[^>]*>/);
    expect(out).toMatch(/<ins[^>]*>/);
    expect(out).not.toMatch(/https?:\/\//);
  });

  test('stays words in markdown', async () => {
    const out = await shown('markdown');
    expect(out).not.toMatch(/(?<!`[^`\n]*)<script>/);
    expect(out).toContain('`**đậm**`');
    expect(out).toContain('~~4~~ **6**');
  });

  test('gives no command to the log of a job', async () => {
    const out = await shown('text');
    expect(out.split('\n').filter((line) => /^\s*::/.test(line))).toEqual([]);
  });
});

test('what went and what came stand between marks everywhere, and in colour on a terminal too', async () => {
  const coloured = await shown('text', '--color', 'always');
  expect(coloured).toMatch(
    /\u001B\[31m\u001B\[9m\[-4-\]\u001B\[29m\u001B\[39m\u001B\[32m\{\+6\+\}\u001B\[39m/,
  );
  expect(await shown('text')).toContain('[-4-]{+6+}');
});

describe('markdown marks', () => {
  const words = (before: string, after: string): ChangedWords[] =>
    diffWords(before, after).map(({ kind, text }) => ({ change: kind, text }));

  test.each([
    ['a word', 'Mở 4 lớp.', 'Mở 6 lớp.', 'Mở ~~4~~ **6** lớp.'],
    ['the last sign', 'tập huấn', 'tập huấn.', 'tập ~~huấn~~ **huấn.**'],
    ['a sign between words', 'a, b c', 'a; b c', '~~a,~~ **a;** b c'],
    ['parts of one word', '31/12/2025', '30/6/2025', '~~31/12/2025~~ **30/6/2025**'],
    ['a sentence', 'A. B.', 'A. C d. B.', 'A. **C d.** B.'],
    ['from nothing', '', 'mới', '**mới**'],
  ])('%s', (_, before, after, expected) => {
    expect(markedWords(words(before, after))).toBe(expected);
  });

  test('stand between blanks, and hold the two texts', () => {
    const text = aVietnameseText.chain((one) =>
      fc.array(fc.constantFrom(', ', '. ', '; ', ' - ', '/', ' '), { maxLength: 5 }).map((signs) =>
        one
          .split(' ')
          .map((word, at) => word + (signs[at] ?? ' '))
          .join(''),
      ),
    );
    const bare = (out: string) => out.replaceAll(/\s+/g, ' ').trim();
    fc.assert(
      fc.property(text, text, (before, after) => {
        const out = markedWords(words(before, after));
        const without = (mark: string, other: string) =>
          bare(out.replace(new RegExp(`(?<!\\S)${mark}[^]*?${mark}(?!\\S)`, 'g'), '').replaceAll(other, ''));
        expect(without('\\*\\*', '~~')).toBe(bare(before));
        expect(without('~~', '**')).toBe(bare(after));
      }),
      { numRuns: caseCount(150, 1000) },
    );
  });

  test('begin no list', () => {
    expect(markdown([{ kind: 'changes', words: words('', '- một') }], 'vi')).toBe('**- một**\n');
    expect(markdown([{ kind: 'changes', words: words('1. một hai', '1. một ba') }], 'vi')).toBe(
      '1\\. một ~~hai~~ **ba**\n',
    );
  });
});
