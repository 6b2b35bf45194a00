import type { WithOrigin } from '../../plan/location.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { type Report } from '../../plan/rule.ts';
import { type RuleContext, planRule } from '../plan-rule.ts';
import type * as yaml from '../../plan/schema-types.ts';

type Arguments = { id: string; place: 'operative' | 'parent' | 'exception' | 'slip' | 'progress' };

const inProgramme = {
  vi: (id: string) => `Không có đơn vị nào mang mã «${id}» trong chương trình.`,
  en: (id: string) => `No unit of the programme has the id “${id}”.`,
};
const messages = {
  operative: inProgramme,
  slip: inProgramme,
  progress: inProgramme,
  parent: {
    vi: (id: string) => `Không có đơn vị nào mang mã «${id}» trong các tệp trước tệp này.`,
    en: (id: string) => `No unit in the files before this one has the id “${id}”.`,
  },
  exception: {
    vi: (id: string) => `Không có đơn vị, văn bản, tổ chức hay chương trình nào mang mã «${id}».`,
    en: (id: string) => `No unit, document, body or programme has the id “${id}”.`,
  },
};

/** Every id by which data speak of a unit is that of one unit. */
export const unknownUnit = planRule<Arguments>({
  id: 'unknown-unit',
  group: 'references',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message: ({ id, place }) => ({ vi: messages[place].vi(id), en: messages[place].en(id) }),
  check({ plan, files }, report) {
    for (const programme of plan.programmes) {
      const units = programme.index.byId;
      for (const [item, id] of programme.operative.entries())
        if (!units.has(id)) report(programme, 'operative', { id, place: 'operative' }, { item });
      const isGone = goneBySlip(programme);
      for (const log of programme.progress)
        if (!units.has(log.unit) && !isGone(log.unit))
          report(log, null, { id: log.unit, place: 'progress' }, { id: log.unit });
      checkParents(programme, files, report);
      checkSlips(programme, units, report);
      const others = new Set(programme.exceptions.length > 0 ? otherIds(plan, programme) : []);
      for (const exception of programme.exceptions)
        if (!units.has(exception.unit) && !others.has(exception.unit))
          report(exception, 'unit', { id: exception.unit, place: 'exception' }, { id: programme.id });
    }
  },
});

/** What findings can be about besides units. */
const otherIds = ({ documents, organisations }: Plan, programme: Programme): string[] =>
  [programme, ...documents, ...organisations, ...programme.revisions].map(({ id }) => id);

/** A text file joins a unit of a file that programme.yaml lists before it; under an unknown one its units would stand at the top. */
function checkParents(
  { text, folder }: Programme,
  files: RuleContext['files'],
  report: Report<Arguments>,
): void {
  const byPath = new Map(files.map((file) => [file.document.source.path, file]));
  const read = text.flatMap(
    (name) => (byPath.get(`${folder}/${name}`)?.value as WithOrigin<yaml.TextFile> | undefined) ?? [],
  );
  const parents = new Set(read.map(({ parent }) => parent));
  const before = new Set<string>();
  for (const file of read) {
    if (file.parent !== undefined && !before.has(file.parent))
      report(file, 'parent', { id: file.parent, place: 'parent' }, { id: file.parent });
    addParents(file.units, parents, before);
  }
}

/** Adds the ids that units bear, of those that files name as their parents. */
function addParents(
  units: readonly WithOrigin<yaml.Unit>[],
  parents: ReadonlySet<string | undefined>,
  found: Set<string>,
): void {
  for (const { id, units: inner } of units) {
    if (parents.has(id)) found.add(id);
    if (inner) addParents(inner, parents, found);
  }
}

/**
 * A draft may name units that it is only about to bring: those that it adds, and those that a split or a join leads to. The programme's
 * own id stands for its subject, preamble, issuer and recipients.
 */
function checkSlips(
  programme: Programme,
  units: Programme['index']['byId'],
  report: Report<Arguments>,
): void {
  const isGone = goneBySlip(programme);
  for (const { id, state, changes = [], reviewed = [] } of programme.revisions) {
    for (const change of changes) {
      const isToCome = state === 'draft' && change.action === 'add';
      const isFormer = state === 'issued' && isGone(change.unit);
      if (!isToCome && !isFormer && !units.has(change.unit) && change.unit !== programme.id)
        report(change, 'unit', { id: change.unit, place: 'slip' }, { id });
      if (state === 'issued')
        for (const [item, unit] of (change.units ?? []).entries())
          if (!units.has(unit) && !isGone(unit))
            report(change, 'units', { id: unit, place: 'slip' }, { item, id });
    }
    for (const review of reviewed)
      if (!units.has(review.unit) && !isGone(review.unit) && review.unit !== programme.id)
        report(review, 'unit', { id: review.unit, place: 'slip' }, { id });
  }
}

/** Tells of a unit that is not there whether an issued slip let it go: joined into another, split up, or replaced with what it stood in. */
function goneBySlip({ revisions }: Programme): (id: string) => boolean {
  const changes = revisions.flatMap((slip) => (slip.state === 'issued' ? (slip.changes ?? []) : []));
  const named = new Set(
    changes.flatMap(({ action, unit, units = [] }) =>
      action === 'join' || action === 'split' ? [unit, ...units] : [],
    ),
  );
  const hasReplacement = changes.some(({ action }) => action === 'replace');
  return (id) => hasReplacement || named.has(id);
}
