import type { Operation } from '../instrument.ts';
import { citePlace } from '../../text/places.ts';
import type { Wording } from '../../plan/unit.ts';

/** An operation as data: places as citations, so that they read the same here and on paper. */
export function operationJson(operation: Operation): object {
  const { kind, grounds, units } = operation;
  return { kind, ...own(operation), grounds, units };
}

function own(operation: Operation): object {
  switch (operation.kind) {
    case 'amend':
    case 'restate':
      return { place: citePlace(operation.place), wording: unitJson(operation.wording) };
    case 'insert': {
      const { position, place } = operation.anchor;
      return {
        position,
        place: place ? citePlace(place) : null,
        wordings: operation.wordings.map(unitJson),
      };
    }
    case 'repeal':
      return { place: citePlace(operation.place) };
    case 'replace-phrase':
      return {
        places: operation.places.map(citePlace),
        before: operation.before,
        after: operation.after,
      };
    case 'correct':
      return { place: citePlace(operation.place), before: operation.before, after: operation.after };
    case 'adjust': {
      const { place, field, before, after } = operation;
      return { place: citePlace(place), field, before, after };
    }
  }
}

function unitJson({ kind, number, heading, text, repealed, id, assigned, units }: Wording): object {
  return {
    kind,
    ...(number !== undefined && { number }),
    ...(heading !== undefined && { heading }),
    ...(text !== undefined && { text }),
    ...(repealed && { repealed }),
    ...(id !== undefined && { id }),
    ...(assigned !== undefined && { assigned }),
    units: units.map(unitJson),
  };
}
