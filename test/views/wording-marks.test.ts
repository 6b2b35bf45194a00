import { expect, test } from 'vitest';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { wordingView } from '../../src/views/wording/wording-view.ts';
import { planWith } from '../support/example-plan.ts';
import { programmeOf } from '../support/programme-of.ts';

const versionOf = (text: string, at: number) => {
  const { plan } = readPlan(
    planWith({
      'text/II.yaml': `units:\n  - { id: nhiem-vu, kind: part, number: II, heading: NHIỆM VỤ, units: [{ id: mo-lop, kind: bullet, text: ${text} }] }\n`,
    }),
  );
  const unit = plan.programmes[0]?.index.byId.get('mo-lop') ?? null;
  return { from: `2021-0${at + 1}-01`, until: null, unit, events: [] };
};
const wordings = ['Mở một lớp.', 'Mở hai lớp.', 'Mở ba lớp.', 'Mở bốn lớp.'];
const { plan } = readPlan(planWith({}));
const programme = programmeOf(plan);
const history = { id: 'mo-lop', versions: wordings.map(versionOf), addresses: [], isWhole: true };

/** The blocks that hold wordings, and what is said about them, where a page has room for so many marks. */
function shownWith(most: number) {
  const report = { programme, plan, asked: [{ typed: 'mo-lop', histories: [history] }] };
  return wordingView(report, 'en', most).flatMap((block): (string | string[])[] => {
    if (block.kind === 'wording') return [block.text];
    if (block.kind === 'note' && block.role === undefined) return ['note'];
    return block.kind === 'changes'
      ? [block.words.map(({ text }) => text).filter((text) => text !== '')]
      : [];
  });
}

test('a history of wordings marks what differs as long as there is room, then shows each wording whole and says so once', () => {
  const [second, third, fourth] = [
    ['Mở ', 'một', 'hai', ' lớp.'],
    ['Mở ', 'hai', 'ba', ' lớp.'],
    ['Mở ', 'ba', 'bốn', ' lớp.'],
  ];
  expect(shownWith(6)).toEqual([wordings[0], second, third, fourth]);
  expect(shownWith(3)).toEqual([wordings[0], second, 'note', wordings[2], wordings[3]]);
  expect(shownWith(6)).toEqual(shownWith(20_000));
});
