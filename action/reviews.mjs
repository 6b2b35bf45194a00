/**
 * Reads from the platform whose proposal it is and who approved it: reviews.mjs <new file>. On GitHub the reviews, each with the commit
 * that was looked at; on GitLab comments that quote the fingerprint of a change (“cthd: duyệt <fingerprint> <why>”), unless they were edited.
 * What people wrote is data. The token is given to this program alone.
 */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { all, call, env, isGitlab, Refusal, say, TooLong } from './platform.mjs';

/** GitHub's own account, which commits what its buttons merge. */
const webFlow = 'web-flow';
const maxReason = 500;

/** The day in Vietnam. */
const dayOf = (moment) => new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10);
const firstLine = (words) =>
  (words ?? '')
    .split(/[\r\n]/)[0]
    .trim()
    .slice(0, maxReason);

/** The pull request: that of the event, of the merge queue’s branch, or the one whose merge was pushed. */
async function numberOf(repository) {
  const number = env('CTHD_NUMBER');
  if (/^[0-9]+$/.test(number)) return number;
  const [, queued] =
    /^refs\/heads\/gh-readonly-queue\/.+\/pr-([0-9]+)-[0-9a-f]+$/.exec(env('GITHUB_REF')) ?? [];
  if (env('GITHUB_EVENT_NAME') === 'merge_group') return queued ?? null;
  if (env('GITHUB_EVENT_NAME') !== 'push') return null;
  const merged = await call('GET', `${repository}/commits/${env('GITHUB_SHA')}/pulls`);
  return merged.find((one) => one.merge_commit_sha === env('GITHUB_SHA') && one.merged_at)?.number ?? null;
}

async function fromGithub() {
  const repository = `${env('GITHUB_API_URL')}/repos/${env('GITHUB_REPOSITORY')}`;
  const number = await numberOf(repository);
  if (number === null) return { authors: [], reviews: [] };
  const pull = await call('GET', `${repository}/pulls/${number}`);
  const commits = await all(`${repository}/pulls/${number}/commits`);
  // GitHub lists at most 250 commits: whoever wrote one of the others could approve it.
  if (pull.commits > commits.length) throw new TooLong();
  const isButton = ({ parents, committer, commit }) =>
    parents.length > 1 && committer?.login === webFlow && commit.verification?.verified === true;
  const people = commits.flatMap((one) => (isButton(one) ? [] : [one.author?.login, one.committer?.login]));
  const verdicts = { APPROVED: 'approved', CHANGES_REQUESTED: 'refused' };
  const reviews = await all(`${repository}/pulls/${number}/reviews`);
  return {
    authors: [...new Set([pull.user?.login, ...people])].filter((name) => name && name !== webFlow),
    reviews: reviews
      .filter(({ state, user, commit_id: commit }) => Object.hasOwn(verdicts, state) && user && commit)
      .map(({ state, user, commit_id: commit, submitted_at: at, body }) => ({
        by: user.login,
        verdict: verdicts[state],
        on: dayOf(at),
        commit,
        reason: firstLine(body),
      })),
    labelledBy: await whoLabelled(repository, number),
  };
}

/** Who last put the label on that lets a weakening through. */
async function whoLabelled(repository, number) {
  const label = env('CTHD_ACCEPT_LABEL');
  if (label === '') return null;
  const events = await all(`${repository}/issues/${number}/events`);
  return events.findLast((one) => one.event === 'labeled' && one.label?.name === label)?.actor?.login ?? null;
}

async function fromGitlab() {
  const number = env('CI_MERGE_REQUEST_IID');
  if (!/^[0-9]+$/.test(number)) return { authors: [], reviews: [] };
  const request = `${env('CI_API_V4_URL')}/projects/${encodeURIComponent(env('CI_PROJECT_ID'))}/merge_requests/${number}`;
  const { author } = await call('GET', request);
  const notes = await all(`${request}/notes?sort=asc&order_by=created_at`);
  const seconds = (moment) => Math.floor(Date.parse(moment) / 1000);
  const isAsWritten = (note) => !note.system && seconds(note.created_at) === seconds(note.updated_at);
  return {
    authors: [author.username],
    reviews: notes.filter(isAsWritten).flatMap(({ body, author: who, created_at: at }) =>
      [...body.matchAll(/^cthd: (?:duyệt|approve) ([0-9a-f]{40})(?: (.*))?$/gmu)].map(
        ([, change, reason]) => ({
          by: who.username,
          verdict: 'approved',
          on: dayOf(at),
          changes: [change],
          reason: firstLine(reason),
        }),
      ),
    ),
  };
}

try {
  const [, , path] = process.argv;
  writeFileSync(path, JSON.stringify(isGitlab() ? await fromGitlab() : await fromGithub()), { flag: 'wx' });
} catch (error) {
  if (![Refusal, TypeError, TooLong].some((kind) => error instanceof kind)) throw error;
  const said = error instanceof TooLong ? error.message : String(error.cause ?? error);
  console.error(
    error instanceof Refusal
      ? say(
          `Không đọc được các lượt duyệt (HTTP ${error.status}); công việc cần quyền pull-requests: read, trên GitLab cần CTHD_COMMENT_TOKEN.`,
          `The reviews cannot be read (HTTP ${error.status}); the job needs the permission pull-requests: read, on GitLab CTHD_COMMENT_TOKEN.`,
        )
      : said,
  );
  process.exitCode = 1;
}
