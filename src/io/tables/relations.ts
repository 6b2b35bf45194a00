import { UserError } from '../../plan/user-error.ts';
import { readXml } from './read-xml.ts';
import type { Attributes } from './xml-events.ts';
import { damaged, type PartSource } from './zip.ts';

/** What one part of an office file says of another. */
export interface PartRelation {
  readonly id: string;
  /** The last word of its type: worksheet, styles. */
  readonly type: string;
  readonly part: string;
}

/** Far more than the parts that a zip may have. */
const maxRelations = 5_000;

/** What a part refers to inside the zip, `''` for the whole; what is outside is skipped. */
export async function relationsOf(zip: PartSource, part: string): Promise<PartRelation[]> {
  const steps = part.split('/');
  const rels = [...steps.slice(0, -1), '_rels', `${steps.at(-1) ?? ''}.rels`].join('/');
  if (!zip.has(rels)) return [];
  const relations: PartRelation[] = [];
  const refuse = (detail: string) => new UserError(damaged(`${rels}: ${detail}`, zip.office));
  await readXml(
    rels,
    zip.read(rels),
    {
      open(path, attributes: Attributes) {
        const { Id, Type, Target, TargetMode } = attributes;
        if (path.at(-1) !== 'Relationship' || TargetMode === 'External') return;
        if (Id === undefined || Type === undefined || Target === undefined) throw refuse('Relationship');
        if (relations.length >= maxRelations) throw refuse(`> ${maxRelations}`);
        const type = Type.slice(Type.lastIndexOf('/') + 1);
        relations.push({ id: Id, type, part: resolve(steps.slice(0, -1), Target) });
      },
    },
    { ...(zip.office && { office: zip.office }) },
  );
  return relations;
}

/** A target as a name of the zip: relative to the folder of the part, or from the top. */
function resolve(folder: readonly string[], target: string): string {
  const steps = target.startsWith('/') ? [] : [...folder];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
