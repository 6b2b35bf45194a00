import { execFileSync, spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { standaloneOptions } from '../../scripts/standalone-options.ts';
import { makePdf } from '../support/make-pdf.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';

test('the script that goes into the executable has everything in itself but what Node brings, and awaits nothing at its start', async () => {
  const { metafile, outputFiles } = await build({ ...standaloneOptions, write: false });
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.filter(
      ({ path, external }) => external !== true || !/^(?:node:|[a-z_]+(?:\/[a-z]+)?$)/.test(path),
    ),
  );
  expect([outputFiles.length, outside]).toEqual([1, []]);
  const script = outputFiles[0]?.text ?? '';
  const read = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join('src', name), 'utf8').matchAll(
        /'((?:templates|schemas|docs|examples)\/[\w./-]+)'/g,
      ),
    ])
    .map(([, path = '']) => path);
  expect(read.length).toBeGreaterThan(5);
  expect(read.filter((path) => !script.includes(`"${path}`))).toEqual([]);
});

test.skipIf(process.env['CTHD_FUZZ'] !== '1')(
  'one executable does the work in an empty environment, without Node',
  async () => {
    execFileSync('npm', ['run', '--silent', 'package:standalone'], { stdio: 'ignore' });
    const program = resolve('build/cthd');
    const cwd = temporaryFolder();
    cpSync('examples/plans', join(cwd, 'plans'), { recursive: true });
    const cthd = (...args: string[]) => execFileSync(program, args, { cwd, env: {}, encoding: 'utf8' });
    const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;
    expect(cthd('--version')).toBe(`${version}\n`);
    expect(cthd('lint', '--lang', 'en', '--as-of', '2025-12-15')).toMatch(/ 0 errors/);
    expect(cthd('status', '--as-of', '2025-12-15')).toContain('17 nhiệm vụ');
    cthd('render', 'text', '--as-of', '2025-12-15', '--out', 'a.docx');
    cthd('render', 'tracker', '--as-of', '2025-12-15', '--out', 'a.xlsx');
    cthd('render', 'board', '--as-of', '2025-12-15', '--out', 'a.html');
    for (const [name, start] of Object.entries({ 'a.docx': 'PK', 'a.xlsx': 'PK', 'a.html': '<!' }))
      expect(readFileSync(join(cwd, name), 'latin1').slice(0, 2)).toBe(start);
    expect(cthd('import', '--check', 'a.docx')).toContain('100');
    writeFileSync(join(cwd, 'a.pdf'), makePdf([[{ text: 'KE HOACH', x: 200, y: 700 }]]));
    expect(cthd('import', 'a.pdf', '--yes', '--lang', 'en', '-C', temporaryFolder())).toContain('KE HOACH');
    expect(cthd('schema', 'programme')).toBe(readFileSync('schemas/programme.schema.json', 'utf8'));
    expect(cthd('handbook')).toContain('# Sổ tay');
    expect(cthd('init', '--example', '-C', temporaryFolder())).toContain('plans/documents.yaml');
    const server = spawn(program, ['lsp'], { cwd, env: {}, stdio: ['pipe', 'pipe', 'ignore'] });
    const asked = {
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, capabilities: {} },
    };
    const message = JSON.stringify(asked);
    server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    const answer = await new Promise<string>((done) => {
      server.stdout.once('data', (data) => {
        done(String(data));
      });
    });
    server.kill();
    expect(answer).toContain('"serverInfo":{"name":"cthd"');
  },
  300_000,
);
