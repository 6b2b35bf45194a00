import type { Localised } from '../../locale/localised.ts';
import { groupBy } from '../../plan/group-by.ts';
import { origin } from '../../plan/location.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { renumber, type Renumbering } from '../../text/renumber.ts';
import type { Environment } from '../command.ts';
import { dataAt, editedMaps, type FileEdit, openAfter } from '../shared/change-plan.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import type { OpenPlan } from '../shared/open-plan.ts';

/** The edits of a draft with its numbers put in order again, and which changed. */
export interface RenumberedEdits {
  readonly edits: readonly FileEdit[];
  /** The programme as it will be. */
  readonly programme: Programme;
  readonly changes: readonly Renumbering[];
}

/** Puts the numbers in order that an edit has disturbed: of the siblings that `rows` finds in the edited programme, from a place on. */
export function withNumbers(
  open: OpenPlan,
  edits: readonly FileEdit[],
  rows: (programme: Programme) => readonly { readonly siblings: readonly Unit[]; readonly from: number }[],
  { programme: asked }: Environment,
): RenumberedEdits {
  const edited = openAfter(open, edits);
  const changes = rows(chooseProgramme(edited.plan, asked)).flatMap(({ siblings, from }) =>
    renumber(siblings, from),
  );
  const texts = new Map(edits.map((edit) => [edit.path, edit]));
  for (const [file, within] of groupBy(changes, ({ unit }) => unit[origin].file)) {
    const { before, after } = editedMaps(
      edited,
      file,
      within.map(({ unit, number }) => ({
        path: unit[origin].path,
        after: { ...dataAt(edited, unit[origin]), number },
      })),
    );
    texts.set(file, { path: file, before: texts.get(file)?.before ?? before, after });
  }
  const all = [...texts.values()];
  return { edits: all, programme: chooseProgramme(openAfter(open, all).plan, asked), changes };
}

/** What was renumbered, as the end of a sentence. */
export function numbersSentence(changes: readonly Renumbering[]): Localised {
  if (changes.length === 0) return { vi: '', en: '' };
  const max = 4;
  const list = changes.slice(0, max).map(({ unit, number }) => `${unit.number ?? ''} → ${number}`);
  const more = changes.length > max ? ', …' : '';
  return {
    vi: `, đánh số lại ${changes.length} đơn vị (${list.join(', ')}${more})`,
    en: `, and ${changes.length} renumbered (${list.join(', ')}${more})`,
  };
}
