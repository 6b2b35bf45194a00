import type { Language } from '../../locale/localised.ts';
import type { Unit } from '../../plan/unit.ts';
import type { TaskState } from '../../progress/states/task-state.ts';
import { isCounted } from '../../progress/states/task-state.ts';
import { reviewNeedsOf, isSuspect } from '../../change/reviews/review-needs.ts';
import { compactAddresses } from '../blocks/addresses.ts';
import type { Block, Cell } from '../blocks/block.ts';
import { countOf } from '../blocks/figures.ts';
import type { ViewFacts } from '../view-facts.ts';

/** What wants attention beside deadlines, each with its count and where it is; nothing where nothing does. */
export function attentionBlocks(facts: ViewFacts, tasks: readonly TaskState[]): Block[] {
  const { language, programme } = facts;
  const words = texts[language];
  const all = tasks.map(({ unit }) => unit);
  const rows = kinds.flatMap(({ kind, has }): Cell[][] => {
    const units = tasks.filter(has).map(({ unit }) => unit);
    return units.length === 0
      ? []
      : [
          [
            words[kind],
            countOf(
              units.map(({ id }) => id),
              language,
            ),
            compactAddresses(units, all, language),
          ],
        ];
  });
  const suspects = reviewNeedsOf(programme, facts.plan, facts.asOf).filter(isSuspect);
  const units = suspects.flatMap(({ unit }): Unit[] => (unit ? [unit] : []));
  const places = [
    ...(units.length < suspects.length ? [words.head] : []),
    ...(units.length > 0 ? [compactAddresses(units, programme.index.units, language)] : []),
  ];
  if (suspects.length > 0)
    rows.push([
      words.suspect,
      countOf(
        suspects.map(({ id }) => id),
        language,
      ),
      places.join(', '),
    ]);
  const [what = '', count = '', where = ''] = words.columns;
  if (rows.length === 0) return [];
  return [
    { kind: 'table', columns: [{ head: what }, { head: count, type: 'number' }, { head: where }], rows },
  ];
}

type Kind =
  | 'noLead'
  | 'noDeadline'
  | 'awaiting'
  | 'unproven'
  | 'paused'
  | 'carriedOver'
  | 'discontinued'
  | 'notInForce'
  | 'done';

const kinds: readonly { readonly kind: Kind; readonly has: (task: TaskState) => boolean }[] = [
  { kind: 'noLead', has: (task) => isCounted(task) && task.unit.task?.lead === undefined },
  { kind: 'noDeadline', has: (task) => isCounted(task) && task.unit.task?.deadline === undefined },
  { kind: 'awaiting', has: ({ state }) => state === 'awaiting-confirmation' },
  { kind: 'unproven', has: ({ lacksEvidence }) => lacksEvidence },
  { kind: 'paused', has: ({ state }) => state === 'paused' },
  { kind: 'carriedOver', has: ({ state }) => state === 'carried-over' },
  { kind: 'discontinued', has: ({ state }) => state === 'discontinued' },
  { kind: 'notInForce', has: ({ takesEffect }) => takesEffect !== null },
  {
    kind: 'done',
    has: ({ timeliness, completedOn }) => timeliness === 'no-deadline' && completedOn !== null,
  },
];

const texts = {
  vi: {
    columns: ['Nội dung', 'Số lượng', 'Ở đâu'],
    noLead: 'Chưa có cơ quan chủ trì',
    noDeadline: 'Chưa có thời hạn',
    awaiting: 'Chờ xác nhận',
    unproven: 'Báo hoàn thành, chưa có minh chứng (tính là chưa hoàn thành)',
    paused: 'Tạm dừng',
    carriedOver: 'Chuyển tiếp',
    discontinued: 'Dừng thực hiện (ngoài tổng số)',
    notInForce: 'Chưa có hiệu lực (ngoài tổng số)',
    done: 'Đã hoàn thành, không có thời hạn',
    suspect: 'Đơn vị cần rà soát vì văn bản viện dẫn hoặc tổ chức được nêu đã thay đổi',
    head: 'lời dẫn, thể thức',
  },
  en: {
    columns: ['What', 'Count', 'Where'],
    noLead: 'Without a lead',
    noDeadline: 'Without a deadline',
    awaiting: 'Awaiting confirmation',
    unproven: 'Reported as completed, without evidence (counted as not completed)',
    paused: 'Paused',
    carriedOver: 'Carried over',
    discontinued: 'Discontinued (outside the total)',
    notInForce: 'Not in force yet (outside the total)',
    done: 'Completed, without a deadline',
    suspect: 'Units to review: a document that they cite or a body that they name has changed',
    head: 'preamble and form',
  },
} satisfies Record<Language, object>;
