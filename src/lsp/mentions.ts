import type { Range, YamlPath } from '../plan/location.ts';
import type { FileKind, YamlDocument } from '../plan/source-file.ts';
import { readCarries } from '../plan/succession.ts';
import type { Unit } from '../plan/unit.ts';
import { fileKindOf, programmeFolderOf } from '../source/read/file-kind.ts';
import type { EditorPlan } from './editor-plan.ts';
import { type NamedThing, type ThingKind, thingAt } from './named-things.ts';

/** An id in a file, and what it is the id of. */
export interface IdMention {
  readonly file: string;
  readonly kind: ThingKind;
  /** The id that it bears today; the file may name it by a former one. */
  readonly id: string;
  /** The folder of the programme that the thing belongs to; null for what all programmes share. */
  readonly scope: string | null;
  readonly isDefinition: boolean;
  /** Whether it is a part of a value: `<programme>/<unit>`. */
  readonly isPart: boolean;
  /** The letters of the id in its file. */
  readonly range: Range;
}

/** The id under a place, and its kind. */
export type Thing = Pick<IdMention, 'kind' | 'id' | 'scope'>;

interface FoundId {
  readonly path: YamlPath;
  readonly thing: NamedThing;
  readonly id: string;
  readonly programme?: string;
  readonly span?: readonly [start: number, end: number];
}

const known = new WeakMap<YamlDocument, readonly FoundId[]>();

/** The ids of a file; those of a file that did not change are not looked for again. */
function idsIn(document: YamlDocument, kind: FileKind): readonly FoundId[] {
  const found = known.get(document) ?? [...walk(document.value, [], kind)];
  known.set(document, found);
  return found;
}

function* walk(value: unknown, path: YamlPath, kind: FileKind): Generator<FoundId> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const within = [...path, Array.isArray(value) ? Number(key) : key];
      const thing = thingAt(kind, within);
      if (thing?.isKey) yield { path: within, thing, id: key };
      yield* walk(inner, within, kind);
    }
    return;
  }
  const thing = typeof value === 'string' ? thingAt(kind, path) : null;
  if (!thing || thing.isKey) return;
  yield* thing.isCarried ? carriedIds(String(value), path) : [{ path, thing, id: String(value) }];
}

function carriedIds(value: string, path: YamlPath): FoundId[] {
  const carried = readCarries(value);
  if (!carried) return [];
  const { programme, unit } = carried;
  return [
    { path, thing: { kind: 'programme' }, id: programme, span: [0, programme.length] },
    { path, thing: { kind: 'unit' }, id: unit, programme, span: [programme.length + 1, value.length] },
  ];
}

const ofProgrammes: readonly ThingKind[] = ['unit', 'slip', 'any'];

/** Every id in the files that can be read, in the order of the files. */
export function mentionsIn(plan: EditorPlan): IdMention[] {
  return [...plan.documents].flatMap(([file, document]) => mentionsInFile(plan, file, document));
}

/** The ids of one file. */
export function mentionsInFile({ plan }: EditorPlan, file: string, document: YamlDocument): IdMention[] {
  const kind = fileKindOf(file);
  if (!kind) return [];
  return idsIn(document, kind).map(({ path, thing, id, programme, span }) => {
    const scope = scopeOf(plan, thing.kind, file, programme);
    return {
      file,
      kind: thing.kind,
      id: thing.isDefinition ? id : presentId(plan, { kind: thing.kind, id, scope }),
      scope,
      isDefinition: thing.isDefinition === true,
      isPart: span !== undefined,
      get range() {
        return document.locate(path, { ...(thing.isKey && { key: true }), ...(span && { span }) });
      },
    };
  });
}

/** The id that a thing bears today, of one that it may have borne before. */
export function presentId({ programmes, formerIds }: EditorPlan['plan'], { kind, id, scope }: Thing): string {
  const former = { body: formerIds.bodies, document: formerIds.documents };
  if (kind === 'body' || kind === 'document') return former[kind].get(id) ?? id;
  if (kind !== 'unit' && kind !== 'any') return id;
  const unit = programmes
    .filter(({ folder }) => (scope ?? folder) === folder)
    .flatMap(({ index }) => index.byId.get(id) ?? [])[0];
  if (unit || kind === 'unit') return unit?.id ?? id;
  return former.document.get(id) ?? former.body.get(id) ?? id;
}

/** The folder of the programme that an id in a file belongs to: the one that it names, else that of the file. */
export function scopeOf(
  { programmes }: EditorPlan['plan'],
  kind: ThingKind,
  file: string,
  programme?: string,
): string | null {
  if (!ofProgrammes.includes(kind)) return null;
  if (programme === undefined) return programmeFolderOf(file);
  return programmes.find(({ id }) => id === programme)?.folder ?? `plans/${programme}`;
}

/** Whether a mention is of a thing: `any` is whatever bears the id. */
export function isOf(mention: Thing, { kind, id, scope }: Thing): boolean {
  if (mention.id !== id) return false;
  if (mention.kind === 'any' || kind === 'any') return !mention.scope || !scope || mention.scope === scope;
  return mention.kind === kind && mention.scope === scope;
}

/** The units that an id means: that of its programme; for what all programmes share, that of each which has one. */
export const unitsMeant = ({ plan }: EditorPlan, { id, scope }: Pick<Thing, 'id' | 'scope'>): Unit[] =>
  plan.programmes
    .filter(({ folder }) => (scope ?? folder) === folder)
    .flatMap(({ index }) => index.byId.get(id) ?? []);
