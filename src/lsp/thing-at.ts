import type { Range as EditorRange } from 'vscode-languageserver';
import { readCarries } from '../plan/succession.ts';
import { fileKindOf } from '../source/read/file-kind.ts';
import { documentNow, type EditorPlan, editorRange, type EditorPlace, offsetIn } from './editor-plan.ts';
import { presentId, scopeOf, type Thing } from './mentions.ts';
import { thingAt } from './named-things.ts';

/** The id of today of what is named at a place, and the letters that name it. */
export interface PlacedThing extends Thing {
  readonly range: EditorRange;
}

/** The id at a place, also in a file that cannot be read whole at the moment; null where there is none. */
export function placedThing(plan: EditorPlan, { file, position }: EditorPlace): PlacedThing | null {
  const [document, kind] = [documentNow(plan, file), fileKindOf(file)];
  if (!document || !kind) return null;
  const { text } = document.source;
  const offset = offsetIn(text, position);
  const found = document.find(offset);
  const thing = found && thingAt(kind, found.path);
  if (!found || !thing || (thing.isKey ?? false) !== found.isKey) return null;
  const isQuoted = /^["']/.test(text.slice(found.from, found.to));
  const [from, to] = isQuoted ? [found.from + 1, found.to - 1] : [found.from, found.to];
  const id = text.slice(from, to);
  const named = (named: Thing): Thing => ({
    ...named,
    id: thing.isDefinition ? named.id : presentId(plan.plan, named),
  });
  if (!thing.isCarried)
    return {
      ...named({ kind: thing.kind, id, scope: scopeOf(plan.plan, thing.kind, file) }),
      range: editorRange(text, from, to),
    };
  const carried = readCarries(id);
  if (!carried) return null;
  const { programme, unit } = carried;
  const border = from + programme.length;
  return offset <= border
    ? { kind: 'programme', id: programme, scope: null, range: editorRange(text, from, border) }
    : {
        ...named({ kind: 'unit', id: unit, scope: scopeOf(plan.plan, 'unit', file, programme) }),
        range: editorRange(text, border + 1, to),
      };
}
