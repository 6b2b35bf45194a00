import type { DataMap } from '../../source/edit/write-value.ts';
import type { UnitEntry } from './unit-data.ts';
import { bareNumber } from '../../plan/printed-number.ts';
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
 * have a file already; smaller units stand with the one before.
 */
export function textFiles(
  roots: readonly DraftRoot[],
  fileOf: (id: string) => string | undefined = () => undefined,
): Map<string, UnitEntry[]> {
  const files = new Map<string, UnitEntry[]>();
  let open: UnitEntry[] | undefined;
  for (const { unit, data } of roots) {
    const isLarge = ['part', 'article', 'annex'].includes(unit.kind);
    const kept = fileOf(data.id);
    if (kept !== undefined) open = files.get(kept) ?? [];
    else if (!open || isLarge) open = [];
    open.push(data);
    if (![...files.values()].includes(open)) files.set(kept ?? freeName(unit, files), open);
  }
  return files;
}

const freeName = (unit: DraftUnit, files: ReadonlyMap<string, unknown>) =>
  `text/${fileName(
    unit,
    [...files.keys()].map((path) => path.replace(/^text\/|\.yaml$/gu, '')),
  )}.yaml`;

/** A text file whole. */
export const textFile = (units: readonly DataMap[], schemas: string): string =>
  schemaLine(`../../../${schemas}`, 'text') + blockYaml({ units: [...units] });

function fileName({ kind, number }: DraftUnit, taken: readonly string[]): string {
  const plain = bareNumber(number ?? '').replace(/[^A-Za-z0-9]/gu, '');
  const base =
    kind === 'annex'
      ? `PL${plain === '' ? '' : `.${plain}`}`
      : kind === 'article'
        ? `D.${plain}`
        : plain === ''
          ? 'loi-van'
          : plain;
  let name = base;
  for (let count = 2; taken.includes(name); count += 1) name = `${base}-${count}`;
  return name;
}
