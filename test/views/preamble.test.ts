import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { textView } from '../../src/views/wording/text-view.ts';
import { planWith } from '../support/example-plan.ts';

const base = readFileSync(new URL('../support/base-plan/programme.yaml', import.meta.url), 'utf8');
const preamble = ['BAN CHẤP HÀNH HỘI VÍ DỤ', 'Căn cứ Điều lệ Hội Ví dụ;', 'QUYẾT NGHỊ:'];

test('who resolves and “QUYẾT NGHỊ:” of a programme that is itself a resolution stand in the middle, its grounds do not', () => {
  const changed = base.replace(/^preamble: .*(?:\n .*)*$/m, `preamble: ${JSON.stringify(preamble)}`);
  const { plan, problems } = readPlan(planWith({ 'programme.yaml': changed }));
  const [programme] = plan.programmes;
  expect(problems).toEqual([]);
  const blocks = programme ? textView(programme, plan) : [];
  expect(blocks.filter((block) => block.kind === 'wording').slice(0, 3)).toEqual([
    { kind: 'wording', text: 'BAN CHẤP HÀNH HỘI VÍ DỤ', role: 'title' },
    { kind: 'wording', text: 'Căn cứ Điều lệ Hội Ví dụ;' },
    { kind: 'wording', text: 'QUYẾT NGHỊ:', role: 'title' },
  ]);
});
