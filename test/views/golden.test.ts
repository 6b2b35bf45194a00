import { expect, test } from 'vitest';
import { languages } from '../../src/locale/localised.ts';
import { type PlanName, plans, printed } from './view-cases.ts';

interface Case {
  readonly name: string;
  readonly plan: PlanName;
  readonly view: string;
  readonly asOf: string;
  readonly options?: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  { name: 'example-board', plan: 'example', view: 'board', asOf: '2025-12-15' },
  { name: 'real-board', plan: 'real', view: 'board', asOf: '2026-11-23' },
  { name: 'example-summary', plan: 'example', view: 'summary', asOf: '2025-12-15' },
  { name: 'example-summary-early', plan: 'example', view: 'summary', asOf: '2024-07-20' },
  { name: 'example-tracker', plan: 'example', view: 'tracker', asOf: '2025-12-15' },
  {
    name: 'example-report',
    plan: 'example',
    view: 'report',
    asOf: '2025-12-20',
    options: { period: '2025-H2' },
  },
  {
    name: 'example-extract-lead',
    plan: 'example',
    view: 'extract',
    asOf: '2025-12-15',
    options: { lead: 'ban-to-chuc-vi-du', since: '2024-11-01' },
  },
  {
    name: 'example-extract-recipient',
    plan: 'example',
    view: 'extract',
    asOf: '2025-12-15',
    options: { recipient: 'hoi-thanh-vien-vi-du' },
  },
  { name: 'example-timeline', plan: 'example', view: 'timeline', asOf: '2025-12-15' },
  { name: 'example-calendar', plan: 'example', view: 'calendar', asOf: '2025-12-15' },
  { name: 'real-summary', plan: 'real', view: 'summary', asOf: '2026-11-23' },
  { name: 'real-tracker', plan: 'real', view: 'tracker', asOf: '2026-11-23' },
  { name: 'real-report', plan: 'real', view: 'report', asOf: '2026-07-10', options: { period: '2026-H1' } },
  {
    name: 'real-extract-recipient',
    plan: 'real',
    view: 'extract',
    asOf: '2026-11-23',
    options: { recipient: 'dang-uy-lhhvn', since: '2025-01-01' },
  },
  { name: 'real-timeline', plan: 'real', view: 'timeline', asOf: '2026-11-23' },
];

const extensions = { text: 'txt', markdown: 'md', json: 'json' } as const;
const files = cases.flatMap((one) =>
  (Object.keys(extensions) as (keyof typeof extensions)[]).flatMap((format) =>
    (format === 'json' ? (['vi'] as const) : languages).map((language) => ({ ...one, format, language })),
  ),
);

test.each(files)(
  '$name: $format in $language',
  async ({ name, plan, view, asOf, options = {}, format, language }) => {
    const output = await printed(plans[plan], { view, asOf, options, format, language });
    await expect(output).toMatchFileSnapshot(`golden/${name}.${language}.${extensions[format]}`);
    if (format === 'text') expect(output.split('\n').filter((line) => line.length > 80)).toEqual([]);
  },
);
