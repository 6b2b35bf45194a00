import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const configuration: string = new URL('../../.dependency-cruiser.js', import.meta.url).href;
const { rooms } = (await import(configuration)) as { rooms: Record<string, string[]> };

/** The rows of the layer table: the room, and the rooms that it may lean on. */
function tableRows(): [room: string, leansOn: string[]][] {
  const page = readFileSync('docs/architecture.md', 'utf8');
  return [...page.matchAll(/^\| `src\/([^`]+)` \|[^|]*\| ([^|]*) \|$/gm)].map(
    ([, room = '', leansOn = '']) => [room, leansOn === 'nothing' ? [] : leansOn.split(', ')],
  );
}

test('the layer table of docs/architecture.md is the one that npm run layers holds the code to', () => {
  const above = (room: string) =>
    tableRows().slice(
      0,
      tableRows().findIndex(([name]) => name === room),
    );
  const read = tableRows().map(([room, leansOn]) => [
    room,
    leansOn.join() === 'everything above' ? above(room).map(([name]) => name) : leansOn,
  ]);
  const sorted = (table: Record<string, string[]>) =>
    Object.fromEntries(Object.entries(table).map(([room, leansOn]) => [room, leansOn.toSorted()]));
  expect(sorted(Object.fromEntries(read) as Record<string, string[]>)).toEqual(sorted(rooms));
});

test('each room leans only on rooms above it in the table', () => {
  const names = tableRows().map(([room]) => room);
  const upwards = tableRows().flatMap(([room, leansOn]) =>
    leansOn.filter((other) => names.indexOf(other) > names.indexOf(room)).map((other) => [room, other]),
  );
  expect(upwards).toEqual([]);
});

test('the functions that the three journeys name are there', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  const journeys = /## Three journeys\n([\s\S]*?)\n## /.exec(page)?.[1] ?? '';
  const named = [...journeys.matchAll(/`(\w+)\(\)`/g)].map(([, name = '']) => name);
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join('src', path), 'utf8'))
    .join('\n');
  const isDeclared = (name: string) => new RegExp(`(?:function\\*? |const )${name}\\b`).test(sources);
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !isDeclared(name))).toEqual([]);
});
