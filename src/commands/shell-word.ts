/** A path as one word of a command line, of the shells of every system: in quotes where it is not plain. */
export const shellWord = (path: string): string => (/^[\w@%+=:,./\\-]+$/.test(path) ? path : `"${path}"`);
