import { addToGroup } from '../../plan/group-by.ts';
import type { Edit, TextEdits } from './text-edits.ts';
import type { Instrument, Operation } from '../instrument.ts';
import type { Place } from '../../text/places.ts';

/** An operation with its number among the points of its instrument. */
export interface NumberedOperation {
  readonly number: number;
  /** That of the last where a difference is made by several, one after another. */
  readonly last: number;
  readonly operation: Operation;
}

/** By what point of an instrument a difference of two wordings is made. */
export interface Points {
  of(edit: Edit): NumberedOperation | null;
}

/** The points of an instrument as they are numbered on its page. Corrections beside other points are an instrument of their own, and have none here. */
export function pointsOf({
  amendment,
  erratum,
  idOf,
}: Pick<Instrument, 'amendment' | 'erratum'> & Pick<TextEdits, 'idOf'>): Points {
  const operations = amendment.length > 0 ? amendment : erratum;
  const byId = new Map<string, NumberedOperation[]>();
  const heads: NumberedOperation[] = [];
  for (const [index, operation] of operations.entries()) {
    const numbered = { number: index + 1, last: index + 1, operation };
    for (const id of operation.units) addToGroup(byId, id, numbered);
    heads.push(numbered);
  }
  return {
    of(edit) {
      if (edit.kind === 'head') {
        const own = heads.filter(({ operation }) => placesOf(operation).some(({ of }) => of === edit.field));
        const [first] = own;
        return first ? { ...first, last: own.at(-1)?.number ?? first.number } : null;
      }
      const id = edit.kind === 'repeal' ? idOf(edit.was) : edit.now.id;
      return byId.get(id)?.find(({ operation }) => makes(operation, edit)) ?? null;
    },
  };
}

const placesOf = (operation: Operation): readonly Place[] =>
  operation.kind === 'replace-phrase'
    ? operation.places
    : operation.kind === 'amend' || operation.kind === 'correct'
      ? [operation.place]
      : [];

const makers: Readonly<Record<Exclude<Edit['kind'], 'head'>, readonly Operation['kind'][]>> = {
  reword: ['amend', 'restate', 'replace', 'replace-phrase', 'correct'],
  insert: ['insert', 'restate', 'replace'],
  repeal: ['repeal', 'restate', 'replace'],
  adjust: ['adjust', 'replace'],
};

function makes(operation: Operation, edit: Exclude<Edit, { kind: 'head' }>): boolean {
  if (operation.kind === 'adjust' && edit.kind === 'adjust') return operation.field === edit.field;
  return makers[edit.kind].includes(operation.kind);
}
