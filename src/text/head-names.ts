import type { HeadField } from './wording.ts';

/** What the lines of the head are called in English. */
export const englishHeadNames: Readonly<Record<HeadField, string>> = {
  'carrier-title': 'type word of the carrying instrument',
  'carrier-subject': 'subject of the carrying instrument',
  'carrier-authority': 'line of authority of the carrying instrument',
  'carrier-grounds': 'grounds of the carrying instrument',
  'carrier-formula': 'enacting formula of the carrying instrument',
  title: 'title',
  subject: 'subject',
  reference: 'reference line',
  preamble: 'preamble',
};
