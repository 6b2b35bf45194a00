import { unitKindNames } from '../../locale/unit-kinds.ts';
import type { UnitKind, Wording } from '../../plan/unit.ts';
import { isPart } from '../../text/unit-parts.ts';
import {
  choiceIn,
  entriesOf,
  expectObject,
  fieldIn,
  isAbsent,
  type JsonValue,
  refuse,
  textIn,
} from './json-forms.ts';

/** The words of the parts of a new unit by their names; nothing where there are none. */
function assignedIn(json: JsonValue): Pick<Wording, 'assigned'> {
  if (isAbsent(json) || !expectObject(json)) return {};
  const words = Object.keys(json.value as object).flatMap((name): [string, string][] =>
    isPart(name) ? [[name, textIn(fieldIn(json, name))]] : [],
  );
  return words.length === 0 ? {} : { assigned: Object.fromEntries(words) };
}

/** The columns of a table; nothing where there are none. */
export function columnsIn(json: JsonValue): Pick<Wording, 'columns'> {
  if (isAbsent(json)) return {};
  return {
    columns: entriesOf(json).map((column) => {
      const [is, under] = [fieldIn(column, 'is'), fieldIn(column, 'under')];
      return {
        head: textIn(fieldIn(column, 'head')),
        ...(!isAbsent(is) && { is: choiceIn(is, columnKinds) }),
        ...(!isAbsent(under) && { under: textIn(under) }),
      };
    }),
  };
}

const columnKinds = [
  'other',
  'number',
  'text',
  'lead',
  'with',
  'deliverable',
  'deadline',
  'indicator',
  'person',
  'submit-to',
  'note',
] as const satisfies readonly NonNullable<NonNullable<Wording['columns']>[number]['is']>[];

/** The rows of a table of text; nothing where there are none. */
const rowsIn = (json: JsonValue): Pick<Wording, 'rows'> =>
  isAbsent(json) ? {} : { rows: entriesOf(json).map((row) => entriesOf(row).map(textIn)) };

/** Stands for a unit that was refused. */
const noUnit: Wording = { kind: 'bullet', text: '', units: [] };

const expected = {
  depth: { vi: 'một đơn vị không lồng sâu quá mức', en: 'a unit that is not nested too deeply' },
  words: { vi: 'một trong heading, text, repealed', en: 'one of heading, text, repealed' },
} as const;

const unitKinds = Object.keys(unitKindNames) as [UnitKind, ...UnitKind[]];

/** Deeper than units can be nested, so that hostile data cannot exhaust the stack. */
const maxDepth = 40;

/** A unit with the units in it; a bullet without words, with a fault, where it is none. */
export function unitIn(json: JsonValue): Wording {
  if (!expectObject(json)) return noUnit;
  if (json.path.length > maxDepth) {
    refuse(json, expected.depth);
    return noUnit;
  }
  const optional = (key: string) => {
    const value = fieldIn(json, key);
    return isAbsent(value) ? {} : { [key]: textIn(value) };
  };
  const units = fieldIn(json, 'units');
  const hasWords =
    ['heading', 'text', 'repealed'].filter((key) => !isAbsent(fieldIn(json, key))).length === 1;
  if (!hasWords) refuse(json, expected.words);
  return {
    kind: choiceIn(fieldIn(json, 'kind'), unitKinds),
    ...optional('number'),
    ...optional('heading'),
    ...optional('text'),
    ...(fieldIn(json, 'repealed').value === true && { repealed: true }),
    ...optional('id'),
    ...assignedIn(fieldIn(json, 'assigned')),
    ...columnsIn(fieldIn(json, 'columns')),
    ...rowsIn(fieldIn(json, 'rows')),
    units: isAbsent(units) ? [] : entriesOf(units).map(unitIn),
  };
}
