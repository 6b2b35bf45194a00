import { relative, resolve, sep } from 'node:path';

/** A path as a user typed it, relative to the root and with '/'; '' for the root itself, null for anything outside it. */
export function resolvePath(root: string, cwd: string, typed: string): string | null {
  const inside = relative(root, resolve(cwd, typed)).split(sep).join('/');
  return inside === '..' || inside.startsWith('../') || /^[A-Za-z]:/.test(inside) ? null : inside;
}
