/** Records in a loop through the whole program: `node child.mjs <root> <count> <label> <task>…`; says the note of each record that was written. */
import { run } from '../../src/cli/run.ts';

const [root = '', count = '0', label = '', ...tasks] = process.argv.slice(2);

for (let number = 0; number < Number(count); number += 1) {
  const note = `${label}-${number}`;
  const task = tasks[number % tasks.length] ?? '';
  let said = '';
  const exitCode = await run(['record', task, 'in-progress', '--note', note, '-C', root, '-q'], {
    out: () => undefined,
    err: (text) => {
      said += text;
    },
    cwd: root,
    variables: {},
    isTerminal: false,
    now: new Date(),
  });
  process.stdout.write(exitCode === 0 ? `${note}\n` : `failed: ${said}`);
}
