/** Records for a plan of the benchmark: the same number for each of its tasks, packed into logs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const term = { from: Date.UTC(2021, 0, 4), days: 900 };
const dayMillis = 86_400_000;

/** Writes a log of so many records for each task of a generated plan. */
export function generateRecords(root: string, tasks: number, each: number): void {
  const folder = join(root, 'plans', `hu-cau-${tasks}`, 'progress');
  mkdirSync(folder, { recursive: true });
  for (let task = 1; task <= tasks; task += 1) {
    const most = 1 + (task % 37);
    const lines = Array.from({ length: each }, (_, nth) => {
      const days = Math.floor((nth * term.days) / each) + (task % 11);
      const day = new Date(term.from + days * dayMillis).toISOString().slice(0, 10);
      const hour = String(8 + (nth % 9)).padStart(2, '0');
      return `- {date: ${day}, state: in-progress, value: ${Math.min(nth, most)}, by: van-phong, recorded: ${day}T${hour}:00:00+07:00}\n`;
    });
    writeFileSync(join(folder, `nhiem-vu-${task}.yaml`), lines.join(''));
  }
}
