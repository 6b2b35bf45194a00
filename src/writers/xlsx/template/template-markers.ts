import { nearest } from '../../../plan/nearest.ts';
import { UserError } from '../../../plan/user-error.ts';
import { foldWords } from '../../../vietnamese/letters/fold.ts';
import type { SheetMarker } from '../../../views/sheet/sheet-markers.ts';
import type { TemplateSheet } from './template-book.ts';

const marker = /\{\{([^{}]{0,80})\}\}/g;

/** Finds what a name between braces means. */
export type FindMarker = (name: string) => SheetMarker | undefined;

/** Finds by any of its names, whatever its capitals, tones and blanks. */
export function markerFinder(markers: readonly SheetMarker[]): FindMarker {
  const byName = new Map(markers.flatMap((one) => one.names.map((name) => [foldWords(name), one] as const)));
  return (name) => byName.get(foldWords(name));
}

/** Words with each marker replaced by what it stands for. */
export const withMarkers = (
  text: string,
  find: FindMarker,
  valueOf: (marker: SheetMarker) => string,
): string =>
  text.replace(marker, (whole, name: string) => {
    const found = find(name);
    return found ? valueOf(found) : whole;
  });

/** What the markers of a text stand for. */
export const markersIn = (text: string, find: FindMarker): SheetMarker[] =>
  [...text.matchAll(marker)].flatMap(([, name = '']) => find(name) ?? []);

/** A sheet with the one row that is to be repeated for every task. */
export interface TaskRow {
  readonly sheet: TemplateSheet;
  readonly row: number;
}

/**
 * The row of a template that names the columns of a task. A UserError for a name that means nothing, for a template without such a row or with
 * several, and for one that names no wording, no state or no body.
 */
export function taskRowOf(sheets: readonly TemplateSheet[], markers: readonly SheetMarker[]): TaskRow {
  const find = markerFinder(markers);
  const rows = new Map<string, TaskRow & { readonly address: string }>();
  const used = new Set<SheetMarker>();
  for (const sheet of sheets)
    for (const { address, row, text } of sheet.marked) {
      const strange = [...text.matchAll(marker)].find(([, name = '']) => !find(name))?.[1];
      if (strange !== undefined) throw unknown(`${sheet.name}!${address}`, strange, markers);
      for (const one of markersIn(text, find)) {
        used.add(one);
        if ('column' in one)
          rows.set(`${sheet.part} ${row}`, { sheet, row, address: `${sheet.name}!${address}` });
      }
    }
  const needed = markers.filter((one) =>
    'column' in one ? one.column === 'wording' || one.column === 'state' : one.names.includes('Body'),
  );
  const missing = needed.filter((one) => !used.has(one)).map(({ names: [name = ''] }) => `{{${name}}}`);
  if (missing.length > 0) throw lacking(missing);
  const [only, another] = rows.values();
  if (!only || another) throw several([...rows.values()].map(({ address }) => address));
  return only;
}

function unknown(address: string, name: string, markers: readonly SheetMarker[]): UserError {
  const names = markers.flatMap((one) => one.names);
  const [near] = nearest(foldWords(name), names.map(foldWords), 3);
  const meant = names.find((one) => foldWords(one) === near);
  const list = markers.map(({ names: [first = ''] }) => `{{${first}}}`).join(', ');
  return new UserError({
    vi: `${address}: không có ô mẫu tên «{{${name}}}»; ${meant === undefined ? `có: ${list}` : `có phải {{${meant}}}?`}`,
    en: `${address}: there is no marker “{{${name}}}”; ${meant === undefined ? `there are: ${list}` : `did you mean {{${meant}}}?`}`,
  });
}

const lacking = (missing: readonly string[]) =>
  new UserError({
    vi: `mẫu thiếu ${missing.join(', ')}: ghi các tên ấy vào ô cần điền (mỗi nhiệm vụ một hàng, chỉ làm mẫu một hàng)`,
    en: `the template lacks ${missing.join(', ')}: write these names into the cells to be filled (one row stands for all tasks)`,
  });

const several = (addresses: readonly string[]) =>
  new UserError({
    vi: `các ô mẫu của nhiệm vụ phải nằm trên cùng một hàng, không phải ${addresses.join(', ')}`,
    en: `the markers of a task must stand in one row, not at ${addresses.join(', ')}`,
  });
