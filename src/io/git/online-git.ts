import { lockedFile } from './git-refusal.ts';
import { gitWith, type GitAnswer } from './git.ts';

/** Why a repository elsewhere did not do what it was asked. */
export interface RemoteRefusal {
  readonly kind: 'unreachable' | 'login' | 'protected' | 'behind' | 'locked' | 'other';
  /** What git or the other side said, in one line; where another git stands in the way here, the file that it has locked. */
  readonly said: string;
}

/**
 * Runs a git command that speaks with a repository elsewhere, over https, ssh or a path. Unlike every other call it may start what the
 * user's own configuration names to log in, and git may ask for a password where a person is there; still no hook is run.
 */
export const gitOnline = (folder: string, args: readonly string[], mayAsk: boolean): GitAnswer =>
  gitWith(folder, [...online, ...args], {
    variables: {
      GIT_ALLOW_PROTOCOL: 'https:http:ssh:file',
      GIT_TERMINAL_PROMPT: mayAsk ? '1' : '0',
    },
  });

/** A connection over which nothing comes for half a minute is given up. */
const online = ['protocol.allow=user', 'http.lowSpeedLimit=1000', 'http.lowSpeedTime=30'].flatMap(
  (setting) => ['-c', setting],
);

/** What is behind a refusal, by the words of git and of the usual hosts. */
export function refusalOf({ err, out }: GitAnswer): RemoteRefusal {
  const lock = lockedFile(err);
  if (lock !== null) return { kind: 'locked', said: lock };
  const said = `${out.toString('utf8')}\n${err}`;
  const kind = patterns.find(([, pattern]) => pattern.test(said))?.[0] ?? 'other';
  return { kind, said: saidLine(err) };
}

const patterns: readonly (readonly [RemoteRefusal['kind'], RegExp])[] = [
  [
    'login',
    /authentication failed|permission denied|could not read (?:username|password)|publickey|access denied|terminal prompts disabled|403|invalid credentials/i,
  ],
  [
    'unreachable',
    /could not resolve|unable to access|timed? ?out|network is unreachable|connection (?:refused|reset|closed)|no route to host|does not appear to be a git repository|not found|low ?speed/i,
  ],
  ['protected', /protected branch|hook declined|pre-receive|denied|not allowed|GH006|GL-HOOK-ERR/i],
  ['behind', /non-fast-forward|fetch first|\[rejected\]/i],
];

/** The line that tells most: that of the other side, else the first of git's own complaints. */
function saidLine(err: string): string {
  const lines = err.split('\n').map((line) => line.trim());
  const wanted =
    lines.find((line) => /^remote: (?:error|fatal|GitLab)/i.test(line)) ??
    lines.find((line) => /^remote: .*\p{L}/u.test(line)) ??
    lines.find((line) => /^(?:fatal|error|ERROR): /.test(line)) ??
    lines.find((line) => line !== '') ??
    '';
  return wanted.replace(/^(?:remote: )?(?:(?:fatal|error|ERROR): )?/, '').slice(0, 200);
}
