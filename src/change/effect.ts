import type { Localised } from '../locale/localised.ts';
import type { Change, Layer } from './change.ts';
import { type Direction, directionsOf } from './direction.ts';
import type { Happened, SlipAction } from './kinds/kind-facts.ts';
import { happenedIn } from './kinds/kinds.ts';

/** What a change means for what was promised; the worst first. */
export const effects = ['weakens', 'strengthens', 'neutral', 'editorial'] as const;
export type Effect = (typeof effects)[number];

/** A row of the table that decides: an absent column matches anything. */
export interface EffectRow {
  readonly layer?: Layer;
  readonly happened?: Happened;
  readonly directions?: readonly Direction[];
  /** What the slip says is done. */
  readonly action?: SlipAction;
  readonly effect: Effect;
  readonly why: Localised;
}

/** Layer, what happened and direction to effect. Of the rows that match, the first decides. */
export const effectRows: readonly EffectRow[] = [
  {
    layer: 'wording',
    happened: 'removed',
    directions: ['commitment'],
    effect: 'weakens',
    why: { vi: 'Một nhiệm vụ bị rút khỏi chương trình.', en: 'A task is withdrawn from the programme.' },
  },
  {
    layer: 'assignment',
    happened: 'removed',
    effect: 'weakens',
    why: {
      vi: 'Cơ quan chủ trì, cơ quan phối hợp, thời hạn, sản phẩm, chỉ tiêu hoặc kỳ báo cáo bị bỏ, hoặc đơn vị thôi là nhiệm vụ.',
      en: 'The lead, co-operating bodies, deadline, deliverable, indicator or reporting is taken away, or the unit is no longer a task.',
    },
  },
  {
    layer: 'assignment',
    directions: ['history-lost'],
    effect: 'weakens',
    why: {
      vi: 'Thời hạn hoặc mục tiêu trước đây bị xóa hay sửa trong sổ.',
      en: 'A former deadline or target was removed or edited in its ledger.',
    },
  },
  {
    layer: 'assignment',
    happened: 'changed',
    directions: ['later', 'lower', 'narrower'],
    effect: 'weakens',
    why: {
      vi: 'Thời hạn lùi lại hoặc không còn ngày cuối, mục tiêu giảm, ít cơ quan phối hợp hơn, hoặc ít phần giao nhiệm vụ hơn.',
      en: 'A later deadline or none with a last day, a lower target, fewer co-operating bodies, fewer operative parts.',
    },
  },
  {
    layer: 'progress',
    happened: 'removed',
    effect: 'weakens',
    why: { vi: 'Một bản ghi tiến độ bị mất hoặc bị sửa.', en: 'A record of progress was removed or edited.' },
  },
  {
    layer: 'registry',
    directions: ['looser'],
    effect: 'weakens',
    why: {
      vi: 'Việc kiểm tra lỏng hơn: thêm hoặc kéo dài ngoại lệ, hạ mức hoặc tắt quy tắc.',
      en: 'A check is looser: an exception added or prolonged, a rule’s level lowered, a rule switched off.',
    },
  },
  {
    layer: 'wording',
    happened: 'added',
    directions: ['commitment'],
    effect: 'strengthens',
    why: { vi: 'Chương trình có thêm một nhiệm vụ.', en: 'The programme has one more task.' },
  },
  {
    layer: 'assignment',
    happened: 'added',
    effect: 'strengthens',
    why: {
      vi: 'Cơ quan chủ trì, cơ quan phối hợp, thời hạn, sản phẩm, chỉ tiêu hoặc kỳ báo cáo được đặt ra, hoặc đơn vị thành nhiệm vụ.',
      en: 'A lead, co-operating bodies, a deadline, a deliverable, an indicator or reporting is set, or the unit becomes a task.',
    },
  },
  {
    layer: 'assignment',
    happened: 'changed',
    directions: ['earlier', 'higher', 'wider'],
    effect: 'strengthens',
    why: {
      vi: 'Thời hạn sớm hơn hoặc có ngày cuối, mục tiêu tăng, thêm cơ quan phối hợp, hoặc thêm phần giao nhiệm vụ.',
      en: 'An earlier deadline or one with a last day, a higher target, more co-operating bodies, more operative parts.',
    },
  },
  {
    layer: 'registry',
    directions: ['stricter'],
    effect: 'strengthens',
    why: {
      vi: 'Việc kiểm tra chặt hơn: bớt hoặc rút ngắn ngoại lệ, nâng mức hoặc bật quy tắc.',
      en: 'A check is stricter: an exception removed or shortened, a rule’s level raised, a rule switched on.',
    },
  },
  {
    happened: 'changed',
    directions: ['form', 'layout'],
    effect: 'editorial',
    why: {
      vi: 'Chỉ khác dấu cách, dấu câu, dạng Unicode, vị trí dấu thanh hoặc cách chia tệp.',
      en: 'Only blanks, punctuation, the form of Unicode, the place of tones or the division into files differ.',
    },
  },
  {
    layer: 'wording',
    happened: 'changed',
    action: 'correct',
    effect: 'editorial',
    why: {
      vi: 'Phiếu căn cứ ghi là đính chính lỗi in.',
      en: 'The slip says that a misprint is corrected.',
    },
  },
  {
    effect: 'neutral',
    why: {
      vi: 'Không rõ là mạnh lên hay yếu đi; cần người đọc xét.',
      en: 'Whether it strengthens or weakens cannot be told; a reader must judge.',
    },
  },
];

export const effectNames: Readonly<Record<Effect, Localised>> = {
  weakens: { vi: 'làm yếu', en: 'weakens' },
  strengthens: { vi: 'làm mạnh', en: 'strengthens' },
  neutral: { vi: 'trung tính', en: 'neutral' },
  editorial: { vi: 'biên tập', en: 'editorial' },
};

/** The row that decides what a change means; `action` is what its slip says is done. */
export function effectRowOf(change: Change, action?: SlipAction): EffectRow {
  const happened = happenedOf(change);
  const directions = directionsOf(change);
  const row = effectRows.find(
    (one) =>
      (one.layer === undefined || one.layer === change.layer) &&
      (one.happened === undefined || one.happened === happened) &&
      (one.directions === undefined || one.directions.some((direction) => directions.includes(direction))) &&
      (one.action === undefined || one.action === action),
  );
  if (!row) throw new Error('the last row of the table matches every change');
  return row;
}

/** What a change means. */
export const effectOf = (change: Change, action?: SlipAction): Effect => effectRowOf(change, action).effect;

/** A unit that is moved into or out of the operative parts adds or withdraws a task, though itself it only moved. */
function happenedOf(change: Change): Happened {
  const { task } = change;
  const isTaskNow = task && task.before !== task.after && directionsOf(change).includes('commitment');
  return isTaskNow ? (task.after ? 'added' : 'removed') : happenedIn(change);
}
