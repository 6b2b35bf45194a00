import { patience, startGit } from './git.ts';

/** A commit, tree or blob as git stores it. */
export interface GitObject {
  readonly type: string;
  readonly content: Buffer;
}

/** The object of a hash; null where the repository does not have it, as a shallow clone does not. */
export type ReadObject = (hash: string) => Promise<GitObject | null>;

/** No commit, tree or progress file comes near this. */
const objectLimit = 64 * 1024 * 1024;

interface Waiting {
  readonly hash: string;
  readonly answer: (object: GitObject | null) => void;
}

/**
 * Does something with the objects of a repository, all read by one git process, which ends with it. One that answers nothing for so long (in
 * milliseconds) is ended: then the repository has none of what is asked for.
 */
export async function withObjects<T>(
  folder: string,
  action: (read: ReadObject) => Promise<T>,
  wait = patience.any,
): Promise<T> {
  const child = startGit(folder, ['cat-file', '--batch']);
  const waiting: Waiting[] = [];
  const take = reader(waiting, () => child.kill());
  let isOpen = true;
  const silence = setTimeout(() => child.kill('SIGKILL'), wait);
  const end = () => {
    isOpen = false;
    for (const { answer } of waiting.splice(0)) answer(null);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    silence.refresh();
    take(chunk);
  });
  child.stderr.resume();
  child.stdin.on('error', end);
  child.on('error', end);
  child.on('close', end);
  try {
    return await action(
      (hash) =>
        new Promise((answer) => {
          if (!isOpen || !/^[0-9a-f]{40,64}$/.test(hash)) answer(null);
          else {
            waiting.push({ hash, answer });
            silence.refresh();
            child.stdin.write(`${hash}\n`);
          }
        }),
    );
  } finally {
    clearTimeout(silence);
    child.stdin.end();
    child.kill();
  }
}

/** Cuts the stream of answers into objects: `<hash> <type> <size>`, the content, a line end; or `<hash> missing`. */
function reader(waiting: Waiting[], giveUp: () => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = [];
  let length = 0;
  let needed = 0;
  return (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length < needed) return;
    let rest: Buffer = Buffer.concat(chunks);
    for (;;) {
      const lineEnd = rest.indexOf(10);
      if (lineEnd < 0) break;
      const [, type = '', size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(rest.toString('latin1', 0, lineEnd)) ?? [];
      needed = size === undefined ? lineEnd + 1 : lineEnd + 1 + Number(size) + 1;
      if (Number(size ?? 0) > objectLimit) {
        giveUp();
        return;
      }
      if (rest.length < needed) break;
      const content = rest.subarray(lineEnd + 1, needed - 1);
      waiting.shift()?.answer(size === undefined ? null : { type, content: Buffer.from(content) });
      rest = rest.subarray(needed);
      needed = 0;
    }
    chunks = [rest];
    length = rest.length;
  };
}
