import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { exampleOnDisk } from '../support/git-repository.ts';
import { openInEditor } from './plan-in-editor.ts';

const folder = 'plans/lien-hiep-hoi-vi-du';
const mebibyte = 2 ** 20;

/** What is in use on the heap, after all that is not was cleared. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

test('an editor keeps of each key typed what it changed, not the whole file', () => {
  const root = exampleOnDisk();
  const file = `${folder}/text/II.4.yaml`;
  const written = readFileSync(join(root, file), 'utf8') + `# ${'chú thích '.repeat(9)}\n`.repeat(10_000);
  const session = openInEditor(root);
  const type = (from: number, to: number) => {
    for (let key = from; key < to; key += 1) {
      // A finding of a unit whose id, like its wording, is cut out of the text of the file.
      session.setText(file, written.replace('hội viên mới.', `hội viên mới trong năm 20255, lần ${key}.`));
      const found = session.findings(folder).filter(({ unit }) => unit === 'ket-nap-hoi-vien');
      expect(found.length).toBeGreaterThan(0);
    }
  };
  type(0, 10);
  const before = heapInUse();
  type(10, 70);
  expect((heapInUse() - before) / mebibyte).toBeLessThan(40);
});
