import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { rules } from '../../src/rules/rule-table.ts';
import { planWith } from '../support/example-plan.ts';

const lines = readFileSync(new URL('../fixtures/issued-text.txt', import.meta.url), 'utf8').split('\n');

/** The body of the issued text with one unit a printed line, its page breaks not joined, each named after its line. */
const units = lines.flatMap((line, index): Record<string, string>[] => {
  if (index < 7 || index > 98 || line === '') return [];
  const [, number, wording = line] = /^(I+|\d(?:\.\d)?)\. (.*)$/.exec(line) ?? [];
  const unit = { id: `l${index + 1}` };
  if (line.startsWith('- ')) return [{ ...unit, kind: 'bullet', text: line.slice(2) }];
  if (number === undefined) return [{ ...unit, kind: 'paragraph', text: line }];
  const kind = number.startsWith('I') ? 'part' : number.includes('.') ? 'subsection' : 'section';
  return [{ ...unit, kind, number, [wording.endsWith('.') ? 'text' : 'heading']: wording }];
});

const organisations = `organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }
  - { id: lhhvn, name: Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam, names: [Liên hiệp Hội Việt Nam, Liên hiệp Hội] }
  - { id: dang-doan-lhhvn, name: Đảng đoàn Liên hiệp Hội Việt Nam, names: [Đảng đoàn] }
  - { id: cac-dang-doan, name: đảng đoàn }
`;

test('in the issued text, page breaks not joined, the text rules see what is odd and nothing else', () => {
  const plan = planWith({ 'text/I.yaml': JSON.stringify({ units }), 'organisations.yaml': organisations });
  const text = new Set(rules.filter(({ group }) => group === 'text').map(({ id }) => id));
  const found = lintPlan(plan, { asOf: '2021-06-01' }).findings.filter(({ rule }) => text.has(rule));
  expect(found.map(({ rule, unit }) => `${rule} ${unit ?? ''}`)).toEqual([
    ...Array<string>(2).fill('stray-marks l12'),
    ...Array<string>(4).fill('stray-marks l24'),
    'page-break-cut l42',
    'year-range l52',
    'name-variants l52',
    'name-variants l52',
    'page-break-cut l66',
    'page-break-cut l82',
  ]);
});
