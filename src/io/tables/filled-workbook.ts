import { UserError } from '../../plan/user-error.ts';
import { propertiesPart } from '../files/made-file.ts';
import { changeEntries } from './change-entries.ts';
import { type OpenedTemplate, textPart } from './open-template.ts';
import { relationsOf } from './relations.ts';
import { damaged, type Zip } from './zip.ts';

const types = '[Content_Types].xml';
const topRelations = '_rels/.rels';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const propertyFormat = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** What is changed of a template. */
export interface WorkbookChanges {
  /** The parts that differ, by their names. */
  readonly parts: ReadonlyMap<string, string>;
  /** A property that the workbook is given, and its value. */
  readonly property: readonly [name: string, value: string];
  /** Whether the order in which formulas were worked out is left out; programs find it again. */
  readonly dropsOrder: boolean;
}

/** A template with some parts changed and with a property of its own: every other part has the same bytes, as they were packed. */
export async function filledWorkbook(
  { bytes, zip, workbook }: Pick<OpenedTemplate, 'bytes' | 'zip' | 'workbook'>,
  { parts, property, dropsOrder }: WorkbookChanges,
): Promise<Uint8Array> {
  const changed = new Map(parts);
  const textOf = async (part: string) => changed.get(part) ?? (await textPart(zip, part)).xml;
  await giveProperty(zip, property, { changed, textOf });
  const removed = new Set<string>();
  if (dropsOrder)
    for (const { type, part, id } of await relationsOf(zip, workbook.part)) {
      if (type !== 'calcChain') continue;
      removed.add(part);
      const rels = workbook.part.replace(/([^/]*)$/, '_rels/$1.rels');
      changed.set(
        rels,
        without(await textOf(rels), (tag) => tag.includes(`Id="${id}"`)),
      );
      changed.set(
        types,
        without(await textOf(types), (tag) => tag.includes(`PartName="/${part}"`)),
      );
    }
  const encoder = new TextEncoder();
  return changeEntries(
    bytes,
    new Map<string, Uint8Array | null>([
      ...[...changed].map(([part, xml]) => [nameIn(zip, part), encoder.encode(xml)] as const),
      ...[...removed].map((part) => [nameIn(zip, part), null] as const),
    ]),
  );
}

/** The name of a part as the zip writes it. */
const nameIn = ({ names }: Zip, part: string): string =>
  names.find((name) => name.toLowerCase() === part.toLowerCase()) ?? part;

const without = (xml: string, isMeant: (tag: string) => boolean): string =>
  xml.replace(/<(?:Relationship|Override)\s[^>]*\/>/g, (tag) => (isMeant(tag) ? '' : tag));

interface Texts {
  readonly changed: Map<string, string>;
  readonly textOf: (part: string) => Promise<string>;
}

async function giveProperty(
  zip: Zip,
  [name, value]: WorkbookChanges['property'],
  { changed, textOf }: Texts,
): Promise<void> {
  const own = (await relationsOf(zip, '')).find(({ type }) => type === 'custom-properties')?.part;
  if (own !== undefined && own !== propertiesPart) throw new UserError(damaged(own));
  const words = escape(value);
  if (own !== undefined) {
    const before = (await textOf(propertiesPart)).replace(
      /<((?:\w+:)?)property\s[^>]*>[^]*?<\/\1property>/g,
      (property) => (property.includes(`name="${name}"`) ? '' : property),
    );
    const pids = [...before.matchAll(/\bpid="(\d+)"/g)].map(([, pid]) => Number(pid));
    const property = propertyOf(name, words, Math.max(1, ...pids) + 1);
    changed.set(
      propertiesPart,
      before
        .replace(/<((?:\w+:)?Properties)(\s[^>]*?)?\s*\/>/, '<$1$2></$1>')
        .replace(/<\/(?:\w+:)?Properties>/, (end) => property + end),
    );
    return;
  }
  changed.set(
    propertiesPart,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">${propertyOf(name, words, 2)}</Properties>`,
  );
  const ids: readonly string[] = (await textOf(topRelations)).match(/\bId="[^"]*"/g) ?? [];
  let id = 'rIdCthd';
  while (ids.includes(`Id="${id}"`)) id += 'x';
  const relation = `<Relationship Id="${id}" Type="${relationType}" Target="${propertiesPart}"/>`;
  changed.set(
    topRelations,
    (await textOf(topRelations)).replace(/<\/Relationships>/, (end) => relation + end),
  );
  const override = `<Override PartName="/${propertiesPart}" ContentType="${contentType}"/>`;
  changed.set(
    types,
    (await textOf(types)).replace(/<\/Types>/, (end) => override + end),
  );
}

const propertyOf = (name: string, words: string, pid: number) =>
  `<property xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes" fmtid="${propertyFormat}" pid="${pid}" name="${name}"><vt:lpwstr>${words}</vt:lpwstr></property>`;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
