import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The instructions of the Dockerfile, lines that go on joined. */
const instructions = readFileSync('Dockerfile', 'utf8')
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [, name = '', rest = ''] = /^([A-Z]+) +(.*)$/.exec(line) ?? [];
    return { name, rest: rest.replace(/ +/g, ' ') };
  });
const stages = instructions.reduce<(typeof instructions)[]>((all, one) => {
  if (one.name === 'FROM') all.push([]);
  all.at(-1)?.push(one);
  return all;
}, []);
const last = stages.at(-1) ?? [];
const inLast = (name: string) => last.filter((one) => one.name === name).map(({ rest }) => rest);

test('the image is built of known instructions, from a base with a whole version', () => {
  const known = ['ARG', 'FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'ENTRYPOINT', 'CMD'];
  expect(instructions.filter(({ name }) => !known.includes(name))).toEqual([]);
  expect(instructions[0]?.rest).toMatch(/^NODE_IMAGE=node:\d+\.\d+\.\d+-alpine\d+\.\d+$/);
  expect(stages.map(([from]) => from?.rest)).toEqual(['${NODE_IMAGE} AS build', '${NODE_IMAGE}']);
});

test('it copies what is there, runs as an ordinary user with git, and calls the tool', () => {
  const [copied = ''] = (stages[0] ?? []).filter(({ name }) => name === 'COPY').map(({ rest }) => rest);
  const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
  for (const file of copied.split(' ').slice(0, -1))
    expect([existsSync(file), ignored.includes(file)]).toEqual([true, false]);
  expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', 'dist']));
  expect(inLast('RUN')).toEqual([expect.stringMatching(/^apk add --no-cache git\b/)]);
  expect(inLast('USER')).toEqual(['node']);
  expect(inLast('ENTRYPOINT').map((line) => JSON.parse(line) as string[])).toEqual([['cthd']]);
  expect(last.findIndex(({ name }) => name === 'USER')).toBeGreaterThan(
    last.findLastIndex(({ name }) => name === 'RUN'),
  );
});
