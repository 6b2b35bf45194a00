import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaStoreFiles } from '../../scripts/schemastore-files.ts';
import { fileKindOf } from '../../src/source/read/file-kind.ts';

const files = schemaStoreFiles();
const under = (folder: string) => Object.entries(files).filter(([path]) => path.startsWith(folder));
const schemas = under('src/schemas/json/');

interface Catalog {
  readonly schemas: readonly { readonly fileMatch: readonly string[]; readonly url: string }[];
}
const catalog = JSON.parse(files['add-to/src/api/json/catalog.json'] ?? '') as Catalog;
const words = JSON.parse(files['add-to/src/schema-validation.jsonc'] ?? '') as {
  readonly options: Readonly<Record<string, { readonly unknownKeywords: readonly string[] }>>;
};

/** As SchemaStore tries schemas: in full strict mode, with the keywords that are declared. */
const known = new Map<string, ReturnType<typeof compiled>>();

function strictly(path: string) {
  const validate = known.get(path) ?? compiled(path);
  known.set(path, validate);
  return validate;
}

function compiled(path: string) {
  const ajv = new Ajv({ strict: true });
  ajv.addVocabulary([...(words.options[basename(path)]?.unknownKeywords ?? [])]);
  return ajv.compile(JSON.parse(files[path] ?? '') as object);
}

test.each(schemas)(
  '%s is draft-07 in one file, valid strictly, and takes and refuses the files beside it',
  (path, text) => {
    const name = basename(path, '.json');
    const schema = JSON.parse(text) as { readonly $schema: string; readonly $id: string };
    expect([schema.$schema, schema.$id]).toEqual([
      'http://json-schema.org/draft-07/schema#',
      `https://json.schemastore.org/${name}.json`,
    ]);
    expect(text).not.toMatch(/"\$ref": "(?!#\/definitions\/)|\$defs|unevaluated|\$comment/);
    const isValid = strictly(path);
    const [good, wrong] = [`src/test/${name}/`, `src/negative_test/${name}/`].map((folder) => under(folder));
    expect(good?.map(([, content]) => isValid(parse(content)) || isValid.errors)).toEqual([true]);
    expect(wrong?.map(([, content]) => isValid(parse(content)))).toEqual([false]);
  },
);

test('the schemas accept every plan file of the examples, and the catalog finds it by its place', () => {
  for (const root of ['examples/plans', 'examples/state/plans']) {
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.yaml'),
    );
    const checked = names.map((name) => {
      const kind = fileKindOf(`plans/${name}`) ?? '';
      const validate = strictly(`src/schemas/json/cthd-${kind}.json`);
      const found = catalog.schemas.filter(({ fileMatch }) => isMatch(fileMatch, `kho/plans/${name}`));
      return [
        name,
        validate(parse(readFileSync(join(root, name), 'utf8'))) || validate.errors,
        found.map(({ url }) => url),
      ];
    });
    const expected = names.map((name) => [
      name,
      true,
      [`https://www.schemastore.org/cthd-${fileKindOf(`plans/${name}`) ?? ''}.json`],
    ]);
    expect(checked).toEqual(expected);
  }
});

/** Whether a path is meant by patterns: one of them fits, and none with a mark of exclusion. */
function isMatch(patterns: readonly string[], path: string): boolean {
  const fits = (pattern: string) =>
    new RegExp(
      `^${pattern
        .replace(/[.]/g, '\\.')
        .replaceAll('**/', '<any>')
        .replaceAll('*', '[^/]*')
        .replaceAll('?', '[^/]')
        .replaceAll('<any>', '(?:.*/)?')}$`,
    ).test(path);
  const isOut = patterns.some((one) => one.startsWith('!') && fits(one.slice(1)));
  return !isOut && patterns.some((one) => fits(one));
}
