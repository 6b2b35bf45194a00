import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { CompletionList, Hover } from 'vscode-languageserver';
import { type LanguageClient, placeOf, startServer } from '../lsp/language-client.ts';
import { planSchemas } from '../../src/commands/schema/schema-names.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';

const text = 'plans/vi-du/text/II.yaml';
const schemaLine = '# yaml-language-server: $schema=../../../schemas/text.schema.json\n';

/** The YAML server that editors have, with nothing from a network, and a file of the base programme open in it. */
async function yamlServer(
  edit: (content: string) => string,
): Promise<{ client: LanguageClient; content: string }> {
  const root = planOnDisk();
  cpSync('schemas', join(root, 'schemas'), { recursive: true });
  const script = resolve('node_modules/yaml-language-server/bin/yaml-language-server');
  const client = await startServer(root, [script, '--stdio']);
  const yaml = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };
  client.tell('workspace/didChangeConfiguration', { settings: { yaml } });
  const content = edit(schemaLine + readFileSync(join(root, text), 'utf8'));
  client.open(text, content);
  return { client, content };
}

test('a wrong key, value and form are said in words, never as a pattern or the name of a type', async () => {
  const { client } = await yamlServer((content) =>
    content
      .replace('kind: bullet', 'kind: bullets')
      .replace('deliverable:', 'deliverables:')
      .replace('id: mo-lop', 'id: Mở lớp')
      .replace('{ date: 2024-12-31 }', '{ dat: 2024-12-31 }'),
  );
  const found = await client.diagnostics(text, (all) => all.length >= 4);
  const said = found.map(({ message }) => JSON.stringify(message)).join('\n');
  expect(said).toContain('Phải là một mã gồm chữ thường không dấu, chữ số và gạch nối (lap-12-dang-doan).');
  expect(said).toContain('deliverables');
  expect(said).toContain('bullet');
  expect(said).not.toMatch(/\^\[|DateDeadline|LeadList/);
  await client.close();
});

test('hover explains a key, completion offers keys and values with what they mean', async () => {
  const { client, content } = await yamlServer((before) => before.replace('kind: bullet\n', 'kind: \n'));
  const key = placeOf(content, 'deliverable', 2);
  const hover = await client.askAt<Hover>('textDocument/hover', text, key);
  expect(JSON.stringify(hover.contents)).toContain('Sản phẩm · Deliverable');
  const value = placeOf(content, 'kind: \n', 6);
  const { items } = await client.askAt<CompletionList>('textDocument/completion', text, value);
  const bullet = items.find(({ label }) => label === 'bullet');
  expect(JSON.stringify(bullet)).toContain('gạch đầu dòng');
  const form = placeOf(content, '{ date', 8);
  const told = await client.askAt<Hover | null>('textDocument/hover', text, {
    ...form,
    character: form.character - 5,
  });
  expect(JSON.stringify(told?.contents)).not.toContain('DateDeadline');
  await client.close();
});

/** What no editor may show: names of types, places inside schemas, and patterns. */
const unsaid = /\b[A-Z][a-z]+(?:Deadline|List|Evidence|Bound|Term)\b|\$defs|\.schema\.json#|\^\[|\[a-z|\\d\{/;

test('in no kind of file does a key, a value that may stand there or a fault show a pattern or the name of a type', async () => {
  const { client } = await yamlServer((content) => content);
  const shown: string[] = [];
  const asked = new Set<string>();
  const kinds = planSchemas.filter((kind) => kind !== 'common' && kind !== 'config');
  const contentOf = (kind: string, sample: string) =>
    `# yaml-language-server: $schema=../../schemas/${kind}.schema.json\n` +
    readFileSync(`scripts/schemastore/${kind}${sample}.yaml`, 'utf8');
  const placeFor = (kind: string, sample: string) => `plans/x/${kind}${sample}.yaml`;
  for (const kind of kinds)
    for (const sample of ['', '.wrong']) client.open(placeFor(kind, sample), contentOf(kind, sample));
  for (const kind of kinds) {
    expect(await client.diagnostics(placeFor(kind, ''), () => true)).toEqual([]);
    const faults = await client.diagnostics(placeFor(kind, '.wrong'), (all) => all.length > 0);
    shown.push(...faults.map(({ message }) => JSON.stringify(message)));
    const place = placeFor(kind, '');
    for (const [row, words] of contentOf(kind, '').split('\n').entries())
      for (const { 0: key, index } of words.matchAll(/(?<=[{\s-])[a-z-]+:/g)) {
        if (asked.has(kind + key)) continue;
        asked.add(kind + key);
        const [on, after] = [index + 1, index + key.length + 1].map((character) => ({
          line: row,
          character,
        }));
        if (!on || !after) continue;
        const hover = await client.askAt<Hover | null>('textDocument/hover', place, on);
        const offered = await client.askAt<CompletionList | null>('textDocument/completion', place, after);
        shown.push(
          JSON.stringify(hover?.contents),
          ...(offered?.items ?? []).map((item) => JSON.stringify(item)),
        );
      }
  }
  expect(shown.length).toBeGreaterThan(150);
  expect([...new Set(shown.filter((words) => unsaid.test(words)))]).toEqual([]);
  await client.close();
});
