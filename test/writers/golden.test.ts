import { expect, test } from 'vitest';
import { formats } from '../../src/writers/formats.ts';
import { languages } from '../../src/locale/localised.ts';
import { plainScreen, sample } from './sample.ts';

const cases = (['text', 'markdown', 'html', 'json'] as const).flatMap((format) =>
  languages.map((language) => ({ format, language })),
);

test.each(cases)('$format in $language', async ({ format, language }) => {
  const { write, extension } = formats[format];
  await expect(
    await write({ ...sample(language), isSigned: format !== 'text' }, plainScreen),
  ).toMatchFileSnapshot(`golden/${format}.${language}.${extension}`);
});
