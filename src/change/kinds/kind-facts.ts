import type { Localised } from '../../locale/localised.ts';
import type { ChangeKind, Layer } from '../change.ts';
import type { SlipData } from '../compare/plan-data.ts';

/** What a slip says is done to a unit. */
export type SlipAction = NonNullable<SlipData['changes']>[number]['action'];

/** What becomes of the thing that a change is about. */
export type Happened = 'added' | 'removed' | 'changed';

/** What is known of a kind of change, whatever plan it is met in. */
export interface KindFacts {
  readonly layer: Layer;
  /** Set where a value on both sides does not mean that something merely changed. */
  readonly happened?: Happened;
  /** The properties of the schemas that it speaks for: file, definition, property. */
  readonly claims: readonly string[];
  /** The kind that is met when the two sides are exchanged, or why there is none. */
  readonly mirror: ChangeKind | Localised;
  /** The actions of a slip that cover it; empty where no slip is needed. */
  readonly actions: readonly SlipAction[];
  readonly name: Localised;
  /** What it is called where there was nothing before, or is nothing after. */
  readonly nameOf?: Partial<Readonly<Record<Happened, Localised>>>;
  readonly means: Localised;
}

export type KindTable<K extends ChangeKind> = Readonly<Record<K, KindFacts>>;

/** What a table says of a kind: one that names no mirror is met again; only wordings and assignments say which actions of a slip cover it. */
export type KindEntry<L extends Layer> = Omit<KindFacts, 'layer' | 'mirror' | 'actions'> &
  Partial<Pick<KindFacts, 'mirror'>> &
  (L extends 'wording' | 'assignment' ? Pick<KindFacts, 'actions'> : unknown);

/** The kinds of one layer. */
export function kindsOf<L extends Layer, K extends ChangeKind>(
  layer: L,
  entries: Readonly<Record<K, KindEntry<L>>>,
): KindTable<K> {
  const kinds = Object.entries<KindEntry<Layer>>(entries) as [ChangeKind, KindEntry<Layer>][];
  const facts = kinds.map(([kind, entry]): [string, KindFacts] => [
    kind,
    { layer, mirror: kind, actions: [], ...entry },
  ]);
  return Object.fromEntries(facts) as KindTable<K>;
}
