import { expect, test } from 'vitest';
import { compareProgrammes } from '../../src/change/compare/compare.ts';
import { textEdits } from '../../src/instrument/write/text-edits.ts';
import { programmeWith } from '../support/progress-tasks.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { diffReport } from './diff-report.ts';

const folderWith = (note: string) =>
  planWith({
    'text/II.yaml': partOfTasks(`
- { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { lead: van-phong${note} } }
`),
  });
const said = (before: string, after: string) =>
  diffReport(folderWith(before), folderWith(after)).changes.map(({ change, effect }) => [
    change.kind,
    effect,
  ]);

test('a note on an assignment that comes, changes or goes is a change of its own and promises nothing', () => {
  const neutral = [['note-changed', 'neutral']];
  expect(said('', ', note: Chờ kinh phí')).toEqual(neutral);
  expect(said(', note: Chờ kinh phí', ', note: Đã có kinh phí')).toEqual(neutral);
  expect(said(', note: Chờ kinh phí', '')).toEqual(neutral);
});

test('a note on an assignment is a part that an instrument changes by itself', () => {
  const [was, now] = ['Chờ kinh phí', 'Đã có kinh phí'].map((note) =>
    programmeWith([{ id: 'viec', task: { note } }]),
  );
  if (!was || !now) throw new Error('two sides are needed');
  const { edits } = textEdits(compareProgrammes(was, now));
  expect(edits.map((edit) => [edit.kind, 'field' in edit ? edit.field : null])).toEqual([['adjust', 'note']]);
});
