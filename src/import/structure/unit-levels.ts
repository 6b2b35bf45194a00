import type { DraftKind, DraftUnit } from './draft-units.ts';
import type { LabelForm, LineLabel } from './line-labels.ts';

/** A unit that later ones may stand in. */
export interface OpenLevel {
  readonly unit: DraftUnit;
  readonly form: LabelForm | 'annex' | null;
  readonly rank: number;
}

/** A unit stands inside the nearest one of a lower rank. */
export const ranks: Readonly<Record<DraftKind, number>> = {
  annex: 0,
  article: 0,
  part: 1,
  section: 2,
  clause: 2,
  subsection: 3,
  point: 4,
  bullet: 5,
  subbullet: 6,
  group: 7,
  row: 8,
  paragraph: 9,
  table: 9,
};

/** The kind of a labelled unit and its rank, from the units in which it is met: what a label is follows from those above it. */
export function levelOf(
  label: LineLabel,
  open: readonly OpenLevel[],
): { readonly kind: DraftKind; readonly rank: number } {
  const kind = kindOf(label, open);
  const same = open.find((one) => one.form === label.form && one.unit.kind === kind);
  return { kind, rank: same?.rank ?? ranks[kind] + withinKind(kind, label.form, open) };
}

/** How far below the others of its kind a unit stands: A below PHẦN THỨ NHẤT, a) below 1.1 and 1), (1) below a). */
function withinKind(kind: DraftKind, form: LabelForm, open: readonly OpenLevel[]): number {
  if (kind === 'part') return form === 'named-part' ? 0 : 0.5;
  if (kind !== 'point' || form === 'decimal') return 0;
  const above = open.filter(({ unit }) => unit.kind === 'point').at(-1);
  return above ? Math.min(0.9, above.rank - ranks.point + 0.3) : 0.3;
}

function kindOf({ form, number }: LineLabel, open: readonly OpenLevel[]): DraftKind {
  const has = (wanted: LabelForm) => open.some((one) => one.form === wanted);
  const hasKind = (kind: DraftKind) => open.some(({ unit }) => unit.kind === kind);
  const isInRoman = open.some(
    (one) => one.unit.kind === 'section' && (one.form === 'roman' || one.form === 'named-section'),
  );
  switch (form) {
    case 'article':
      return 'article';
    case 'named-part':
      return 'part';
    case 'named-section':
      return open.some((one) => one.unit.kind === 'section' && one.form !== form) ? 'subsection' : 'section';
    case 'roman':
      return has('named-part') || has('capital') ? 'section' : 'part';
    case 'capital':
      return open.find((one) => one.form === form)?.unit.kind ?? (has('roman') ? 'section' : 'part');
    case 'arabic':
      if (isInRoman || open.some((one) => one.unit.kind === 'section' && one.form === 'capital'))
        return 'subsection';
      return hasKind('article') && !hasKind('part') ? 'clause' : 'section';
    case 'decimal': {
      const isBelow = open.some((one) => one.form === 'arabic' && one.unit.kind === 'subsection');
      return isBelow || (number?.split('.').length ?? 2) > 2 ? 'point' : 'subsection';
    }
    case 'half-bracketed': {
      const isTop = !['arabic', 'decimal', 'letter'].some((one) => has(one as LabelForm));
      return isTop && hasKind('part') ? (isInRoman ? 'subsection' : 'section') : 'point';
    }
    case 'letter':
    case 'bracketed':
      return 'point';
    case 'dash':
      return 'bullet';
    default:
      return hasKind('bullet') && !open.some((one) => one.unit.kind === 'bullet' && one.form === form)
        ? 'subbullet'
        : 'bullet';
  }
}
