import { expect, test } from 'vitest';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { planWith } from '../support/example-plan.ts';

const text = `units:
  - id: phan-mot
    kind: part
    number: I
    heading: NHIỆM VỤ
    units:
      - { id: cong-mot, kind: subbullet, text: Việc một. }
      - { id: gach-hai, kind: bullet, text: Việc hai., units: [{ id: cong-duoi, kind: subbullet, text: Việc dưới. }] }
      - { id: cong-ba, kind: subbullet, text: Việc ba. }
      - { id: doan, kind: paragraph, text: Một đoạn. }
`;

test('a “-” and a “+” side by side are counted together, so that each has an address of its own', () => {
  const { plan, problems } = readPlan(planWith({ 'text/I.yaml': text }));
  const units = plan.programmes[0]?.index.byId;
  const ids = ['cong-mot', 'gach-hai', 'cong-duoi', 'cong-ba', 'doan'];
  expect(problems).toEqual([]);
  expect(ids.map((id) => units?.get(id)?.address)).toEqual(['I/1', 'I/2', 'I/2/1', 'I/3', 'I/p1']);
});
