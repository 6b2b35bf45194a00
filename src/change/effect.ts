import type { Localised } from '../locale/localised.ts';
import type { Change, ChangeKind, Layer } from './change.ts';
import { directionsOf } from './directions/directions-of.ts';
import type { DefaultLevel, Direction } from './directions/direction.ts';
import type { Happened, SlipAction } from './kinds/kind-facts.ts';
import { happenedIn } from './kinds/kinds.ts';

/** What a change means for what was promised; the worst first. */
export const effects = ['weakens', 'unclear', 'strengthens', 'neutral', 'editorial'] as const;
export type Effect = (typeof effects)[number];

/** A row of the table that decides: an absent column matches anything. */
export interface EffectRow {
  readonly layer?: Layer;
  readonly kinds?: readonly ChangeKind[];
  readonly happened?: Happened;
  readonly directions?: readonly Direction[];
  /** What the slip says is done. */
  readonly action?: SlipAction;
  readonly effect: Effect;
  readonly why: Localised;
}

/** Kinds that touch nothing that was promised, where no direction says otherwise. */
const harmless: readonly ChangeKind[] = [
  'note-changed',
  ...(['unit-moved', 'unit-renumbered', 'kind-changed', 'unit-id-changed', 'tombstone-changed'] as const),
  ...(['task-marked', 'task-unmarked', 'task-began', 'task-ceased'] as const),
  ...(['programme-id-changed', 'fictional-changed', 'filing-changed', 'text-files-changed'] as const),
  ...(['record-added', 'record-corrected', 'document-added', 'document-ended', 'relation-added'] as const),
  ...(['document-id-changed', 'body-id-changed'] as const),
  ...(['body-added', 'body-ended', 'slip-added', 'slip-removed', 'slip-changed'] as const),
  ...(['exception-changed', 'recipient-added', 'ground-added'] as const),
];

/** Layer, kind, what happened and direction to effect. Of the rows that match, the first decides. */
export const effectRows: readonly EffectRow[] = [
  {
    layer: 'wording',
    happened: 'removed',
    directions: ['commitment'],
    effect: 'weakens',
    why: { vi: 'Một nhiệm vụ bị rút khỏi chương trình.', en: 'A task is withdrawn from the programme.' },
  },
  {
    kinds: ['programme-removed'],
    effect: 'weakens',
    why: {
      vi: 'Cả một chương trình không còn, cùng mọi nhiệm vụ của nó.',
      en: 'A whole programme is gone, with all its tasks.',
    },
  },
  {
    layer: 'wording',
    directions: ['lower', 'later', 'fewer', 'fictional'],
    effect: 'weakens',
    why: {
      vi: 'Một số phải đạt nêu trong lời văn giảm hoặc biến mất, nhiệm kỳ kéo dài, phân công mất đi khi tách hoặc nhập, hoặc chương trình thật bị đánh dấu là hư cấu.',
      en: 'A number to reach in the wording sinks or vanishes, the term is prolonged, an assignment is lost where units are split or joined, or a real programme is marked as fictional.',
    },
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
      vi: 'Thời hạn lùi lại, không còn ngày cuối, thưa hơn hoặc thêm điều kiện, mục tiêu giảm, ít cơ quan phối hợp hơn, một phần thôi giao nhiệm vụ, hoặc ít kỳ báo cáo hơn.',
      en: 'A deadline that is later, has no last day, comes less often or under a condition, a lower target, fewer co-operating bodies, a part no longer operative, fewer reports.',
    },
  },
  {
    kinds: ['record-removed', 'record-edited'],
    effect: 'weakens',
    why: {
      vi: 'Một bản ghi tiến độ bị mất hoặc bị sửa tại chỗ.',
      en: 'A record of progress was removed or edited in place.',
    },
  },
  {
    layer: 'registry',
    directions: ['looser', 'history-lost'],
    effect: 'weakens',
    why: {
      vi: 'Việc kiểm tra lỏng hơn (thêm hoặc kéo dài ngoại lệ, bỏ yêu cầu duyệt, ghi một lượt duyệt, hạ mức hoặc tắt quy tắc, bớt quan hệ, bỏ kiểm chứng, tổ chức hết kết thúc), hoặc phiếu đã ban hành, kết quả rà soát bị sửa hay bị bỏ.',
      en: 'A check is looser (an exception added or prolonged, an approval given or no longer required, a rule’s level lowered or switched off, a relation or a verification taken away, the end of a body undone), or an issued slip or a review was edited or removed.',
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
    kinds: ['programme-added'],
    effect: 'strengthens',
    why: { vi: 'Có thêm một chương trình.', en: 'There is one more programme.' },
  },
  {
    layer: 'wording',
    directions: ['higher'],
    effect: 'strengthens',
    why: {
      vi: 'Lời văn chỉ khác ở chỗ một số phải đạt tăng lên.',
      en: 'The wording differs only in a number to reach, which is higher.',
    },
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
      vi: 'Thời hạn sớm hơn, có ngày cuối, dày hơn hoặc bỏ điều kiện, mục tiêu tăng, thêm cơ quan phối hợp, thêm phần giao nhiệm vụ, hoặc thêm kỳ báo cáo.',
      en: 'A deadline that is earlier, has a last day, comes more often or without a condition, a higher target, more co-operating bodies, more operative parts, more reports.',
    },
  },
  {
    layer: 'registry',
    directions: ['stricter'],
    effect: 'strengthens',
    why: {
      vi: 'Việc kiểm tra chặt hơn: bớt hoặc rút ngắn ngoại lệ, nâng mức hoặc bật quy tắc, thêm kiểm chứng.',
      en: 'A check is stricter: an exception removed or shortened, a rule’s level raised, a rule switched on, a document verified.',
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
    kinds: harmless,
    effect: 'neutral',
    why: {
      vi: 'Không đụng đến điều đã hứa: số, chỗ, mã, tiến độ, thông tin thêm trong sổ.',
      en: 'What was promised is not touched: a number, a place, an id, progress, something more in a register.',
    },
  },
  {
    directions: ['same'],
    effect: 'neutral',
    why: {
      vi: 'Cùng một nghĩa ghi theo cách khác, hoặc chỉ ghi thêm điều chưa có.',
      en: 'The same meaning entered in another way, or only something entered that was not known.',
    },
  },
  {
    effect: 'unclear',
    why: {
      vi: 'Không rõ là mạnh lên hay yếu đi; cần người đọc xét.',
      en: 'Whether it strengthens or weakens cannot be told; a reader must judge.',
    },
  },
];

export const effectNames: Readonly<Record<Effect, Localised>> = {
  weakens: { vi: 'làm yếu', en: 'weakens' },
  strengthens: { vi: 'làm mạnh', en: 'strengthens' },
  unclear: { vi: 'chưa rõ', en: 'unclear' },
  neutral: { vi: 'trung tính', en: 'neutral' },
  editorial: { vi: 'biên tập', en: 'editorial' },
};

/** The row that decides what a change means; `action` is what its slip says is done. */
export function effectRowOf(change: Change, action?: SlipAction, defaultLevel?: DefaultLevel): EffectRow {
  const directions = directionsOf(change, defaultLevel);
  const happened = happenedOf(change, directions);
  const row = effectRows.find(
    (one) =>
      (one.layer === undefined || one.layer === change.layer) &&
      (one.kinds === undefined || one.kinds.includes(change.kind)) &&
      (one.happened === undefined || one.happened === happened) &&
      (one.directions === undefined || one.directions.some((direction) => directions.includes(direction))) &&
      (one.action === undefined || one.action === action),
  );
  if (!row) throw new Error('the last row of the table matches every change');
  return row;
}

/** What a change means. */
export const effectOf = (change: Change, action?: SlipAction): Effect => effectRowOf(change, action).effect;

/** A unit that is moved into or out of the operative parts adds or withdraws a task, though itself it only moved. A note promises nothing, so that it neither adds nor removes. */
function happenedOf(change: Change, directions: readonly Direction[]): Happened {
  if (change.kind === 'note-changed') return 'changed';
  if (directions.includes('commitment')) return change.task?.after ? 'added' : 'removed';
  return happenedIn(change);
}
