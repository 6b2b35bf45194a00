import { expect, test, vi } from 'vitest';
import { askIn } from '../../src/cli/ask.ts';

interface InputConfig {
  readonly message: string;
  readonly default?: string;
  readonly validate: (typed: string) => string | true;
}

/** The questions that were drawn; each is answered with Enter alone, as the prompts do: the default that they know, else nothing. */
const drawn = vi.hoisted(() => [] as unknown[]);
vi.mock('../../src/cli/prompts.ts', () => ({
  search: null,
  select: null,
  Separator: null,
  input: (config: InputConfig) => {
    const { message, default: preset } = config;
    const typed = preset ?? '';
    drawn.push([message, preset, config.validate(typed), config.validate(' a\u0300 ')]);
    return Promise.resolve(typed);
  },
}));

test('a default that is long, or would act on the screen, is shown in short beside the question, and taken whole', async () => {
  const seen: string[] = [];
  const fault = (typed: string) => {
    seen.push(typed);
    return typed === 'à' ? 'no' : null;
  };
  const [long, hostile] = [`${'ngày mai '.repeat(200)}nữa`, 'a\u001b[2J'];
  const answers: string[] = [];
  for (const preset of ['2026', long, hostile])
    answers.push(await askIn('en').text('When?', { preset, fault }));
  expect(answers).toEqual(['2026', long, hostile]);
  expect(drawn).toEqual([
    ['When?', '2026', true, 'no'],
    [`When? (⏎: ${'ngày mai '.repeat(6)}ngày…)`, undefined, true, 'no'],
    ['When? (⏎: a\\u{1b}[2J…)', undefined, true, 'no'],
  ]);
  expect(seen).toEqual(['2026', 'à', long, 'à', hostile, 'à']);
});
