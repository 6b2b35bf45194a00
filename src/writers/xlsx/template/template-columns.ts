import { attributeOf, tagsOf, withAttribute } from './xml-tags.ts';

/** The width of a column where a sheet does not say, in letters. */
const usualWidth = 9;

interface ColumnTag {
  /** From 1. */
  readonly from: number;
  readonly to: number;
  readonly tag: string;
}

function columnTags(before: string): readonly ColumnTag[] {
  return [...tagsOf(before)].flatMap(({ local, kind, start, end }) => {
    if (local !== 'col' || kind === 'close') return [];
    const tag = before.slice(start, end);
    const [from, to] = [Number(attributeOf(tag, 'min')), Number(attributeOf(tag, 'max'))];
    return [{ from, to, tag: tag.replace(/\s*\/?>$/, '/>') }];
  });
}

/** The widths of columns, from 0, in letters; hidden ones are taken as they are. */
export function columnWidths(before: string): (column: number) => number {
  const tags = columnTags(before);
  return (column) => {
    const tag = tags.find(({ from, to }) => column + 1 >= from && column + 1 <= to)?.tag;
    const width = Number(tag === undefined ? usualWidth : (attributeOf(tag, 'width') ?? usualWidth));
    return Number.isFinite(width) && width > 0 ? width : usualWidth;
  };
}

/** What stands before the rows of a sheet, with some columns (from 0) hidden and its size, which no longer holds, left out. */
export function withHiddenColumns(before: string, columns: readonly number[], prefix: string): string {
  const hidden = columns.map((column) => column + 1);
  const kept = columnTags(before).flatMap(({ from, to, tag }) =>
    outside(from, to, hidden).map(([min, max]) => ({
      from: min,
      tag: withAttribute(withAttribute(tag, 'min', String(min)), 'max', String(max)),
    })),
  );
  const added = hidden.map((column) => ({
    from: column,
    tag: `<${prefix}col min="${column}" max="${column}" width="12" customWidth="1" hidden="1"/>`,
  }));
  const all = [...kept, ...added].toSorted((a, b) => a.from - b.from).map(({ tag }) => tag);
  const list = `<${prefix}cols>${all.join('')}</${prefix}cols>`;
  const plain = before
    .replace(/<(?:\w+:)?dimension(?:\s[^>]*)?\/>/, '')
    .replace(/<((?:\w+:)?)cols(?:\s[^>]*)?>[^]*?<\/\1cols>|<(?:\w+:)?cols\s*\/>/, '');
  const place = plain.lastIndexOf(`<${prefix}sheetData`);
  return plain.slice(0, place) + list + plain.slice(place);
}

/** The stretches of columns from one to another without some of them. */
function outside(from: number, to: number, without: readonly number[]): (readonly [number, number])[] {
  const inside = without.filter((column) => column >= from && column <= to).toSorted((a, b) => a - b);
  const starts = [from, ...inside.map((column) => column + 1)];
  const ends = [...inside.map((column) => column - 1), to];
  return starts
    .map((start, index) => [start, ends[index] ?? to] as const)
    .filter(([start, end]) => start <= end);
}
