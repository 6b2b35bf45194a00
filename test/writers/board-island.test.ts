import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visible } from '../../src/screen/visible.ts';
import type { Board } from '../../src/views/board/board.ts';
import { boardIsland } from '../../src/writers/board/board-island.ts';

const letters = fc.constantFrom(
  'a',
  'ế',
  ' ',
  '"',
  '\\',
  'n',
  '<',
  '&',
  '#',
  '\n',
  '\u0000',
  '\u202e',
  '\ud800',
  '\u{1F4DC}',
);

test('the words of tasks are in the page as they may be shown, whatever letters they have', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: letters, maxLength: 12 }), { maxLength: 4 }), (texts) => {
      const board = {
        language: 'vi',
        asOf: '2026-06-01',
        filters: () => ({}),
        wholeTasks: () => texts.map((wording) => ({ wording })),
      } as unknown as Board;
      const island = boardIsland(board);
      const { tasks } = JSON.parse(island) as { readonly tasks: readonly { readonly wording: string }[] };
      expect(tasks.map(({ wording }) => wording)).toEqual(texts.map(visible));
      expect(island).not.toMatch(/[<&\u0000\u202e]/);
    }),
  );
});
