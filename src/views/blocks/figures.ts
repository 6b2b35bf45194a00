import type { Language } from '../../locale/localised.ts';
import { memoised } from '../../plan/memoised.ts';
import type { CountCell } from '../../progress/states/counts.ts';
import { isCounted, type TaskState } from '../../progress/states/task-state.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block, Figure } from './block.ts';
import type { Tone } from './shown-words.ts';
import { percent } from '../status/status-cells.ts';

/** The permanent ids of tasks. */
export const idsOf = memoised((tasks: readonly TaskState[]): readonly string[] =>
  tasks.map(({ unit }) => unit.id),
);

/** How many things there are, with the ids of the things. */
export const countOf = (ids: readonly string[], language: Language): Figure => ({
  text: formatNumber(ids.length, language),
  value: ids.length,
  ids,
});

/** A share of tasks as a percentage, with the ids of what it is a share of; words where there is nothing to share. */
export const shareOf = (
  rate: number | null,
  ids: readonly string[],
  { language, none }: { readonly language: Language; readonly none: string },
): Figure =>
  rate === null ? { text: none, value: null, ids } : { text: percent(rate, language), value: rate, ids };

/** How each cell of the official count stands. */
export const cellTones: Readonly<Record<CountCell, Tone>> = {
  completedOnTime: 'good',
  completedLate: 'late',
  openInTerm: 'open',
  openOverdue: 'bad',
  noDeadline: 'quiet',
};

/** How a task stands against its deadline, as a colour; one that is no longer to be done, or not in force yet, is quiet. */
export const toneOfTask = (task: TaskState): Tone =>
  isCounted(task) ? timelinessTones[task.timeliness] : 'quiet';

/** How each timeliness stands, as a colour. */
export const timelinessTones: Readonly<Record<TaskState['timeliness'], Tone>> = {
  'on-time': 'good',
  late: 'late',
  'in-term': 'open',
  'due-soon': 'soon',
  overdue: 'bad',
  'no-deadline': 'quiet',
};

/** A heading with what is under it. */
export const section = (level: 2 | 3, text: string, blocks: readonly Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level, text }, ...blocks];

/** Words by themselves: of the page, or about it. */
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const note = (text: string): Block => ({ kind: 'note', text });

/** Whether a block says that the programme is fictional. */
export const saysFictional = (block: Block): boolean =>
  (block.kind === 'note' || block.kind === 'facts') && block.role === 'fictional';
