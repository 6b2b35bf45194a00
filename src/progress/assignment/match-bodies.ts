import type { Party } from '../../plan/assignment.ts';
import type { Body } from '../../plan/plan.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { fitWords, wordList } from '../../vietnamese/wording/fit-words.ts';

const beginsBody =
  /^(?:Bộ|Sở|Ban|Ủy ban|Uỷ ban|UBND|HĐND|UBMTTQ|Hội đồng|Văn phòng|VP|Công an|Thanh tra|Thuế|Ngân hàng|Viện|Hội|Đài|Tổng|Cục|Vụ|Phòng|Trường|Học viện|Liên|Mặt trận|Đoàn|Đảng|Tòa|Tỉnh|Thành|Huyện|Xã|Quỹ|Các|các|Trung tâm|Tập đoàn|Thông tấn|VTV|VOV|TTXVN)(?!\p{L})/u;

/** Names of several bodies at once, such as “các bộ, ngành, địa phương”: a class, not a body. */
export const isBodyClass = (words: string): boolean =>
  /^(?:các|mọi|những|toàn|bộ, ngành)(?!\p{L})|liên quan|địa phương$/iu.test(words);

/** The names in a cell: on lines of their own, after semicolons, or after commas before a word that begins the name of a body. */
export function bodyNames(words: string): string[] {
  if (isBodyClass(words)) return [words.replace(/\s+/gu, ' ').trim()];
  const names: string[] = [];
  for (const part of words.split(/;|\n(?=\s*[-•+]?\s*\p{Lu})|,/u)) {
    const name = part
      .replace(/^[\s\-•+]+/u, '')
      .replace(/[\s.]+$/u, '')
      .replace(/\s+/gu, ' ');
    const last = names.at(-1);
    if (name === '') continue;
    if (last !== undefined && !beginsBody.test(name) && !isBodyClass(name))
      names[names.length - 1] = `${last}, ${name}`;
    else names.push(name);
  }
  return names;
}

/** What a name in a cell means: a party, a body that is not registered, or one that may be meant for registered ones. */
export type MatchedBody =
  | { readonly party: Party }
  | { readonly fresh: string }
  | { readonly fresh: string; readonly near: readonly Body[] };

const plain = (name: string) => fold(name).replace(/\s+/gu, ' ').trim();

/** Finds the body that a name means among those registered: by id or name, with abbreviations too; a class of bodies stays words. */
export function bodyMatcher(bodies: readonly Body[]): (name: string) => MatchedBody {
  const names = bodies.flatMap((body) =>
    [body.id, body.name, ...(body.names ?? [])].map((name) => ({
      body,
      name: plain(name),
      words: wordList(name),
    })),
  );
  return (name) => {
    const wanted = plain(name);
    const same = new Set(names.filter((one) => one.name === wanted).map(({ body }) => body));
    const [exact] = same;
    if (exact && same.size === 1) return { party: exact.id };
    if (same.size > 1) return { fresh: name, near: [...same] };
    if (isBodyClass(name)) return { party: { class: name } };
    const words = wordList(name);
    const fits = names.map(({ body, words: other }) => ({ body, ...fitWords(words, other) }));
    const spelled = new Set(
      fits.filter(({ contained, covered }) => contained === 1 && covered === 1).map(({ body }) => body),
    );
    const [only] = spelled;
    if (only && spelled.size === 1) return { party: only.id };
    const near = new Set(
      fits
        .filter(
          ({ contained, covered }) =>
            (contained === 1 || covered === 1) && Math.min(contained, covered) >= 0.4,
        )
        .map(({ body }) => body),
    );
    return near.size > 0 ? { fresh: name, near: [...near] } : { fresh: name };
  };
}
