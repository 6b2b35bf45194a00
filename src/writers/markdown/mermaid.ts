import { visible } from '../../screen/visible.ts';
import type { CellsChart, Chart, TimelineChart } from '../../views/blocks/chart.ts';

/** More than this no one can read in one drawing. */
const maxEvents = 40;
/** A drawing shows so much of a name, and GitHub draws no more than 50,000 letters in all. */
const maxLetters = 100;

/** A chart that GitHub and GitLab draw, as the lines of a `mermaid` fence; null where a drawing says no more than the table of its figures. */
export function mermaidLines(chart: Chart): readonly string[] | null {
  if (chart.chart === 'cells' && chart.slices.some(({ value }) => value > 0)) return pie(chart);
  if (chart.chart === 'timeline' && chart.events.length > 0 && chart.events.length <= maxEvents)
    return gantt(chart);
  return null;
}

const pie = ({ title, slices }: CellsChart): string[] => [
  `pie showData title ${plain(title)}`,
  ...slices.filter(({ value }) => value > 0).map(({ name, value }) => `  "${plain(name)}" : ${value}`),
];

/**
 * A line that begins with a day as people write it begins with no word of mermaid's own, nor with a day as mermaid writes it, where the
 * drawing would end. The marker of today would follow the reader's clock.
 */
const gantt = ({ title, events }: TimelineChart): string[] => [
  'gantt',
  `  title ${plain(title)}`,
  '  dateFormat YYYY-MM-DD',
  '  axisFormat %m/%Y',
  '  todayMarker off',
  ...events.map(
    ({ date, dateText, name }) => `  ${plain(dateText)} ${brief(plain(name))} :milestone, ${date}, 0d`,
  ),
];

/** Words without anything that mermaid reads as more than letters; the table beside the drawing has them as they are. */
const plain = (text: string): string =>
  visible(text)
    .replace(/[^\p{L}\p{M}\p{N} .,()/-]+/gu, ' ')
    .trim() || '-';

const brief = (name: string): string => {
  if (name.length <= maxLetters) return name;
  const kept = name.slice(0, maxLetters);
  return `${kept.slice(0, kept.lastIndexOf(' ')).trim() || kept} ...`;
};
