import { expect, test } from 'vitest';
import { languages } from '../../src/locale/localised.ts';
import type { FindingsFormatName } from '../../src/findings-output/findings-format-names.ts';
import { findingsFormats } from '../../src/findings-output/findings-formats.ts';
import { rules } from '../../src/rules/rule-table.ts';
import { clean, scenario } from './scenario.ts';

const extensions: Readonly<Record<FindingsFormatName, string>> = {
  text: 'txt',
  json: 'json',
  github: 'txt',
  gitlab: 'json',
  sarif: 'sarif',
  junit: 'xml',
  markdown: 'md',
};

const cases = Object.entries(extensions).flatMap(([format, extension]) =>
  languages.map((language) => ({ format: format as FindingsFormatName, extension, language })),
);

/** What changes with every new rule is left out of the page: the descriptions of rules (but for one), and their indexes. */
function withoutOtherRules(sarif: string): string {
  interface Log {
    runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleIndex?: number }[] }[];
  }
  const log = JSON.parse(sarif) as Log;
  for (const { tool, results } of log.runs) {
    tool.driver.rules = tool.driver.rules.filter(
      ({ id }) => id === 'unknown-body' || rules.every((rule) => rule.id !== id),
    );
    for (const result of results) delete result.ruleIndex;
  }
  return `${JSON.stringify(log, null, 2)}\n`;
}

test.each(cases)('$format in $language', async ({ format, extension, language }) => {
  const output = findingsFormats[format](scenario, { language, colour: false, width: 80 });
  const page = format === 'sarif' ? withoutOtherRules(output) : output;
  await expect(page).toMatchFileSnapshot(`golden/${format}.${language}.${extension}`);
});

test('text in colour', async () => {
  const output = findingsFormats.text(scenario, { language: 'vi', colour: true, width: 80 });
  await expect(output.replaceAll('\u001B', '<ESC>')).toMatchFileSnapshot('golden/text.vi.colour.txt');
});

test.each(languages)('text that names the rules, in %s', async (language) => {
  const output = findingsFormats.text(scenario, { language, colour: false, width: 80, namesRules: true });
  await expect(output).toMatchFileSnapshot(`golden/text.rules.${language}.txt`);
});

test.each(languages)('nothing found, in %s', async (language) => {
  const output = findingsFormats.text(clean, { language, colour: false, width: 80 });
  await expect(output).toMatchFileSnapshot(`golden/clean.${language}.txt`);
});
