import type { DataMap } from '../../source/edit/write-value.ts';
import { dividedFiles, type FilePiece } from './divide-file.ts';
import type { UnitEntry } from './unit-data.ts';
import { bareNumber } from '../../plan/printed-number.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { UserError } from '../../plan/user-error.ts';
import type { DraftUnit } from '../structure/draft-units.ts';
import { blockYaml } from '../../source/edit/block-yaml.ts';

/** The first line of a plan file, by which editors find its schema. */
export const schemaLine = (folder: string, kind: string): string =>
  `# yaml-language-server: $schema=${folder}/${kind}.schema.json\n`;

/** One of the highest units, as drafted and as a plan file holds it. */
export interface DraftRoot {
  readonly unit: DraftUnit;
  readonly data: UnitEntry;
}

/**
 * The units of each text file by its path in the folder: a file for each part, article or annex, named by its number, unless its units
 * have a file already; smaller units stand with the one before. Where one of them would be too long, what goes on stands in further files.
 */
export function textFiles(
  roots: readonly DraftRoot[],
  fileOf: (id: string) => string | undefined = () => undefined,
): Map<string, FilePiece> {
  const files = new Map<string, UnitEntry[]>();
  const named = new Set<UnitEntry[]>();
  let open: UnitEntry[] | undefined;
  for (const { unit, data } of roots) {
    const isLarge = ['part', 'article', 'annex'].includes(unit.kind);
    const kept = fileOf(data.id);
    if (kept !== undefined) open = files.get(kept) ?? [];
    else if (!open || isLarge) open = [];
    open.push(data);
    if (named.has(open)) continue;
    if (files.size >= maxFiles) throw new UserError(tooManyFiles);
    files.set(kept ?? freeName(unit, files), open);
    named.add(open);
  }
  const pieces = new Map<string, FilePiece>();
  for (const [path, units] of files)
    for (const [at, piece] of dividedFiles(units).entries()) {
      let count = at + 1;
      const name = () => (at === 0 ? path : path.replace(/(?=\.yaml$)/u, `.${count}`));
      while (at > 0 && (files.has(name()) || pieces.has(name()))) count += 1;
      pieces.set(name(), piece);
    }
  return pieces;
}

/** Each part, article or annex is a file; no programme has near as many. */
const maxFiles = 1_000;

const tooManyFiles = {
  vi: `Văn bản có hơn ${maxFiles.toLocaleString('vi')} phần, điều và phụ lục nên không được nhập: hãy tách phần cần nhập, hoặc đánh lại số các phần trong văn bản; không có gì được ghi.`,
  en: `The text has more than ${maxFiles.toLocaleString('en')} parts, articles and annexes and is not imported: take out the part to import, or renumber the parts of the text; nothing was written.`,
};

/** A text file whole. */
export const textFile = (piece: TextOfFile, schemas: string): string =>
  schemaLine(`../../../${schemas}`, 'text') + blockYaml(textData(piece));

/** The units of a text file, and the unit that they stand under, if any. */
export interface TextOfFile {
  readonly parent: string | null;
  readonly units: readonly DataMap[];
}

/** The data of a text file. */
export const textData = ({ parent, units }: TextOfFile): DataMap => ({
  ...(parent !== null && { parent }),
  units: [...units],
});

function freeName({ kind, number }: DraftUnit, taken: ReadonlyMap<string, unknown>): string {
  const bare = bareNumber(number ?? '');
  const plain = bare.includes(' ')
    ? fold(bare).replace(/[^a-z0-9]+/gu, '-')
    : bare.replace(/[^A-Za-z0-9]/gu, '');
  const base =
    kind === 'annex'
      ? `PL${plain === '' ? '' : `.${plain}`}`
      : kind === 'article'
        ? `D.${plain}`
        : plain === ''
          ? 'loi-van'
          : plain;
  const path = (name: string) => `text/${name}.yaml`;
  let name = base;
  for (let count = 2; taken.has(path(name)); count += 1) name = `${base}-${count}`;
  return path(name);
}
