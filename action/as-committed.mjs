/** Whether the files that a check reads are those of the commit that will be merged: attributes of git can check out something else. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { git, gitBytes, parts } from './reading-git.mjs';

/** Larger files are no part of a plan, and are refused by lint. */
const maxBytes = 16 * 1024 * 1024;

/** The files of the plan in a folder that are not checked out as HEAD has them, but for the ends of their lines. */
export const checkedOutOtherwise = (folder) =>
  parts(git(folder, 'ls-tree', '-r', '-z', 'HEAD', 'plans/')).flatMap((line) => {
    const [, hash, path] = /^100(?:644|755) blob ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    return hash === undefined || isAsCommitted(folder, path, hash) ? [] : [path];
  });

/** The places of the plan in a folder where HEAD has another repository, whose files are none of this one. */
export const submodulesIn = (folder) =>
  parts(git(folder, 'ls-tree', '-r', '-z', 'HEAD', 'plans/')).flatMap((line) => {
    const [, path] = /^160000 commit [0-9a-f]+\t([^]*)$/.exec(line) ?? [];
    return path === undefined ? [] : [path];
  });

function isAsCommitted(folder, path, hash) {
  const found = lstatSync(join(folder, path), { throwIfNoEntry: false });
  if (found?.isFile() !== true) return false;
  if (found.size > maxBytes) return true;
  const bytes = readFileSync(join(folder, path));
  return (
    hashOf(bytes, hash.length) === hash || plain(bytes) === plain(gitBytes(folder, 'cat-file', 'blob', hash))
  );
}

/** The hash by which git knows contents, of the length of its own. */
const hashOf = (bytes, length) =>
  createHash(length === 40 ? 'sha1' : 'sha256')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex');

const plain = (bytes) => bytes.toString('latin1').replaceAll('\r\n', '\n');
