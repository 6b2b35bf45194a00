const letters = 32;

/** What stands in a made file for the hash of its content until that is known. */
export const unknownHash = '0'.repeat(letters);

/** A command line as a made file names it: with the hash of the file's content, in what a shell takes for a comment. */
export const withHash = (command: string, hash = unknownHash): string => `${command} # content-hash:${hash}`;

const named = new RegExp(` # content-hash:([0-9a-f]{${letters}})$`);

/** The command line that a made file names, and the hash with it; null where it names none, as one that was made before there were hashes. */
export function splitHash(line: string): { readonly command: string; readonly hash: string | null } {
  const hash = named.exec(line)?.[1] ?? null;
  return { command: line.replace(named, ''), hash };
}

/** The text of a made file as one that was made before there were hashes has it. */
export const withoutHash = (text: string): string => text.replace(anywhere, '');

const anywhere = new RegExp(` # content-hash:[0-9a-f]{${letters}}`);

/** Whether the text of a made file names the hash of its content. */
export const namesHash = (text: string): boolean => anywhere.test(text);

/** A hash in the form that made files have, of a digest in hexadecimal digits. */
export const hashOfDigest = (digest: string): string => digest.slice(0, letters);
