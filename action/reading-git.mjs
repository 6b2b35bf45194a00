/** git as a reader, for the programs of the action: with git-settings, under which a repository starts nothing, as the shell scripts use them. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { devNull } from 'node:os';
import process from 'node:process';

const settings = readFileSync(new URL('git-settings', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** What git answers in a folder, as bytes. Commits have the parents that they name. */
export const gitBytes = (folder, ...args) =>
  execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), '-C', folder, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1024 * 1024 * 1024,
    env: { ...process.env, GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: devNull, LC_ALL: 'C' },
  });

/** The same as text. */
export const git = (folder, ...args) => gitBytes(folder, ...args).toString('utf8');

/** The same, or what stands for the answer where git says with exit code 1 that there is none. */
export function answerOr(none, folder, ...args) {
  try {
    return git(folder, ...args);
  } catch (error) {
    if (error.status === 1) return none;
    throw error;
  }
}

/** The parts of an answer that ends each with a zero byte. */
export const parts = (text) => text.split('\0').filter((part) => part !== '');
