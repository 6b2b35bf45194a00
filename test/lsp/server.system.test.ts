import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CodeAction, CompletionItem, Location, WorkspaceEdit } from 'vscode-languageserver';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { languageClient, placeOf } from './language-client.ts';

const text = 'plans/vi-du/text/II.yaml';
const read = (root: string, file: string) => readFileSync(join(root, file), 'utf8');
const codes = (all: readonly { code?: string | number }[]) => all.map(({ code }) => code).sort();

test('findings are told as one types, and go when the text is mended', async () => {
  const root = planOnDisk();
  const client = await languageClient(root);
  client.open(text);
  const line = placeOf(read(root, text), 'lead: van-phong');
  const range = {
    start: { ...line, character: line.character + 6 },
    end: { ...line, character: line.character + 15 },
  };
  client.change(text, [{ range, text: 'van-phong-x' }]);
  const found = await client.diagnostics(text, (all) => all.some(({ code }) => code === 'unknown-body'));
  expect(
    found.map(({ range: at, code, severity, source }) => ({ at, code, severity, source })),
  ).toContainEqual({
    at: { start: range.start, end: { ...line, character: line.character + 17 } },
    code: 'unknown-body',
    severity: 1,
    source: 'cthd',
  });
  client.change(text, [
    { range: { ...range, end: { ...line, character: line.character + 17 } }, text: 'van-phong' },
  ]);
  await client.diagnostics(text, (all) => !all.some(({ code }) => code === 'unknown-body'));
  expect(read(root, text)).toContain('lead: van-phong\n');
  expect(await client.close()).toBe(0);
});

test('a place is explained: unit, body, document, citation, key, rule', async () => {
  const exceptions = 'plans/vi-du/exceptions.yaml';
  const root = planOnDisk({
    [exceptions]: 'exceptions:\n  - { rule: final-stop, unit: mo-lop, reason: Đúng như bản in }\n',
  });
  const client = await languageClient(root);
  const hover = async (file: string, letters: string, further: number) => {
    const place = placeOf(read(root, file), letters, further);
    const told = await client.askAt<{ contents: { value: string } } | null>(
      'textDocument/hover',
      file,
      place,
    );
    return told?.contents.value.split('\n\n') ?? null;
  };
  const head = 'plans/vi-du/programme.yaml';
  expect(await hover(exceptions, 'mo-lop', 2)).toEqual([
    '**II.1/1** (gạch đầu dòng)',
    'Mở 4 lớp tập huấn cho cán bộ.',
    'Chủ trì: Văn phòng Hội Ví dụ',
    'Phối hợp: Ban Tổ chức Hội Ví dụ',
    'Thời hạn: 31/12/2024',
    'Chỉ tiêu: 4 lớp được mở',
    'Sản phẩm: Báo cáo kết quả tập huấn',
  ]);
  expect(await hover(text, 'lead: van', 8)).toEqual(['**Văn phòng Hội Ví dụ**', 'Văn phòng']);
  const document = ['**01-NQ/ĐH ngày 15/9/2020**', 'về một việc hư cấu', 'Đã đối chiếu với bản gốc.'];
  expect(await hover(head, '[nq-01-2020', 4)).toEqual(document);
  expect(await hover(head, 'số 01-NQ', 4)).toEqual(document);
  expect((await hover(exceptions, 'final-stop', 3))?.[0]).toBe('**final-stop**');
  expect((await hover(text, 'deliverable', 3))?.[0]).toBe('**Sản phẩm**');
  expect(await hover(text, 'Báo cáo', 3)).toBeNull();
  expect(await client.close()).toBe(0);
});

test('definitions and references are found across files', async () => {
  const root = planOnDisk({
    'plans/vi-du/progress/mo-lop.yaml':
      '- { date: 2021-01-04, state: in-progress, by: van-phong, recorded: 2021-01-04T09:00:00+07:00 }\n',
  });
  const client = await languageClient(root);
  const place = placeOf(read(root, text), 'lead: van', 8);
  const short = (all: Location[]) =>
    all.map(
      ({ uri, range }) => `${uri.replace(/^.*\/plans\//, '')}:${range.start.line}:${range.start.character}`,
    );
  expect(short(await client.askAt('textDocument/definition', text, place))).toEqual([
    'organisations.yaml:1:10',
  ]);
  const context = { includeDeclaration: true };
  expect(short(await client.askAt('textDocument/references', text, place, { context }))).toEqual([
    'organisations.yaml:1:10',
    'vi-du/programme.yaml:16:42',
    'vi-du/progress/mo-lop.yaml:0:46',
    'vi-du/text/II.yaml:15:20',
  ]);
  const unit = placeOf(read(root, text), 'id: mo-lop', 5);
  expect(short(await client.askAt('textDocument/references', text, unit, { context }))).toEqual([
    'vi-du/text/II.yaml:11:16',
    'vi-du/progress/mo-lop.yaml:0:0',
  ]);
  expect(await client.close()).toBe(0);
});

const completions: readonly (readonly [
  name: string,
  file: string,
  before: string,
  typed: string,
  offered: string,
])[] = [
  ['a body after a key', text, 'text: a\n    task:\n      lead: ', '', 'van-phong'],
  ['a body within brackets', text, 'task:\n      with: [van-phong, ', 'ban', 'ban-to-chuc'],
  ['a body within braces', text, 'task: { lead: ', 'v', 'van-phong'],
  ['a form of deadline', text, 'task:\n      deadline: ', '', '{ quarter: 2026-Q4 }'],
  ['a key within braces', text, 'task: { lead: van-phong, ', 'dea', 'deadline'],
  ['a key on its line', text, 'task:\n      ', '', 'deliverable'],
  ['a kind of unit', text, 'kind: ', '', 'bullet'],
  [
    'the symbol of a document',
    text,
    'task: { deadline: { year: 2024, was: [{ year: 2023, until: 2023-01-01, ground: ',
    '',
    '01-NQ/ĐH',
  ],
];

test.each(completions)('completion offers %s', async (_, file, before, typed, offered) => {
  const root = planOnDisk();
  const client = await languageClient(root);
  const head = `units:\n  - id: nhiem-vu\n    ${before}${typed}`;
  client.open(file, `${head}\n`);
  const lines = head.split('\n');
  const place = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const items = await client.askAt<CompletionItem[]>('textDocument/completion', file, place);
  const item = items.find(({ label }) => label === offered);
  expect(item?.textEdit).toMatchObject({
    range: { start: { ...place, character: place.character - typed.length }, end: place },
  });
  expect(await client.close()).toBe(0);
});

test('states are offered in Vietnamese, ids of units with their wording, rules with what they ask', async () => {
  const root = planOnDisk();
  const client = await languageClient(root);
  const offers = async (file: string, content: string) => {
    client.open(file, content);
    const lines = content.split('\n');
    const place = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
    const items = await client.askAt<CompletionItem[]>('textDocument/completion', file, place);
    return items.map(({ label, detail }) => `${label} | ${detail ?? ''}`);
  };
  expect(await offers('plans/vi-du/progress/mo-lop.yaml', '- { date: 2024-01-02, state: com')).toContain(
    'completed | hoàn thành',
  );
  expect(
    await offers('plans/vi-du/exceptions.yaml', 'exceptions:\n  - rule: final-stop\n    unit: '),
  ).toContain('mo-lop | II.1/1 Mở 4 lớp tập huấn cho cán bộ.');
  expect((await offers('plans/vi-du/exceptions.yaml', 'exceptions:\n  - { rule: ')).length).toBeGreaterThan(
    50,
  );
  expect(await offers('plans/vi-du/progress/mo-lop.yaml', '# - { date: 2024-01-02, state: com')).toEqual([]);
  expect(await client.close()).toBe(0);
});

test('the outline has printed numbers, units fold, and addresses stand beside ids', async () => {
  const root = planOnDisk();
  const client = await languageClient(root);
  const textDocument = { uri: client.uri(text) };
  interface Named {
    readonly name: string;
    readonly children?: readonly Named[];
  }
  const names = ({ name, children = [] }: Named): unknown => [name, ...children.map(names)];
  const symbols = await client.ask<Named[]>('textDocument/documentSymbol', { textDocument });
  expect(symbols.map(names)).toEqual([
    ['II. NHIỆM VỤ, GIẢI PHÁP', ['1. Tập huấn cán bộ', ['- Mở 4 lớp tập huấn cho cán bộ.']]],
  ]);
  expect(await client.ask('textDocument/foldingRange', { textDocument })).toEqual([
    { startLine: 1, endLine: 19 },
    { startLine: 6, endLine: 19 },
    { startLine: 11, endLine: 19 },
  ]);
  const range = { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } };
  expect(await client.ask('textDocument/inlayHint', { textDocument, range })).toEqual([
    { position: { line: 1, character: 16 }, label: 'II', paddingLeft: true },
    { position: { line: 6, character: 20 }, label: 'II.1', paddingLeft: true },
  ]);
  expect(await client.close()).toBe(0);
});

/** The texts of files after an edit of the workspace. */
function applied(root: string, { documentChanges = [] }: WorkspaceEdit): Record<string, string> {
  const files: Record<string, string> = {};
  for (const change of documentChanges) {
    if (!('textDocument' in change)) continue;
    const file = `plans/${change.textDocument.uri.replace(/^.*\/plans\//, '')}`;
    const before = existsSync(join(root, file)) ? read(root, file) : '';
    const starts = [0, ...Array.from(before.matchAll(/\n/g), ({ index }) => index + 1)];
    const offset = (at: { line: number; character: number }) =>
      (starts[at.line] ?? before.length) + at.character;
    files[file] = change.edits
      .filter((edit) => 'newText' in edit)
      .toSorted((a, b) => offset(b.range.start) - offset(a.range.start))
      .reduce(
        (now, edit) =>
          now.slice(0, offset(edit.range.start)) + edit.newText + now.slice(offset(edit.range.end)),
        before,
      );
  }
  return files;
}

test('a unit is renamed everywhere, records keep its former id, and lint finds nothing new', async () => {
  const root = planOnDisk({
    'plans/vi-du/exceptions.yaml':
      'exceptions:\n  - { rule: final-stop, unit: "mo-lop", reason: Đúng như bản in }\n',
    'plans/vi-du/progress/mo-lop.yaml':
      '- { date: 2021-01-04, state: in-progress, by: van-phong, recorded: 2021-01-04T09:00:00+07:00 }\n',
  });
  const client = await languageClient(root);
  client.open(text);
  const before = codes(await client.diagnostics(text, () => true));
  const place = placeOf(read(root, text), 'id: mo-lop', 5);
  expect(await client.askAt('textDocument/prepareRename', text, place)).toMatchObject({
    placeholder: 'mo-lop',
  });
  const edit = await client.askAt<WorkspaceEdit>('textDocument/rename', text, place, {
    newName: 'lop-tap-huan',
  });
  const files = applied(root, edit);
  expect(Object.keys(files).sort()).toEqual(['plans/vi-du/exceptions.yaml', text]);
  expect(files[text]).toContain('- id: lop-tap-huan\n            previously: [mo-lop]\n');
  expect(files['plans/vi-du/exceptions.yaml']).toContain('unit: "lop-tap-huan"');
  for (const [file, content] of Object.entries(files)) client.open(file, content);
  const after = await client.diagnostics(text, (all) => codes(all).join() === before.join());
  expect(codes(after)).toEqual(before);
  await expect(client.askAt('textDocument/rename', text, place, { newName: 'Không Được' })).rejects.toThrow(
    '«Không Được» không phải là mã',
  );
  await expect(client.askAt('textDocument/rename', text, place, { newName: 'tap-huan' })).rejects.toThrow(
    'Mã «tap-huan» đã được dùng.',
  );
  const body = placeOf(files[text] ?? '', 'lead: van', 8);
  const ofBody = await client.askAt<WorkspaceEdit>('textDocument/rename', text, body, { newName: 'vp' });
  expect(Object.keys(applied(root, ofBody)).sort()).toEqual([
    'plans/organisations.yaml',
    'plans/vi-du/programme.yaml',
    text,
  ]);
  expect(await client.close()).toBe(0);
});

test('what lint finds can be put right from the editor', async () => {
  const root = planOnDisk({
    'plans/vi-du/revisions/lan-1.yaml': 'id: lan-1\nmandates: [nq-01-2020]\nstate: draft\n',
    'plans/vi-du/revisions/lan-2.yaml': 'id: lan-2\nmandates: [nq-01-2020]\nstate: draft\n',
  });
  const client = await languageClient(root);
  const content = read(root, text)
    .replace('              lead: van-phong\n', '')
    .replace('cho cán bộ.', 'theo Nghị quyết số 77-NQ/TW ngày 02/3/2019. ');
  writeFileSync(join(root, text), content);
  client.open(text, content);
  const diagnostics = await client.diagnostics(text, (all) =>
    all.some(({ code }) => code === 'citation-unresolved'),
  );
  const line = placeOf(content, 'text: Mở', 8);
  const actions = await client.ask<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: client.uri(text) },
    range: { start: line, end: line },
    context: { diagnostics },
  });
  const results = new Map(actions.map((action) => [action.title, applied(root, action.edit ?? {})]));
  const of = (title: string) => Object.values(results.get(title) ?? {}).join('');
  expect(of('Thêm văn bản này vào sổ văn bản')).toMatch(/symbol: 77-NQ\/TW\n {4}date: 2019-03-02/);
  expect(of('Giao chủ trì: Văn phòng Hội Ví dụ')).toContain('lead: van-phong');
  expect(results.has('Giao chủ trì: Ban Tổ chức Hội Ví dụ')).toBe(false);
  expect(of('Chấp nhận phát hiện task-without-lead: thêm ngoại lệ, ghi lý do')).toBe(
    'exceptions:\n  - { rule: task-without-lead, unit: mo-lop, reason: "" }\n',
  );
  for (const slip of ['lan-1', 'lan-2'])
    expect(of(`Ghi sửa đổi «mo-lop» vào phiếu ${slip}`)).toMatch(
      new RegExp(`^id: ${slip}\\n[^]*unit: mo-lop`),
    );
  expect(of('Sửa chữ dựng sẵn, dấu cách cuối dòng, dòng cuối (lint --fix)')).toBe(
    content.replace('2019. \n', '2019.\n'),
  );
  expect(read(root, text)).toBe(content);
  expect(await client.close()).toBe(0);
});

test('beside a server that knows schemas only ids are offered; without a plan there is no answer and no fault', async () => {
  const root = planOnDisk();
  const beside = await languageClient(root, { besideYamlServer: true });
  const head = 'units:\n  - id: nhiem-vu\n    ';
  beside.open(text, head);
  expect(await beside.askAt('textDocument/completion', text, { line: 2, character: 4 })).toEqual([]);
  expect(await beside.close()).toBe(0);
  const empty = join(root, 'khac');
  mkdirSync(join(empty, 'plans'), { recursive: true });
  const alone = await languageClient(empty);
  alone.open('x.yaml', 'a: b\n');
  expect(await alone.askAt('textDocument/hover', 'x.yaml', { line: 0, character: 0 })).toBeNull();
  expect(await alone.close()).toBe(0);
});
