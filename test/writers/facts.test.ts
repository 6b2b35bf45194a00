import { describe, expect, test } from 'vitest';
import { pages } from '../../src/commands/render/pages.ts';
import { make } from '../../src/commands/show/make-file.ts';
import { blockFormats, formats } from '../../src/writers/formats.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { languages } from '../../src/locale/localised.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { asking, sourcesIn } from '../support/view-sources.ts';
import { plainScreen, sample } from './sample.ts';
import { expectFactsIn } from './same-facts.ts';

describe.each(languages)('every kind of block, in %s', (language) => {
  test.each(blockFormats)('every fact stands in %s', async (format) => {
    await expectFactsIn[format](sample(language));
    await expectFactsIn[format](sample(language, false));
  });
});

const plans = { lhhvn: '.', examples: 'examples' };
/** The options without which a view says nothing. */
const needed: Readonly<Record<string, (programme: string) => Readonly<Record<string, string>>>> = {
  report: () => ({ period: '2023' }),
  extract: (programme) => ({
    lead: programme === 'lhhvn-dh13' ? 'dang-doan-lhhvn' : 'ban-to-chuc-vi-du',
    since: '2021-01-01',
  }),
};

describe.each(Object.entries(plans))('%s', (_, root) => {
  const { plan } = readPlan(readPlanFolder(root));
  const cases = plan.programmes.flatMap(({ id }) =>
    pages.flatMap((view) =>
      languages.flatMap((language) =>
        blockFormats
          .filter((format) => view.formats.includes(format))
          .map((format) => ({ programme: id, name: view.id, view, language, format })),
      ),
    ),
  );
  test.each(cases)(
    '$name in $language: every fact stands in $format',
    async ({ programme, view, language, format }) => {
      const options = needed[view.id]?.(programme) ?? {};
      const asked = asking({ programme, language, asOf: '2025-12-15', options });
      const { rendering } = await make({ view, asked, format }, sourcesIn(plan));
      await expectFactsIn[format](rendering);
    },
  );
});

test('a made-up example says so in every format, a real programme in none', async () => {
  for (const format of ['text', 'markdown', 'html'] as const) {
    expect(await formats[format].write(sample('vi'), plainScreen)).toContain(
      'Ví dụ hư cấu, không phải văn bản thật.',
    );
    expect(await formats[format].write(sample('vi', false), plainScreen)).not.toContain('hư cấu');
  }
  expect(JSON.parse((await formats.json.write(sample('vi', false), plainScreen)) as string)).toMatchObject({
    fictional: false,
  });
});
