import { expect, test } from 'vitest';
import { commonOptions } from '../../src/cli/common-options.ts';
import { termIn } from '../../src/cli/placeholder-words.ts';
import { commands } from '../../src/commands/command-table.ts';

test('whatever stands for a value in the help has a Vietnamese word', async () => {
  const usages = await Promise.all(
    Object.values(commands).map(async (entry) => (await entry.load()).command.usage),
  );
  const terms = [
    ...usages.flatMap(({ arguments: own = {}, options }) => [...Object.keys(own), ...Object.keys(options)]),
    ...Object.keys(commonOptions),
  ];
  const names = terms.flatMap((term) => [...term.matchAll(/[<[]([a-z]+)/g)].map(([, name = '']) => name));
  expect(names.length).toBeGreaterThan(100);
  expect([...new Set(names)].filter((name) => termIn(`<${name}>`, 'vi') === `<${name}>`)).toEqual([]);
});

test('a term keeps all but its placeholder', () => {
  expect(termIn('-C, --dir <path>', 'vi')).toBe('-C, --dir <đường-dẫn>');
  expect(termIn('[unit...]', 'vi')).toBe('[đơn-vị...]');
  expect(termIn('--rule <id=level>', 'vi')).toBe('--rule <mã=mức>');
  expect(termIn('--lead <body>', 'en')).toBe('--lead <body>');
});
