import type { DataMap } from '../../source/edit/write-value.ts';
import { bareNumber } from '../../plan/printed-number.ts';
import type { DraftUnit } from '../structure/draft-units.ts';
import { blockYaml } from '../../source/edit/block-yaml.ts';

/** The first line of a plan file, by which editors find its schema. */
export const schemaLine = (folder: string, kind: string): string =>
  `# yaml-language-server: $schema=${folder}/${kind}.schema.json\n`;

/** A file for each part, article or annex, named by its number; units before the first of them stand in the first. */
export function textFiles(
  roots: readonly { readonly unit: DraftUnit; readonly data: DataMap }[],
  folder: string,
  schemas: string,
): Map<string, string> {
  const groups: { name: string; units: DataMap[] }[] = [];
  for (const { unit, data } of roots) {
    const isLarge = ['part', 'article', 'annex'].includes(unit.kind);
    const open = groups.at(-1);
    if (open && !isLarge) open.units.push(data);
    else
      groups.push({
        name: fileName(
          unit,
          groups.map((group) => group.name),
        ),
        units: [data],
      });
  }
  return new Map(
    groups.map(({ name, units }) => [
      `${folder}/text/${name}.yaml`,
      schemaLine(`../../../${schemas}`, 'text') + blockYaml({ units }),
    ]),
  );
}

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
