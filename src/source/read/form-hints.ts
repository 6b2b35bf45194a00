import type { Localised } from '../../locale/localised.ts';
import type { YamlPath } from '../../plan/location.ts';
import { parseBound } from '../../vietnamese/numbers/bounds.ts';

/** How something is written that people write in another form: several results of a task, a bound or a range to reach. Null for anything else. */
export function formHint(path: YamlPath, value: unknown): Localised | null {
  const key = path.at(-1);
  if (key === 'task' && Array.isArray(value))
    return hint('task: { results: [ … ] }', ['nhiều kết quả', 'several results']);
  if (key === 'bound')
    return hint('at-least: … hoặc at-most: …', ['mức phải đạt', 'the bound'], 'at-least: … or at-most: …');
  if (key !== 'target' || typeof value !== 'string') return null;
  const read = boundFields(value);
  const form = read && Object.entries(read).map(([name, bound]) => `${name}: ${shown(bound)}`);
  return form ? hint(form.join(', '), ['mục tiêu này', 'this target']) : null;
}

/** The fields of an indicator that say what words say as a target: “10 - 12%” is between and a unit; null where they are no number. */
export function boundFields(
  words: string,
): Readonly<Record<string, string | number | readonly number[]>> | null {
  const read = parseBound(words);
  return read && { ...read };
}

const shown = (bound: unknown) =>
  Array.isArray(bound) ? `[${bound.join(', ')}]` : typeof bound === 'string' ? `"${bound}"` : String(bound);

const hint = (form: string, [vi, en]: readonly [string, string], formEn = form): Localised => ({
  vi: ` Hãy ghi ${vi} dưới dạng ${form}; «cthd migrate» ghi lại như thế.`,
  en: ` Write ${en} as ${formEn}; “cthd migrate” does so.`,
});
