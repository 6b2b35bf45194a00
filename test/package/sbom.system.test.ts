import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import { build } from 'esbuild';
import { expect, onTestFinished, test } from 'vitest';
import { bundleOptions } from '../../scripts/bundle-options.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly licenses: readonly object[];
  readonly properties?: readonly { readonly value: string }[];
}
interface Sbom {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const sbom = JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8')) as Sbom;
const fullName = ({ group, name }: Component) => (group === undefined ? name : `${group}/${name}`);
const embedded = sbom.components.filter(({ properties }) => properties !== undefined);

test('the bill of materials is valid CycloneDX', () => {
  const schema = (name: string) =>
    JSON.parse(
      readFileSync(
        `node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`,
        'utf8',
      ),
    ) as object;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs'])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  const validate = ajv.compile(schema('bom-1.6'));
  expect([validate(sbom), validate.errors]).toEqual([true, null]);
  const refs = sbom.components.map((one) => one['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  expect(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).sort()).toEqual([...refs].sort());
});

test('it names what is in the bundle by the bundler’s own account, and nothing else', async () => {
  const { metafile } = await build({ ...bundleOptions, write: false });
  const present = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
      const name = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path);
      if (!name || bytesInOutput === 0) return [];
      const { version } = JSON.parse(readFileSync(`${name[0]}/package.json`, 'utf8')) as { version: string };
      return [`${name[1] ?? ''} ${version}`];
    }),
  );
  const named = sbom.components
    .filter((one) => !embedded.includes(one))
    .map((one) => `${fullName(one)} ${one.version}`);
  expect(named.sort()).toEqual([...new Set(present)].sort());
});

test('it names what packages brought along in their own files: with the version that is there, not one that an override asks for', () => {
  expect(
    embedded.map(({ name, version, properties }) => `${name} ${version} in ${properties?.[0]?.value ?? ''}`),
  ).toEqual([
    expect.stringMatching(/^fflate \d[\d.]+ in docx$/),
    expect.stringMatching(/^nanoid \d[\d.]+ in docx$/),
    expect.stringMatching(/^pdfjs-dist \d[\d.]+ in unpdf$/),
  ]);
});

test('every component has the text of its licence beside the bundle', () => {
  const texts = readFileSync('dist/THIRD-PARTY-LICENSES.txt', 'utf8').split(`\n${'-'.repeat(78)}\n\n`);
  const lacking = sbom.components.filter((one) => {
    const own = texts.find((text) => text.startsWith(`${fullName(one)} ${one.version} (`));
    return own === undefined || own.split('\n').slice(1).join('').trim().length < 80;
  });
  expect(lacking.map(fullName)).toEqual([]);
});

test('npm audit asks the registry about every package of it, and tells what is known of an embedded one', async () => {
  let asked: Readonly<Record<string, readonly string[]>> = {};
  const advisory = {
    id: 1,
    url: 'https://example.invalid/1',
    title: 'a fault',
    severity: 'high',
    vulnerable_versions: '*',
  };
  const registry = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const isBulk = request.url?.endsWith('/advisories/bulk') === true;
      if (isBulk) asked = JSON.parse(gunzipSync(Buffer.concat(chunks)).toString()) as typeof asked;
      response.writeHead(isBulk ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(isBulk ? { fflate: [advisory] } : {}));
    });
  });
  await new Promise<void>((resolve) => registry.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void registry.close());
  const address = `http://127.0.0.1:${(registry.address() as AddressInfo).port}`;
  const args = ['audit', '--prefix', 'dist/audit', '--package-lock-only', '--json', '--registry', address];
  const answer = await new Promise<string>((resolve) => {
    execFile('npm', args, { shell: process.platform === 'win32' }, (_, out) => {
      resolve(out);
    });
  });
  const named = sbom.components.map((one) => `${fullName(one)} ${one.version}`);
  const sent = Object.entries(asked).flatMap(([name, versions]) => versions.map((one) => `${name} ${one}`));
  expect(sent.sort()).toEqual([...new Set(named)].sort());
  const { vulnerabilities } = JSON.parse(answer) as { vulnerabilities: object };
  expect(Object.keys(vulnerabilities)).toEqual(['fflate']);
});
