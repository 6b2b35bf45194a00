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
    case 'replace':
      return { place: citePlace(operation.place), wording: unitJson(operation.wording) };
    case 'replace-whole': {
      const { title, subject, preamble, units } = operation.wording;
      return {
        wording: { title, subject, preamble, units: units.map(unitJson) },
        keepsArticles: operation.keepsArticles,
      };
    }
    case 'insert': {
      const { position, place } = operation.anchor;
      return {
        position,
        place: place ? citePlace(place) : null,
        wordings: operation.wordings.map(unitJson),
        ...(operation.columns && { columns: operation.columns.map(columnJson) }),
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

const columnJson = ({ head, under, is }: NonNullable<Wording['columns']>[number]): object => ({
  head,
  ...(is !== undefined && { is }),
  ...(under !== undefined && { under }),
});

function unitJson(unit: Wording): object {
  const { kind, number, heading, text, repealed, id, assigned, columns, rows, units } = unit;
  return {
    kind,
    ...(number !== undefined && { number }),
    ...(heading !== undefined && { heading }),
    ...(text !== undefined && { text }),
    ...(repealed && { repealed }),
    ...(id !== undefined && { id }),
    ...(assigned !== undefined && { assigned }),
    ...(columns && { columns: columns.map(columnJson) }),
    ...(rows && { rows }),
    units: units.map(unitJson),
  };
}
