import { formatDate } from '../../vietnamese/dates/dates.ts';
import { dayInHanoi } from '../../progress/records/moments.ts';
import type { Block } from '../blocks/block.ts';
import { note, paragraph } from '../blocks/figures.ts';
import { type FeedFacts, feedOf, placeOf } from './feed-of.ts';
import { feedWords } from './feed-words.ts';

/** The news as a table, the newest first; what the heading or the title of an entry says whole is not said again beside it. */
export function feedView(facts: FeedFacts): Block[] {
  const { language, since, programmes } = facts;
  const place = programmes.length === 1 && programmes[0] ? placeOf(programmes[0], language) : null;
  const words = feedWords[language];
  const { title, entries } = feedOf(facts);
  const [day, kind, what, details] = words.columns;
  return [
    { kind: 'heading', level: 1, text: title },
    note(words.since(formatDate(since, language))),
    entries.length === 0
      ? paragraph(words.none)
      : {
          kind: 'table',
          columns: [{ head: day, type: 'date' }, { head: kind }, { head: what }, { head: details }],
          rows: entries.map((entry) => {
            const on = dayInHanoi(entry.updated);
            return [
              { text: formatDate(on, language), value: on },
              words.kinds[entry.kind],
              entry.unit === null ? entry.title : { text: entry.title, ids: [entry.unit.id] },
              entry.details
                .filter((one) => one !== place && !entry.title.includes(one))
                .map((one) => one.replace(/[.;]$/, ''))
                .join('; '),
            ];
          }),
        },
  ];
}
