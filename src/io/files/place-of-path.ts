import { type PlatformPath, relative, resolve, sep } from 'node:path';

/** Makes paths that a user typed into paths of a plan, by the rules of one operating system. */
export function placesBy({ relative, resolve, sep }: Pick<PlatformPath, 'relative' | 'resolve' | 'sep'>) {
  return (root: string, cwd: string, typed: string): string | null => {
    const inside = relative(root, resolve(cwd, typed)).split(sep).join('/');
    return inside === '..' || inside.startsWith('../') || /^(?:[A-Za-z]:|\/)/.test(inside) ? null : inside;
  };
}

/** A path as a user typed it, relative to the root and with '/'; '' for the root itself, null for anything outside it. */
export const resolvePath = placesBy({ relative, resolve, sep });
