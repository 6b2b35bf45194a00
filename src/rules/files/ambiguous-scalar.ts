import { memoised } from '../../plan/memoised.ts';
import { type Located, origin, positionIn, type YamlPath } from '../../plan/location.ts';
import { retypedAs } from '../../plan/retyped-scalars.ts';
import type { PlanFile } from '../../plan/source-file.ts';
import { planRule } from '../plan-rule.ts';

/** Numbers whose notation YAML 1.1 and 1.2 read differently: 010 (8 or 10), 0o17, 1e3. */
const otherNotation = /^[-+]?(?:0\d+|0o[0-7]+|\d+e[-+]?\d+)$/i;

type Meaning = 'boolean' | 'number' | 'notation' | 'empty';

/** A value means the same to every reader of YAML (the versions 1.1 and 1.2 retype plain scalars differently); dates are plain by design. */
export const ambiguousScalar = planRule<{ written: string; meaning: Meaning }>({
  id: 'ambiguous-scalar',
  group: 'files',
  severity: 'warning',
  scope: 'file',
  message: ({ written, meaning }) => messages[meaning](written),
  check({ files }, report) {
    for (const { node, id, ...args } of files.flatMap(ambiguousIn))
      report(node, null, args, id === undefined ? {} : { id });
  },
});

interface AmbiguousScalar {
  readonly node: Located;
  readonly written: string;
  readonly meaning: Meaning;
  /** The nearest id around it. */
  readonly id: string | undefined;
}

const ambiguousIn = memoised(({ document, value }: PlanFile): readonly AmbiguousScalar[] => {
  const found: AmbiguousScalar[] = [];
  if (document.isPlain) return found;
  const file = document.source.path;
  visitScalars(value, (scalar, path, id) => {
    const written = mayDiffer(scalar) ? document.written(path) : null;
    const meaning = written === null ? null : meaningOf(written);
    if (written !== null && meaning !== null)
      found.push({ node: { [origin]: { file, path: [...path] } }, written, meaning, id });
  });
  return found;
});

const mayDiffer = (scalar: unknown): boolean =>
  typeof scalar === 'string' ? retypedAs(scalar) !== null : typeof scalar === 'number' || scalar === null;

function meaningOf(written: string): Meaning | null {
  const other = retypedAs(written);
  if (other !== null) return other;
  if (otherNotation.test(written)) return 'notation';
  return written === '~' ? 'empty' : null;
}

/** Visits every scalar of a file's data with its path, which holds for the visit only, and the nearest id around it. */
function visitScalars(
  value: unknown,
  visit: (scalar: unknown, path: YamlPath, id: string | undefined) => void,
  path: (string | number)[] = [],
  id?: string,
): void {
  if (value === null || typeof value !== 'object') {
    visit(value, path, id);
    return;
  }
  if (Array.isArray(value)) {
    for (let item = 0; item < value.length; item += 1) {
      path.push(positionIn(value, item));
      visitScalars(value[item], visit, path, id);
      path.pop();
    }
    return;
  }
  const map = value as Readonly<Record<string, unknown>>;
  const nearest = typeof map['id'] === 'string' ? map['id'] : id;
  for (const key in map) {
    path.push(key);
    visitScalars(map[key], visit, path, nearest);
    path.pop();
  }
}

const messages: Readonly<Record<Meaning, (written: string) => { vi: string; en: string }>> = {
  boolean: (written) => ({
    vi: `${written} không có dấu nháy, nên có chương trình đọc là đúng/sai chứ không phải chữ; hãy viết '${written}'.`,
    en: `${written} has no quotes, so some programs read it as true or false and not as text; write '${written}'.`,
  }),
  number: (written) => ({
    vi: `${written} không có dấu nháy, nên có chương trình đọc là một con số khác; hãy viết '${written}'.`,
    en: `${written} has no quotes, so some programs read it as another number; write '${written}'.`,
  }),
  notation: (written) => ({
    vi: `Số ${written} được các chương trình đọc thành những giá trị khác nhau; hãy viết số thường, hoặc '${written}' nếu là chữ.`,
    en: `Programs read the number ${written} as different values; write a plain number, or '${written}' if it is text.`,
  }),
  empty: () => ({
    vi: "Dấu ~ được đọc là để trống; hãy viết null, hoặc '~' nếu là chữ.",
    en: "A ~ is read as empty; write null, or '~' if it is text.",
  }),
};
