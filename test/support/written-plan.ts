import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { temporaryFolder } from './plan-on-disk.ts';
import type { WrittenProgramme } from './random-document.ts';
import { leadsOf, nameParties } from '../../src/plan/assignment.ts';
import { preambleOf, type Plan, type Programme } from '../../src/plan/plan.ts';
import type { Unit } from '../../src/plan/unit.ts';

/** A written programme as the files of a plan in a temporary folder. */
export function writtenPlan({ head, units, organisations }: WrittenProgramme): string {
  const root = temporaryFolder();
  const files = {
    'plans/organisations.yaml': { organisations },
    'plans/documents.yaml': { documents: [] },
    'plans/hu-cau/programme.yaml': { ...head, text: ['text/I.yaml'] },
    'plans/hu-cau/text/I.yaml': { units },
  };
  mkdirSync(join(root, 'plans/hu-cau/text'), { recursive: true });
  for (const [path, data] of Object.entries(files))
    writeFileSync(join(root, path), stringify(data, { aliasDuplicateObjects: false }));
  return root;
}

/** What the only programme of a folder says, without ids. */
export function onlyProgramme(root: string): unknown {
  const { plan, problems } = readPlan(readPlanFolder(root));
  const [programme] = plan.programmes;
  if (!programme) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return programmeInShort(programme, plan);
}

/** All that a page tells of a programme, without ids: its head, its units with their assignments, its end. */
function programmeInShort(programme: Programme, { organisations }: Plan): unknown {
  const { title, subject, symbol, date, place, term, signature, recipients = [], filing } = programme;
  const nameOf = (id: string) => organisations.find((body) => body.id === id)?.name ?? id;
  const unit = ({
    kind,
    number,
    heading,
    text,
    reference,
    footnotes,
    columns,
    rows,
    given,
    units,
  }: Unit): unknown => [
    [kind, number ?? '', heading ?? '', text ?? '', reference ?? ''].join(' | '),
    ...(footnotes ?? []).map((note) => `[^${note.mark}] ${note.text}`),
    ...(columns ?? []).map(({ head, is, under }) => `${under ?? ''}/${head}/${is ?? ''}`),
    ...(rows ?? []).map((row) => row.join(' | ')),
    ...(given
      ? [
          [
            nameParties(leadsOf(given), nameOf),
            nameParties(given.with ?? [], nameOf),
            JSON.stringify(given.deadline ?? null),
            given.deliverable ?? '',
          ].join(' | '),
        ]
      : []),
    ...units.map(unit),
  ];
  return {
    head: [title, subject, symbol, date, place, nameOf(programme.issuer), `${term.from} - ${term.to}`],
    preamble: preambleOf(programme),
    signature: signature ? [signature.authority ?? null, signature.position, signature.name] : null,
    recipients: recipients.map(({ line }) => line),
    filing: filing ?? null,
    units: programme.units.map(unit),
  };
}
