/**
 * Writes what SchemaStore takes of the schemas of a plan into a folder, such as a checkout of it: schemastore.ts <folder>. Each schema is one
 * file in draft-07 without references to others, with a file that it accepts and one that it refuses; and the entries of the catalog.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { schemaStoreFiles } from './schemastore-files.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('schemastore.ts <folder>');
  process.exit(2);
}
for (const [path, text] of Object.entries(schemaStoreFiles())) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  console.log(path);
}
