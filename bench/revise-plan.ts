import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A later revision of a generated plan, the same each time: in every fifth task another number, in every seventh another deadline. */
export function revisePlan(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  const texts = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /text[\\/].*\.yaml$/.test(path),
  );
  let task = 0;
  for (const path of texts.sort()) {
    const file = join(to, path);
    const revised = readFileSync(file, 'utf8')
      .split(/(?=^ *- id: nhiem-vu-)/m)
      .map((unit) => {
        task += 1;
        const reworded = task % 5 === 0 ? unit.replace(/(text: >-\n *\D*)(\d+)/, '$1100$2') : unit;
        return task % 7 === 0 ? reworded.replace('-15"', '-20"') : reworded;
      });
    writeFileSync(file, revised.join(''));
  }
}
