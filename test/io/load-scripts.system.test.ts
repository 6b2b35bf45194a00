import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadableScripts } from '../../src/io/cache/load-scripts.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';

const other = 'module.exports = { place: __filename };';
const first =
  'module.exports = { now: require("./other.cjs"), later: require("./other.cjs", "place").place };';

test('a script that brings another along gives what it gives with the file of that', () => {
  const folder = temporaryFolder();
  const exportsOf = (script: string) => {
    writeFileSync(join(folder, 'first.cjs'), script);
    return loadableScripts(folder, new Map()).load('first.cjs');
  };
  const bringing = `require.bring({ "./other.cjs": (function (exports, require, module, __filename) { ${other} }) });`;
  const place = join(folder, 'other.cjs');
  expect(exportsOf(`${bringing}\n${first}`)).toEqual({ now: { place }, later: place });
  expect(() => exportsOf(first)).toThrow('ENOENT');
  writeFileSync(place, other);
  expect(exportsOf(first)).toEqual({ now: { place }, later: place });
});
