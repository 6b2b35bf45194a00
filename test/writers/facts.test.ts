import { describe, expect, test } from 'vitest';
import { renderingOf } from '../../src/commands/render/render-file.ts';
import { withoutEditions } from '../../src/commands/shared/open-editions.ts';
import { views } from '../../src/commands/render/views.ts';
import { formatNames, formats } from '../../src/writers/formats.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { languages } from '../../src/locale/localised.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { plainScreen, sample } from './sample.ts';
import { expectFactsIn } from './same-facts.ts';

describe.each(languages)('every kind of block, in %s', (language) => {
  test.each(formatNames)('every fact stands in %s', async (format) => {
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
    Object.entries(views).flatMap(([view, { formats: known }]) =>
      languages.flatMap((language) => known.map((format) => ({ programme: id, view, language, format }))),
    ),
  );
  test.each(cases)(
    '$view in $language: every fact stands in $format',
    async ({ programme, view, language, format }) => {
      const options = needed[view]?.(programme) ?? {};
      await expectFactsIn[format](
        renderingOf(withoutEditions(plan), {
          view,
          programme,
          language,
          asOf: '2025-12-15',
          format,
          options,
        }),
      );
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
  expect(JSON.parse(String(await formats.json.write(sample('vi', false), plainScreen)))).toMatchObject({
    fictional: false,
  });
});
