import { expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { textView } from '../../src/views/wording/text-view.ts';
import { plainText } from '../../src/writers/text/plain-text.ts';
import { planWith } from '../support/example-plan.ts';
import { programmeYaml } from '../support/lint-example.ts';
import { programmeOf } from '../support/programme-of.ts';

const annex = `units:
  - id: danh-muc
    kind: annex
    number: I
    heading: DANH MỤC NHIỆM VỤ
    reference: (Kèm theo Kế hoạch số /KH-BTC)
    columns: [{ head: TT, is: number }, { head: Nội dung, is: text }, { head: Chủ trì, is: lead }]
    units:
      - { id: lap-danh-sach, kind: row, number: '1', text: Lập danh sách hội viên, task: { lead: ban-to-chuc } }
`;

test('an annex alone has no title: nothing stands for it, in print or anywhere else', () => {
  const head = programmeYaml({
    ...{ symbol: 'null', date: 'null', title: 'null', subject: 'null', grounds: '[]', preamble: '[]' },
    ...{ text: '[text/PL.I.yaml]', operative: '[danh-muc]' },
  }).replace(/^(?:signature|recipients|filing):.*\n/gmu, '');
  const folder = planWith({ 'programme.yaml': head, 'text/PL.I.yaml': annex });
  const files = folder.files.filter(({ path }) => !/text\/II?\.yaml$/.test(path));
  const { plan } = readPlan({ ...folder, files });
  const programme = programmeOf(plan);
  const paper = { language: 'vi', width: null, bold: (text: string) => text, dim: (text: string) => text } as const;
  expect(plainText(textView(programme, plan, '2026-01-01'), paper).replace(/\n{2,}/gu, '\n').trim()).toBe(
    `PHỤ LỤC I
DANH MỤC NHIỆM VỤ
(Kèm theo Kế hoạch số /KH-BTC)
TT | Nội dung | Chủ trì
1 | Lập danh sách hội viên | Ban Tổ chức Hội Ví dụ`,
  );
  const { findings } = lintPlan({ ...folder, files }, { asOf: '2021-01-01' });
  expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('programme-') || rule === 'filing-line')).toEqual([
    'programme-number',
    'programme-date',
  ]);
});
