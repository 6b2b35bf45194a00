import type { Family } from './document-types.ts';
import { parseSymbol } from './find-symbols.ts';

const dots = '…';
const upper = (name: string) => name.toLocaleUpperCase('vi');

/** State bodies that stand without one above them on their pages (Decree 30/2020, the name of the issuing body). */
const standingAlone =
  /^(?:ủy ban nhân dân|hội đồng nhân dân|chính phủ|thủ tướng|quốc hội|bộ |văn phòng chính phủ)/i;

/** Who issues, in capitals, and the body above where a page names it; a name that ends with that of the body above is told from it by its beginning. */
export function bodiesOfHead(
  issuer: string,
  superior: string | null,
  family: Family,
): { readonly issuer: string; readonly superior: string | null } {
  if (superior === null || (family === 'state' && standingAlone.test(issuer)))
    return { superior: null, issuer: upper(issuer) };
  const own = issuer.endsWith(` ${superior}`) ? issuer.slice(0, -superior.length - 1) : issuer;
  return { superior: upper(superior), issuer: upper(own) };
}

/**
 * What follows a number that is not given yet: type and organ, `-BC/ĐU` in the Party, `/BC-UBND` in the State. `like` is a symbol of the same
 * issuer, which shows how it writes its organ. A letter of the State names no type, but who drafted it: `/UBND-…` (Decree 30/2020).
 */
export function numberEnding(
  type: string,
  family: Family,
  { issuer, like }: { readonly issuer: string; readonly like: string | null },
): string {
  const written = like === null ? null : parseSymbol(like)?.organ;
  const organ = written ?? organs.find(([name]) => name.test(issuer))?.[1] ?? dots;
  if (family === 'state' && type === 'CV') return `/${organ}-${dots}`;
  return family === 'party' ? `-${type}/${organ}` : `/${type}-${organ}`;
}

/** How symbols name bodies of common kinds. */
const organs: readonly (readonly [RegExp, string])[] = [
  [/^ủy ban nhân dân/i, 'UBND'],
  [/^hội đồng nhân dân/i, 'HĐND'],
  [/^tỉnh ủy/i, 'TU'],
  [/^đảng ủy/i, 'ĐU'],
  [/^đảng đoàn/i, 'ĐĐ'],
];
