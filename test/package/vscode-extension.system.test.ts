import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, expect, test, vi } from 'vitest';
import { packedExtension } from '../../scripts/vscode-extension.ts';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { editorStandIn, loadExtension } from './editor-stand-in.ts';

let packed: Awaited<ReturnType<typeof packedExtension>>;
const content = (name: string) => new TextDecoder().decode(unzipSync(packed.bytes)[name]);

beforeAll(async () => {
  packed = await packedExtension();
});

test('the .vsix holds the extension whole, with its licences, and is the same bytes when made again', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(packed.name).toBe(`cthd-vscode-${version}.vsix`);
  expect(Object.keys(unzipSync(packed.bytes))).toEqual([
    '[Content_Types].xml',
    'extension.vsixmanifest',
    'extension/package.json',
    'extension/package.nls.json',
    'extension/package.nls.vi.json',
    'extension/README.md',
    'extension/LICENSE.txt',
    'extension/THIRD-PARTY-LICENSES.txt',
    'extension/dist/extension.js',
  ]);
  const again = await packedExtension();
  expect(Buffer.compare(again.bytes, packed.bytes)).toBe(0);
  const manifest = JSON.parse(content('extension/package.json')) as {
    readonly type?: string;
    readonly engines: { readonly vscode: string };
  };
  expect(manifest).toMatchObject({
    version,
    main: './dist/extension.js',
    capabilities: { untrustedWorkspaces: { supported: false }, virtualWorkspaces: { supported: false } },
  });
  expect(manifest.type).toBeUndefined();
  const asked = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map(([, id = '']) => id).sort();
  for (const file of ['extension/package.nls.json', 'extension/package.nls.vi.json'])
    expect(Object.keys(JSON.parse(content(file))).sort()).toEqual(asked);
  const about = content('extension.vsixmanifest');
  expect(about).toContain(`<Identity Language="en-US" Id="cthd" Version="${version}" Publisher="cthd"/>`);
  expect(about).toContain(`Id="Microsoft.VisualStudio.Code.Engine" Value="${manifest.engines.vscode}"`);
  for (const [, path = ''] of about.matchAll(/Path="([^"]+)"/g)) expect(content(path)).not.toBe('');
  const licences = content('extension/THIRD-PARTY-LICENSES.txt');
  for (const name of ['vscode-languageclient', 'vscode-jsonrpc', 'semver', 'minimatch'])
    expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect(licences).not.toContain('see below');
  expect(content('extension/dist/extension.js')).not.toMatch(/require\("(?!node:|vscode"|[a-z_]+")/);
});

function installed(): string {
  const root = planOnDisk();
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(resolve('.'), join(root, 'node_modules/cthd'), 'junction');
  return root;
}

function unpacked(): string {
  const path = join(temporaryFolder(), 'extension.js');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content('extension/dist/extension.js'));
  return path;
}

test('in a trusted folder the cthd of that folder tells findings and answers; in another nothing is started', async () => {
  const root = installed();
  const file = join(root, 'plans/vi-du/text/II.yaml');
  const text = readFileSync(file, 'utf8').replace('lead: van-phong', 'lead: van-phong-x');
  const editor = editorStandIn([root], { [file]: text });
  const extension = loadExtension(unpacked(), editor);
  editor.isTrusted = false;
  await extension.activate({ subscriptions: [] });
  expect([editor.provider('Hover'), editor.warnings]).toEqual([{}, []]);
  editor.isTrusted = true;
  editor.settings['cthd.language'] = 'vi';
  await editor.command('cthd.restart');
  await vi.waitFor(() => {
    expect(editor.findings.get(file)?.map(({ code }) => code)).toContain('unknown-body');
  }, 30_000);
  const line = text.slice(0, text.indexOf('id: mo-lop')).split('\n').length - 1;
  const hover = await editor
    .provider('Hover')
    ['provideHover']?.(
      editor.document(file),
      { line, character: 18 },
      { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) },
    );
  expect(JSON.stringify(hover)).toContain('II.1/1');
  const exceptions = join(root, 'plans/vi-du/exceptions.yaml');
  writeFileSync(exceptions, 'exceptions:\n  - { rule: khong-co, unit: mo-lop, reason: Ví dụ }\n');
  editor.tellCreated(exceptions);
  await vi.waitFor(() => {
    expect(editor.findings.get(exceptions)?.map(({ code }) => code)).toContain('unknown-rule');
  }, 30_000);
  await extension.deactivate();
  editor.settings['cthd.path'] = 'khong-co/cthd';
  await editor.command('cthd.restart');
  expect(editor.warnings).toEqual([
    'Không tìm thấy cthd: hãy cài vào thư mục này hoặc cho cả máy, hoặc ghi đường dẫn của nó vào cthd.path.',
  ]);
  await extension.deactivate();
});
