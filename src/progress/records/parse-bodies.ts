import type { Body } from '../../plan/register-entries.ts';
import { bodiesByName } from './bodies-by-name.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { parseBody } from './parse-fields.ts';

/** The most commas in one name: “Sở Nông nghiệp, …, Thủy lợi” has a few. */
const maxCommas = 8;

/**
 * The bodies of a list between semicolons or commas, by id or name. Names may hold commas of their own (“Sở Văn hóa, Thể thao và Du lịch”): of the parts
 * that follow each other, the most that are one name together are taken for it. A UserError for a part that names no body.
 */
export function parseBodies(typed: string, bodies: readonly Body[]): Body[] {
  const { named } = bodiesByName(bodies);
  return typed.split(';').flatMap((piece) => {
    const parts = piece.split(',').flatMap((part) => part.trim() || []);
    const found: Body[] = [];
    for (let at = 0; at < parts.length;) {
      const together = (count: number) => parts.slice(at, at + count).join(', ');
      let count = Math.min(parts.length - at, maxCommas + 1);
      while (count > 1 && !named.has(fold(together(count)))) count -= 1;
      found.push(parseBody(together(count), bodies));
      at += count;
    }
    return found;
  });
}
