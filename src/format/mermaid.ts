import { visible } from '../screen/visible.ts';
import type { CellsChart, Chart, TimelineChart } from '../render/chart.ts';

/** More than this no one can read in one drawing. */
const mostEvents = 40;

/** A chart that GitHub and GitLab draw, as the lines of a `mermaid` fence; null where a drawing says no more than the table of its figures. */
export function mermaidLines(chart: Chart): readonly string[] | null {
  if (chart.chart === 'cells' && chart.slices.some(({ value }) => value > 0)) return pie(chart);
  if (chart.chart === 'timeline' && chart.events.length > 0 && chart.events.length <= mostEvents)
    return gantt(chart);
  return null;
}

const pie = ({ title, slices }: CellsChart): string[] => [
  `pie showData title ${plain(title)}`,
  ...slices.filter(({ value }) => value > 0).map(({ name, value }) => `  "${plain(name)}" : ${value}`),
];

const gantt = ({ title, events }: TimelineChart): string[] => [
  'gantt',
  `  title ${plain(title)}`,
  '  dateFormat YYYY-MM-DD',
  '  axisFormat %m/%Y',
  ...events.map(({ date, name }) => `  ${date} ${plain(name)} :milestone, ${date}, 0d`),
];

/** Words without anything that mermaid reads as more than letters; the table beside the drawing has them as they are. */
const plain = (text: string): string =>
  visible(text)
    .replace(/[^\p{L}\p{M}\p{N} .,()/-]+/gu, ' ')
    .trim() || '-';
