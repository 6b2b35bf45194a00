import { type Author, isAuthorKnown, parseAuthor, setAuthor } from '../../io/git/author.ts';
import type { Language } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Ask, Environment } from '../command.ts';
import type { GitStep } from './git-steps.ts';

/** Sees to it that git knows who saves: as given, else as known, else as a person at the terminal answers. The step that was needed. */
export async function ensureAuthor(
  root: string,
  typed: string | undefined,
  { ask, language }: Pick<Environment, 'ask' | 'language'>,
): Promise<GitStep[]> {
  if (typed === undefined && isAuthorKnown(root)) return [];
  const author = typed === undefined ? await askAuthor(ask, language) : read(typed);
  setAuthor(root, author);
  return [
    {
      words: {
        vi: `Ghi nhớ người lưu trong thư mục này: ${author.name} <${author.email}>.`,
        en: `Remembered who saves in this folder: ${author.name} <${author.email}>.`,
      },
      command: ['config', 'user.name', author.name],
    },
  ];
}

function read(typed: string): Author {
  const author = parseAuthor(typed);
  if (author) return author;
  throw new UserError({
    vi: `Người lưu viết dạng "Nguyễn Văn A <a@vi-du.vn>", không phải «${typed}».`,
    en: `Who saves is written as "Nguyễn Văn A <a@vi-du.vn>", not “${typed}”.`,
  });
}

async function askAuthor(ask: Ask | undefined, language: Language): Promise<Author> {
  if (!ask)
    throw new UserError({
      vi: 'Chưa biết ai lưu, nên chưa lưu gì; lần đầu hãy thêm --author "Họ tên <thư điện tử>".',
      en: 'It is not known who saves, so nothing was saved; the first time add --author "Name <e-mail>".',
    });
  const words = questions[language];
  const name = await ask.text(words.name, {
    fault: (typed) => (/[^\s<>]/.test(typed) ? null : words.noName),
  });
  const email = await ask.text(words.email, {
    fault: (typed) => (parseAuthor(`x <${typed.trim()}>`) ? null : words.noEmail),
  });
  return read(`${name} <${email.trim()}>`);
}

const questions = {
  vi: {
    name: 'Họ và tên của bạn (ghi cùng mỗi lần lưu):',
    email: 'Thư điện tử của bạn:',
    noName: 'Cần có họ tên.',
    noEmail: 'Thư điện tử viết dạng ten@co-quan.vn.',
  },
  en: {
    name: 'Your name (kept with everything you save):',
    email: 'Your e-mail:',
    noName: 'A name is needed.',
    noEmail: 'An e-mail address looks like name@office.vn.',
  },
};
