/**
 * Keeps one comment on a pull request (GitHub) or merge request (GitLab) that says what it changes and what is newly found in it. The pages
 * are data: they are posted as they are, and nothing in them chooses where. The token is given to this step alone.
 *
 * comment.mjs <page>...   joins the pages, the first whole as long as there is room.
 */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { all, call, env, isGitlab, Refusal, say, TooLong } from './platform.mjs';

const marker = '<!-- cthd -->';
/** GitHub takes 65,536 characters; room is left for the sentence that says what is cut. */
const maxCharacters = 60_000;

/** The pages as one text that the service takes; what is too long is cut at a line, and the reader is told where the rest is. */
function bodyOf(paths) {
  const pages = paths.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8').trim());
  const whole = pages.filter((page) => page !== '').join('\n\n');
  const rest = say(
    'Phần còn lại ở trang tóm tắt của lần kiểm tra',
    'The rest is in the summary of the check',
  );
  const link = env('CTHD_RUN_URL') === '' ? '' : ` (${env('CTHD_RUN_URL')})`;
  const letters = Array.from(whole);
  if (letters.length <= maxCharacters) return `${marker}\n${whole}\n`;
  const kept = letters
    .slice(0, maxCharacters)
    .join('')
    .replace(/\n[^\n]*$/, '');
  const open = (kept.match(/<details>/g) ?? []).length - (kept.match(/<\/details>/g) ?? []).length;
  return `${marker}\n${kept}\n\n${'</details>\n\n'.repeat(Math.max(0, open))}${rest}${link}.\n`;
}

/** What to do where the platform takes no comment. */
const refused = ({ status }) =>
  isGitlab()
    ? say(
        `GitLab không nhận nhận xét (HTTP ${status}); CTHD_COMMENT_TOKEN cần quyền api.`,
        `GitLab does not take the comment (HTTP ${status}); CTHD_COMMENT_TOKEN needs the scope api.`,
      )
    : say(
        `GitHub không nhận nhận xét (HTTP ${status}); công việc cần quyền pull-requests: write.`,
        `GitHub does not take the comment (HTTP ${status}); the job needs the permission pull-requests: write.`,
      );

/** Where comments of the pull request are on GitHub. One from a workflow of another run is found by its branch, and only while its head is the commit that was checked. */
async function githubPlace() {
  const repository = `${env('GITHUB_API_URL')}/repos/${env('GITHUB_REPOSITORY')}`;
  let number = env('CTHD_NUMBER');
  if (number === '') {
    const head = encodeURIComponent(`${env('CTHD_HEAD_OWNER')}:${env('CTHD_HEAD_BRANCH')}`);
    const open = await call('GET', `${repository}/pulls?state=open&head=${head}`);
    number = String(open.find((one) => one.head.sha === env('CTHD_HEAD_SHA'))?.number ?? '');
  }
  if (!/^[0-9]+$/.test(number)) return null;
  return {
    list: `${repository}/issues/${number}/comments`,
    one: (id) => `${repository}/issues/comments/${id}`,
    update: 'PATCH',
    isOurs: ({ body, user }) => body.startsWith(marker) && user.type === 'Bot',
  };
}

async function gitlabPlace() {
  const number = env('CI_MERGE_REQUEST_IID');
  if (!/^[0-9]+$/.test(number)) return null;
  const notes = `${env('CI_API_V4_URL')}/projects/${encodeURIComponent(env('CI_PROJECT_ID'))}/merge_requests/${number}/notes`;
  const { id } = await call('GET', `${env('CI_API_V4_URL')}/user`);
  return {
    list: notes,
    one: (note) => `${notes}/${note}`,
    update: 'PUT',
    isOurs: ({ body, author }) => body.startsWith(marker) && author.id === id,
  };
}

try {
  const place = isGitlab() ? await gitlabPlace() : await githubPlace();
  const body = bodyOf(process.argv.slice(2));
  if (place === null)
    console.log(say('Không có đề xuất nào để nhận xét.', 'There is no proposal to comment on.'));
  else {
    const before = (await all(place.list)).find(place.isOurs);
    if (before === undefined) await call('POST', place.list, { body });
    else if (before.body.trim() !== body.trim()) await call(place.update, place.one(before.id), { body });
  }
} catch (error) {
  if (![Refusal, TypeError, TooLong].some((kind) => error instanceof kind)) throw error;
  const said = error instanceof TooLong ? error.message : String(error.cause ?? error);
  const words = (error instanceof Refusal ? refused(error) : said).replaceAll('%', '%25');
  console.log(`::warning title=cthd::${words.replace(/[\r\n]+/g, ' ')}`);
}
