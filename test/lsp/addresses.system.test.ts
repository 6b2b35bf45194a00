import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { languageClient } from './language-client.ts';

const text = 'plans/vi-du/text/II.yaml';
const wrong = 'units:\n  - { id: nhiem-vu, kind: part, number: II, heading: Nhiệm vụ, lead: x }\n';

/** An address as Visual Studio Code writes it. */
const asCode = (path: string) =>
  `file://${path
    .split('/')
    .map((step) =>
      encodeURIComponent(step).replace(
        /[!'()*]/g,
        (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/')}`;
const asNode = (path: string) => pathToFileURL(path).href;

/** A plan in a folder of a name. */
function planIn(name: string): string {
  const root = join(temporaryFolder(), name);
  cpSync(planOnDisk(), root, { recursive: true });
  return root;
}

const names = ["Đ'ắk Lắk", '100% kế hoạch (bản 2) [nháp]!', 'a#b?c;d*e'];
const spellings = names.flatMap((name) => [
  [name, 'as Visual Studio Code does', asCode] as const,
  [name, 'as Node does', asNode] as const,
]);

test.runIf(process.platform !== 'win32').each(spellings)(
  'in the folder %s, written %s, findings come under the address that the editor sent',
  async (name, _, uriOf) => {
    const root = planIn(name);
    const client = await languageClient(root, {}, uriOf);
    client.open(text, wrong);
    const found = await client.diagnostics(text, (all) => all.length > 0);
    expect(found.map(({ source }) => source)).toContain('cthd');
    expect(client.toldUris().filter((uri) => !uri.startsWith(`${uriOf(root)}/plans/`))).toEqual([]);
    expect(await client.close()).toBe(0);
  },
);

test('in a folder that is reached through a link, findings come under the address of the link', async () => {
  const link = join(temporaryFolder(), 'liên kết');
  symlinkSync(planOnDisk(), link, 'junction');
  const client = await languageClient(link);
  client.open(text, wrong);
  await client.diagnostics(text, (all) => all.length > 0);
  expect(client.toldUris().filter((uri) => !uri.startsWith(asNode(link)))).toEqual([]);
  expect(await client.close()).toBe(0);
});
