import type { InputRow } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import { noComments } from './cell-comments.ts';
import { rowBuilder } from './collect-rows.ts';
import { odsFile } from './ods-row.ts';
import { type BesideRows, sheetHandlers } from './ods-sheet.ts';
import type { OpenSheet, OpenWorkbook } from './read-xlsx.ts';
import { readXml, xmlSteps } from './read-xml.ts';
import { watchedZip } from './watched-zip.ts';
import { damaged, encrypted, type Zip } from './zip.ts';

const content = 'content.xml';
const manifest = 'META-INF/manifest.xml';

/** Whether a zip is a spreadsheet of OpenDocument, as it says of itself. */
export async function isOds(zip: Zip): Promise<boolean> {
  if (!zip.has('mimetype')) return false;
  let type = '';
  for await (const piece of zip.read('mimetype')) type += Buffer.from(piece).toString('latin1');
  return /^application\/vnd\.oasis\.opendocument\.spreadsheet/.test(type);
}

/** Opens an .ods spreadsheet to read the rows of its sheets, under the promises of `openXlsx`. */
export async function openOds(zip: Zip): Promise<OpenWorkbook> {
  if (!zip.has(content)) throw new UserError(damaged(`${content}?`, odsFile));
  await refuseEncrypted(zip);
  const sheets: { name: string; isHidden: boolean }[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  await readXml(
    content,
    zip.read(content),
    {
      open(path, attributes) {
        if (path.length === 3 && path[2] === 'style') style = attributes['style:name'] ?? '';
        if (path[3] === 'table-properties' && attributes['table:display'] === 'false')
          hiddenStyles.add(style);
        if (path.length === 4 && path[2] === 'spreadsheet' && path[3] === 'table')
          sheets.push({
            name: attributes['table:name'] ?? '',
            isHidden: hiddenStyles.has(attributes['table:style-name'] ?? ''),
          });
      },
    },
    { office: odsFile },
  );
  return {
    hasMacros: zip.names.some((name) => /^(?:Basic|Scripts)\/.+\.(?:xml|xba|xlb|js|py)$/i.test(name)),
    sheets: sheets.map(({ name, isHidden }, place): OpenSheet & { name: string } => {
      const hiddenColumns = new Set<number>();
      const comments = noComments();
      return {
        name,
        isHidden,
        hiddenColumns,
        comments,
        rows(onShare) {
          Object.assign(comments, noComments());
          return rowsOf(watchedZip(zip, [content], onShare), place, { hiddenColumns, comments });
        },
      };
    }),
  };
}

async function refuseEncrypted(zip: Zip): Promise<void> {
  if (!zip.has(manifest)) return;
  await readXml(
    manifest,
    zip.read(manifest),
    {
      open(path) {
        if (path.at(-1) === 'encryption-data') throw new UserError(encrypted(odsFile));
      },
    },
    { office: odsFile },
  );
}

async function* rowsOf(zip: Zip, wanted: number, beside: BesideRows): AsyncGenerator<InputRow> {
  const builder = rowBuilder();
  const handlers = sheetHandlers(wanted, builder, beside);
  const steps = xmlSteps(content, zip.read(content), handlers, { office: odsFile });
  while (!(await steps.next()).done) yield* builder.take();
  builder.end();
  yield* builder.take();
}
