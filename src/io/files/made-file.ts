import { UserError } from '../../plan/user-error.ts';
import { readXml } from '../tables/read-xml.ts';
import { openZip } from '../tables/zip.ts';

/** Where Word documents and workbooks keep their custom properties. */
export const propertiesPart = 'docProps/custom.xml';

/** Whether bytes are a zip, as Word documents and workbooks are. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A property of a Word document or a workbook set by its author; null where there is none, or where the file is damaged. */
export async function documentProperty(bytes: Uint8Array, wanted: string): Promise<string | null> {
  let [name, value]: [string | null, string | null] = [null, null];
  try {
    const zip = await openZip(bytes);
    if (!zip.has(propertiesPart)) return null;
    await readXml(propertiesPart, zip.read(propertiesPart), {
      open(path, attributes) {
        if (path.length === 2) name = attributes['name'] ?? null;
      },
      text(path, text) {
        if (path.length === 3 && name === wanted) value = (value ?? '') + text;
      },
    });
    return value;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The parts in which two zips differ, by name. A UserError where one of them is damaged. */
export async function differingParts(one: Uint8Array, other: Uint8Array): Promise<string[]> {
  const [first, second] = [await partsOf(one), await partsOf(other)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((name) => Buffer.compare(first.get(name) ?? absent, second.get(name) ?? absent) !== 0)
    .sort();
}

const absent = Buffer.from('\0absent');

async function partsOf(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await openZip(bytes);
  const parts = new Map<string, Buffer>();
  for (const name of zip.names) {
    const pieces: Uint8Array[] = [];
    for await (const piece of zip.read(name)) pieces.push(piece);
    parts.set(name, Buffer.concat(pieces));
  }
  return parts;
}
