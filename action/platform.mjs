/** What comment.mjs and reviews.mjs share: asking GitHub or GitLab, with the token that the step was given. */
import process from 'node:process';

const maxPages = 20;

export const env = (name) => process.env[name] ?? '';
export const isGitlab = () => env('CI_API_V4_URL') !== '';
export const say = (vi, en) => (env('CTHD_LANGUAGE') === 'en' ? en : vi);

/** The platform’s no. */
export class Refusal extends Error {
  constructor(status) {
    super(`HTTP ${status}`);
    this.status = status;
  }
}

/** One request; what came back, as data. */
export async function call(method, url, body) {
  const response = await fetch(url, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(isGitlab()
        ? { 'private-token': env('CTHD_TOKEN') }
        : {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${env('CTHD_TOKEN')}`,
            'x-github-api-version': '2022-11-28',
          }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Refusal(response.status);
  return response.status === 204 ? null : await response.json();
}

/** A list that is longer than what is read of it, or than what the platform gives. */
export class TooLong extends Error {
  constructor() {
    super(
      say(
        'Đề xuất này có nhiều lần lưu, nhận xét hoặc lượt duyệt hơn số đọc được; hãy chia nhỏ hoặc mở đề xuất mới.',
        'This proposal has more commits, comments or reviews than can be read; divide it, or open a new one.',
      ),
    );
  }
}

/** Every entry of a list that comes in pages of 100. A TooLong where it does not end within so many pages: what follows might say otherwise. */
export async function all(url) {
  const entries = [];
  for (let page = 1; page <= maxPages; page += 1) {
    const some = await call('GET', `${url}${url.includes('?') ? '&' : '?'}per_page=100&page=${page}`);
    entries.push(...some);
    if (some.length < 100) return entries;
  }
  throw new TooLong();
}
