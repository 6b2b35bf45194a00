import type { RecordData } from '../../plan/record-data.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { states } from '../states/states.ts';

/** One record with the task that it is of. */
export interface TaskRecord {
  readonly task: Pick<Unit, 'id' | 'address' | 'text' | 'heading'>;
  readonly record: RecordData;
}

/** The message of the commit that records progress: Vietnamese, with a pair of trailers for each record, by which scripts find it. */
export function commitMessage(records: readonly TaskRecord[]): string {
  const [first] = records;
  const tasks = new Set(records.map(({ task }) => task.id)).size;
  const subject =
    first && tasks === 1
      ? `Ghi tiến độ ${first.task.id}: ${records.length === 1 ? states[first.record.state].name.vi : `${records.length} bản ghi`}`
      : `Ghi tiến độ ${tasks} nhiệm vụ`;
  const lines = records.map(({ task, record }) => {
    const day = formatDate(record.date, 'vi');
    return `- ${task.address}, ${day}, ${record.by}: ${states[record.state].name.vi}. ${shortened(listedWording(task))}`;
  });
  const trailers = records.flatMap(({ task, record }) => [
    `Nhiem-vu: ${task.id}`,
    `Trang-thai: ${record.state}`,
  ]);
  return `${[subject, lines.join('\n'), trailers.join('\n')].join('\n\n')}\n`;
}

const maxLength = 120;

/** The beginning of a wording, on one line and without what would act on a screen. */
function shortened(wording: string): string {
  const line = wording.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length <= maxLength ? line : `${line.slice(0, line.lastIndexOf(' ', maxLength))} …`;
}
