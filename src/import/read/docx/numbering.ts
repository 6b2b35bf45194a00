import type { Zip } from '../../../io/tables/zip.ts';
import { definitionCounter } from '../source-bounds.ts';
import { formatLabel } from '../number-formats.ts';
import { type Element, elementsIn, readElements, switchAt, under, valueAt } from '../xml-tree.ts';

interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The level after which this one begins again, counted from 1; 0 for never. */
  readonly restartAfter: number;
  readonly isLegal: boolean;
  readonly style: string | undefined;
}

interface List {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  readonly starts: ReadonlyMap<number, number>;
}

/** Gives the label of the next paragraph of a list, as Word prints it; null where the list or level is not there, or prints nothing. */
export type NextLabel = (list: string, level: number) => string | null;

export interface Numbering {
  readonly next: NextLabel;
  /** The list and level that belong to a paragraph style; null where none do. */
  readonly ofStyle: (style: string) => { readonly id: string; readonly level: number } | null;
}

/** Reads the lists of a document: levels, formats, restarts and overrides, with the counters of one reading. */
export async function readNumbering(zip: Zip, part: string | undefined): Promise<Numbering> {
  const abstracts = new Map<string, Map<number, NumberingLevel>>();
  const lists = new Map<string, List>();
  const count = definitionCounter();
  if (part !== undefined && zip.has(part))
    await readElements(zip, part, 2, (element) => {
      count();
      if (element.name === 'abstractNum')
        abstracts.set(element.attributes['abstractNumId'] ?? '', levelsOf(element));
      if (element.name === 'num') {
        const abstract = valueAt(element, 'abstractNumId') ?? '';
        const overrides = elementsIn(element, 'lvlOverride').slice(0, 9);
        const own = overrides.flatMap((one) => [...levelsOf(one)]);
        const starts = overrides.flatMap((one) => {
          const start = valueAt(one, 'startOverride');
          return start === undefined ? [] : [[Number(one.attributes['ilvl'] ?? 0), Number(start)] as const];
        });
        lists.set(element.attributes['numId'] ?? '', {
          abstract,
          levels: new Map([...(abstracts.get(abstract) ?? []), ...own]),
          starts: new Map(starts),
        });
      }
    });
  const ofStyles = listsOfStyles(lists);
  return { next: counterOf(lists), ofStyle: (style) => ofStyles.get(style) ?? null };
}

/** A list has nine levels. */
const levelsOf = (element: Element) =>
  new Map(
    elementsIn(element, 'lvl')
      .slice(0, 9)
      .map((level) => levelOf(level)),
  );

const levelOf = (element: Element): [number, NumberingLevel] => {
  const index = Number(element.attributes['ilvl'] ?? 0);
  return [
    index,
    {
      start: Number(valueAt(element, 'start') ?? 1),
      format: valueAt(element, 'numFmt') ?? 'decimal',
      text: under(element, 'lvlText')?.attributes['val'] ?? '',
      restartAfter: Number(valueAt(element, 'lvlRestart') ?? index),
      isLegal: switchAt(element, 'isLgl') ?? false,
      style: valueAt(element, 'pStyle'),
    },
  ];
};

/** The first list and level of each style. */
function listsOfStyles(lists: ReadonlyMap<string, List>) {
  const found = new Map<string, { readonly id: string; readonly level: number }>();
  for (const [id, { levels }] of lists)
    for (const [level, { style }] of levels)
      if (style !== undefined && !found.has(style)) found.set(style, { id, level });
  return found;
}

/** The longest label that is printed; longer forms of one are cut. */
const maxLabelLength = 60;

function counterOf(lists: ReadonlyMap<string, List>): NextLabel {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (id, at) => {
    const list = lists.get(id);
    const level = list?.levels.get(at);
    if (!list || !level) return null;
    const numbers = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, numbers);
    const override = list.starts.get(at);
    if (override !== undefined && !begun.has(`${id} ${at}`)) numbers[at] = override;
    else numbers[at] = numbers[at] === undefined ? level.start : numbers[at] + 1;
    begun.add(`${id} ${at}`);
    for (let deeper = at + 1; deeper < 9; deeper += 1) {
      const restart = list.levels.get(deeper)?.restartAfter ?? deeper;
      if (restart !== 0 && at < restart) numbers[deeper] = undefined;
    }
    const label = level.text.slice(0, maxLabelLength).replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const shown = list.levels.get(index);
      const format = level.isLegal && shown?.format !== 'bullet' ? 'decimal' : (shown?.format ?? 'decimal');
      return formatLabel(numbers[index] ?? shown?.start ?? 1, format);
    });
    if (level.format === 'none' && label === '') return null;
    return label === '' ? null : label.slice(0, maxLabelLength);
  };
}
