import type { WordingVersion } from '../../editions/wording-history.ts';
import type { WordingEvent } from '../../editions/wording-events.ts';
import { citePoint } from '../../editions/cite-instrument.ts';
import { wordingOf } from '../../plan/unit.ts';
import type { WordingReport } from './wording-view.ts';

/** The history of wordings for programs: the contract of schemas/output/wording.schema.json. */
export const wordingJson = ({ programme, asked }: WordingReport): object => ({
  schemaVersion: 1,
  kind: 'wording',
  programme: programme.id,
  fictional: programme.fictional ?? false,
  asked: asked.map(({ typed, histories }) => ({
    typed,
    units: histories.map(({ id, versions, addresses }) => ({
      unit: id,
      now: versions.at(-1)?.unit ? (addresses.at(-1)?.address ?? null) : null,
      addresses,
      versions: versions.map(versionJson),
    })),
  })),
});

const versionJson = ({ from, until, unit, events }: WordingVersion): object => ({
  from,
  until,
  inForce: unit !== null,
  unitKind: unit?.kind ?? null,
  number: unit?.number ?? null,
  text: unit ? wordingOf(unit) : null,
  changes: events.map(eventJson),
});

function eventJson({ happening, slip, point, entry }: WordingEvent): object {
  const { type = null, symbol = null, date = null, issuer = null } = slip.instrument ?? {};
  return {
    happening: happening.kind,
    slip: slip.id,
    instrument: { type, symbol, date, issuer },
    point: point === null ? null : citePoint(point, 'vi').trim(),
    mandate: entry?.mandate ?? null,
    reason: entry?.reason ?? null,
  };
}
