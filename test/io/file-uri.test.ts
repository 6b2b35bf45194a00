import { win32 } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { filesBy } from '../../src/io/files/file-uri.ts';
import { placesBy } from '../../src/io/files/place-of-path.ts';

/** Files by the rules of Windows, and the paths of which it was asked where they lead. */
function onWindows() {
  const asked: string[] = [];
  const fileOf = filesBy({
    pathOfUri: (uri) => fileURLToPath(uri, { windows: true }),
    resolvePath: placesBy(win32),
    real(path) {
      asked.push(path);
      return path.replace(/^C:\\link/, 'C:\\plan');
    },
  });
  return { asked, fileOf };
}

test('an address on a server that is not of the root is refused, and Windows is not asked about it', () => {
  const { asked, fileOf } = onWindows();
  for (const root of ['C:\\plan', '\\\\other\\share'])
    expect(fileOf(root, 'file://server/share/plans/a.yaml')).toBeNull();
  expect(asked).toEqual([]);
});

test('a root on a server has its files', () => {
  const { asked, fileOf } = onWindows();
  expect(fileOf('\\\\server\\share', 'file://server/share/plans/a.yaml')).toBe('plans/a.yaml');
  expect(asked).toEqual([]);
});

test('a file of a root that is reached through a link is one of its files', () => {
  const { fileOf } = onWindows();
  expect(fileOf('C:\\plan', 'file:///C:/link/plans/a.yaml')).toBe('plans/a.yaml');
});
