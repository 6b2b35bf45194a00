import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import type { FindingsFormatName } from '../../src/findings-output/findings-format-names.ts';
import { findingsFormats } from '../../src/findings-output/findings-formats.ts';
import { jobSummary } from '../../src/findings-output/findings-markdown.ts';
import { attacks, hostile } from './hostile.ts';

const settings = { language: 'vi', colour: false, width: 80 } as const;
const outputs = {
  ...(Object.fromEntries(
    Object.entries(findingsFormats).map(([format, reporter]) => [format, reporter(hostile, settings)]),
  ) as Record<FindingsFormatName, string>),
  summary: jobSummary(hostile, settings),
};

/** What would act on a screen; line feeds are ours, and in these outputs every one of them ends a line of ours. */
const acting =
  /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

describe.each(Object.entries(outputs))('%s', (format, output) => {
  test('holds nothing that acts on a screen', () => {
    expect(acting.exec(output)?.[0]).toBeUndefined();
  });

  test('holds no workflow command but its own', () => {
    expect(output).not.toMatch(/##\w*\[/);
    const commands = output.split('\n').flatMap((line) => /^\s*::([\w-]*)/.exec(line)?.[1] ?? []);
    const own = { error: 10, warning: 10, notice: 10, group: 1, endgroup: 1 };
    const counts = Object.fromEntries(
      [...new Set(commands)].map((command) => [command, commands.filter((one) => one === command).length]),
    );
    expect(counts).toEqual(format === 'github' ? own : {});
  });
});

test('JSON gives every text back exactly', () => {
  const report = JSON.parse(outputs.json) as { findings: { message: string; file: string; rule: string }[] };
  expect(report.findings.map(({ message, file, rule }) => [message, file, rule])).toEqual(
    hostile.findings.map(({ message, file, rule }) => [message.vi, file, rule]),
  );
});

test('a GitHub annotation keeps its properties apart', () => {
  for (const line of outputs.github.split('\n').filter((one) => /^::(error|warning|notice) file/.test(one))) {
    const [, command = '', message = ''] = /^::(.*?)::(.*)$/.exec(line) ?? [];
    const names = command
      .replace(/^\w+ /, '')
      .split(',')
      .map((property) => property.split('=')[0]);
    expect(names).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title']);
    expect(message.replace(/%25/g, '')).not.toContain('%');
  }
});

test('JUnit is well-formed and holds each message once, controls written out', () => {
  const document = XmlDocument.fromString(outputs.junit);
  const cases = document.find('//testcase');
  expect(cases).toHaveLength(hostile.findings.length + hostile.excepted.length + hostile.skipped.length + 4);
  const failures = document.find('//failure/@message').map((node) => node.content);
  document.dispose();
  expect(failures).toHaveLength(attacks.length);
  expect(failures).toContain(
    'Tại ]]> <!-- --> <?xml?> &amp; &#27; "\' có ]]> <!-- --> <?xml?> &amp; &#27; "\'',
  );
  expect(failures).toContain(
    'Tại \\u{1b}[31mred\\u{1b}]0;title\\u{7} có \\u{1b}[31mred\\u{1b}]0;title\\u{7}',
  );
  expect(outputs.junit).not.toContain(']]>');
});

test('SARIF addresses stay inside the root and decode to the path', () => {
  interface Log {
    runs: { results: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
  }
  const [run] = (JSON.parse(outputs.sarif) as Log).runs;
  const addresses = run?.results.map(
    ({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri ?? '',
  );
  const decoded = addresses?.map((uri) => decodeURIComponent(new URL(uri, 'file:///root/').pathname));
  const paths = [...hostile.findings, ...hostile.excepted].map(
    ({ file }) => `/root/${file.replace(/\p{Cs}/gu, '\uFFFD')}`,
  );
  expect(new Set(decoded)).toEqual(new Set(paths));
});

describe.each(['markdown', 'summary'] as const)('%s', (format) => {
  const rows = outputs[format].split('\n').filter((line) => line.startsWith('|'));

  test('has one row a finding, and every row has the cells of its table', () => {
    const heads = 2 * 4;
    expect(rows).toHaveLength(hostile.findings.length + hostile.excepted.length + heads);
    const cells = rows.map((line) => line.split('|').length - 2);
    expect(new Set(cells.slice(0, -hostile.excepted.length - 2))).toEqual(new Set([3]));
    expect(new Set(cells.slice(-hostile.excepted.length - 2))).toEqual(new Set([4]));
  });

  test('has markup, mentions, references and addresses only as code', () => {
    const prose = outputs[format].replace(/(?<!`)(`+)(?!`)[^]*?[^`]\1(?!`)/g, '');
    expect(prose).not.toMatch(/[`*_~[\]<>@$\\]|:\/\/|www\.|#\d|GH-\d|deadbeef|:tada:|&\w+;/);
  });
});
