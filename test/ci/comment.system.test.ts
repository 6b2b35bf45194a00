import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';

interface Heard {
  readonly call: string;
  readonly body: string;
}

/** A service that keeps comments, as far as the script speaks to it. */
async function service(comments: { id: number; body: string; [who: string]: unknown }[], status = 200) {
  const heard: Heard[] = [];
  const answer = (request: IncomingMessage, body: string): unknown => {
    const call = `${request.method ?? ''} ${decodeURIComponent(request.url ?? '')}`;
    if (request.method !== 'GET') heard.push({ call, body: (JSON.parse(body) as { body: string }).body });
    if (call.endsWith('/user')) return { id: 9 };
    if (call.includes('/pulls?'))
      return [
        { number: 3, head: { sha: 'cũ' } },
        { number: 7, head: { sha: 'a'.repeat(40) } },
      ];
    const page = Number(/[?&]page=(\d+)/.exec(call)?.[1] ?? 1);
    return request.method === 'GET' ? comments.slice((page - 1) * 100, page * 100) : {};
  };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => response.writeHead(status).end(JSON.stringify(answer(request, body))));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

async function comment(pages: readonly string[], variables: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const paths = pages.map((page, index) => {
    writeFileSync(join(folder, `${index}.md`), page);
    return join(folder, `${index}.md`);
  });
  const env = { PATH: process.env['PATH'] ?? '', CTHD_TOKEN: 'abc', CTHD_LANGUAGE: 'en', ...variables };
  const { stdout } = await promisify(execFile)(process.execPath, ['action/comment.mjs', ...paths], { env });
  return stdout;
}

const github = (url: string) => ({ GITHUB_API_URL: url, GITHUB_REPOSITORY: 'hoi/ct', CTHD_NUMBER: '7' });
const bot = { user: { type: 'Bot' } };
const others = Array.from({ length: 120 }, (_, id) => ({ id, body: 'Đồng ý.', user: { type: 'User' } }));

describe('on GitHub', () => {
  test('the first check makes a comment, the changes before the findings', async () => {
    const { url, heard } = await service(others);
    await comment(['# Changes\n', '# Result\n'], github(url));
    expect(heard).toEqual([
      { call: 'POST /repos/hoi/ct/issues/7/comments', body: '<!-- cthd -->\n# Changes\n\n# Result\n' },
    ]);
  });

  test('a later one updates it, wherever it stands, and never one that a person wrote', async () => {
    const imitation = { id: 500, body: '<!-- cthd -->\ngiả', user: { type: 'User' } };
    const { url, heard } = await service([
      imitation,
      ...others,
      { id: 600, body: '<!-- cthd -->\ncũ', ...bot },
    ]);
    await comment(['mới'], github(url));
    expect(heard).toEqual([
      { call: 'PATCH /repos/hoi/ct/issues/comments/600', body: '<!-- cthd -->\nmới\n' },
    ]);
  });

  test('what is there already is left as it is', async () => {
    const { url, heard } = await service([{ id: 600, body: '<!-- cthd -->\nnhư cũ', ...bot }]);
    await comment(['như cũ\n'], github(url));
    expect(heard).toEqual([]);
  });

  test('the proposal of another run is found by its branch and its commit', async () => {
    const { url, heard } = await service([]);
    const run = {
      CTHD_NUMBER: '',
      CTHD_HEAD_OWNER: 'ai-đó',
      CTHD_HEAD_BRANCH: 'sửa',
      CTHD_HEAD_SHA: 'a'.repeat(40),
    };
    await comment(['x'], { ...github(url), ...run });
    expect(heard.map(({ call }) => call)).toEqual(['POST /repos/hoi/ct/issues/7/comments']);
    expect(await comment(['x'], { ...github(url), ...run, CTHD_HEAD_SHA: 'b'.repeat(40) })).toContain(
      'no proposal',
    );
    expect(heard).toHaveLength(1);
  });

  test('a long page is cut at a line, its folds are closed, and the rest is linked', async () => {
    const { url, heard } = await service([]);
    const page = `<details>\n<summary>x</summary>\n\n${'| một dòng 漢 🌾 |\n'.repeat(9000)}\n</details>\n`;
    await comment([page], { ...github(url), CTHD_RUN_URL: 'https://github.vi-du.vn/r/7' });
    const body = heard[0]?.body ?? '';
    expect(Array.from(body).length).toBeLessThan(62_000);
    expect(body).toMatch(
      /\n\| một dòng 漢 🌾 \|\n\n<\/details>\n\nThe rest is in the summary of the check \(https:\/\/github\.vi-du\.vn\/r\/7\)\.\n$/,
    );
  });

  test('a refusal is a warning that names the permission, and a service that is away does not fail the check', async () => {
    const { url } = await service([], 403);
    expect(await comment(['x'], github(url))).toMatch(
      /^::warning title=cthd::.*HTTP 403.*pull-requests: write/,
    );
    expect(await comment(['x'], github('http://127.0.0.1:9'))).toMatch(/^::warning title=cthd::[^\n]*\n$/);
  });
});

test('on GitLab a note of the same kind is made, and that of the token’s own user is updated', async () => {
  const gitlab = (url: string) => ({ CI_API_V4_URL: url, CI_PROJECT_ID: '12', CI_MERGE_REQUEST_IID: '4' });
  const first = await service([{ id: 1, body: '<!-- cthd -->\ngiả', author: { id: 2 } }]);
  await comment(['x'], gitlab(first.url));
  expect(first.heard).toEqual([
    { call: 'POST /projects/12/merge_requests/4/notes', body: '<!-- cthd -->\nx\n' },
  ]);
  const later = await service([{ id: 5, body: '<!-- cthd -->\ncũ', author: { id: 9 } }]);
  await comment(['x'], gitlab(later.url));
  expect(later.heard).toEqual([
    { call: 'PUT /projects/12/merge_requests/4/notes/5', body: '<!-- cthd -->\nx\n' },
  ]);
});
