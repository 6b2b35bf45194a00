import { UserError } from '../../plan/user-error.ts';
import { readRollup, type RollupRow } from '../../views/rollup/rollup-row.ts';
import { bySuperior, countRollup, rollupView } from '../../views/rollup/rollup-view.ts';
import { rollupWords } from '../../views/rollup/rollup-words.ts';
import type { View } from '../show/view.ts';

/** Many programmes together: a page of what the model `rollup` of the warehouse answers. */
export const rollupPage: View<readonly RollupRow[]> = {
  id: 'rollup',
  call: ['rollup'],
  takesArgs: true,
  options: [],
  formats: ['text', 'markdown', 'html', 'docx', 'xlsx', 'json'],
  facts({ args: [path] }, sources) {
    if (path === undefined) throw withoutFile();
    return readRollup(new TextDecoder().decode(sources.file(path)), path);
  },
  about: (rows, language) => ({
    programme: null,
    title: rollupWords[language].title,
    fictional: rows.every(({ fictional }) => fictional),
  }),
  blocks: (rows, { language }) => rollupView(rows, language),
  json: (rows) => ({
    schemaVersion: 1,
    kind: 'rollup',
    counts: countRollup(rows),
    superiors: bySuperior(rows).map(([superior, own]) => ({
      superior,
      counts: countRollup(own),
      programmes: own.map((row) => ({ programme: row.programme_key, counts: countRollup([row]) })),
    })),
  }),
};

const withoutFile = () =>
  new UserError({
    vi: 'Hãy nêu tệp kết quả của cthd.rollup (mỗi dòng một đối tượng JSON).',
    en: 'Name the file with the answer of cthd.rollup (one JSON object a line).',
  });
