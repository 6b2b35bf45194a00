import type { Finding } from '../../plan/finding.ts';
import type { Decision } from '../structure/draft-units.ts';
import type { DataMap } from '../../source/edit/write-value.ts';

/** What lint calls an error in the text itself, such as a number left out: accepted as issued, and listed to be looked at. */
export function acceptFaults(
  faults: readonly Finding[],
): { readonly exceptions: readonly DataMap[]; readonly decisions: readonly Decision[] } | null {
  const ofText = faults.filter(({ rule, unit }) => unit !== undefined && rule !== 'schema');
  if (ofText.length === 0 || ofText.length < faults.length) return null;
  const keys = new Set<string>();
  const exceptions = ofText.flatMap(({ rule, unit = '' }) => {
    const key = `${rule} ${unit}`;
    if (keys.has(key)) return [];
    keys.add(key);
    return [{ rule, unit, reason: 'đúng như văn bản đã nhập; cần xem lại' }];
  });
  return {
    exceptions,
    decisions: ofText.map(({ message }) => ({
      place: {},
      what: {
        vi: `giữ như văn bản gốc, ghi vào exceptions.yaml: ${message.vi}`,
        en: `kept as in the source, with an entry in exceptions.yaml: ${message.en}`,
      },
    })),
  };
}
