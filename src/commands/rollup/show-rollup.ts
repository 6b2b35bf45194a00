import { UserError } from '../../plan/user-error.ts';
import { readRollupTasks, readRollup } from '../../views/rollup/rollup-row.ts';
import { bySuperior, rollupView } from '../../views/rollup/rollup-view.ts';
import { countRollup } from '../../views/rollup/rollup-counts.ts';
import type { RollupFacts } from '../../views/rollup/rollup-facts.ts';
import { rollupWords } from '../../views/rollup/rollup-words.ts';
import type { View } from '../show/view.ts';

/** Many programmes together: a page of what the model `rollup` of the warehouse answers. */
export const rollupPage: View<RollupFacts> = {
  id: 'rollup',
  call: ['rollup'],
  takesArgs: true,
  options: {
    '--tasks <file>': {
      vi: 'kết quả của cthd.current_tasks (hoặc chỉ cthd.overdue_tasks), để trang mở từng chương trình đến từng việc',
      en: 'the answer of cthd.current_tasks (or of cthd.overdue_tasks only), by which the page opens a programme down to its tasks',
    },
  },
  formats: ['text', 'markdown', 'html', 'docx', 'xlsx', 'json'],
  facts({ args: [path], options }, sources) {
    if (path === undefined) throw withoutFile();
    const textOf = (name: string) => new TextDecoder().decode(sources.file(name));
    const tasks = options['tasks'];
    return {
      rows: readRollup(textOf(path), path),
      tasks: typeof tasks === 'string' ? readRollupTasks(textOf(tasks), tasks) : [],
    };
  },
  about: ({ rows }, language) => ({
    programme: null,
    title: rollupWords[language].title,
    fictional: rows.every(({ fictional }) => fictional),
  }),
  blocks: ({ rows }, { language }) => rollupView(rows, language),
  rollup: (facts) => facts,
  json: ({ rows }) => ({
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
