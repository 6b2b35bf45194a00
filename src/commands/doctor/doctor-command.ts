import { folderToFill } from '../../io/files/folder-here.ts';
import { UserError } from '../../plan/user-error.ts';
import { jsonText } from '../../screen/json-text.ts';
import { visible } from '../../screen/visible.ts';
import { wrap } from '../../screen/wrap.ts';
import type { Command, Environment } from '../command.ts';
import { type Config, readConfig } from '../shared/read-config.ts';
import { type Check, fine, type Health, wrong } from './doctor-check.ts';
import { checkMachine } from './doctor-machine.ts';
import { checkPlan } from './doctor-plan.ts';
import { checkRepository } from './doctor-repository.ts';
import type { Language } from '../../locale/localised.ts';

export const command: Command = {
  usage: {
    examples: {
      'cthd doctor': {
        vi: 'thiếu gì ở đây, và lệnh nào sửa được',
        en: 'what is missing here, and the command that fixes it',
      },
      'cthd doctor --format json': { vi: 'cho chương trình khác đọc', en: 'for other programs' },
    },
    options: { '--format <name>': { vi: 'định dạng', en: 'format', choices: ['text', 'json'] } },
  },
  async run({ options }, environment) {
    const root = folderToFill(environment.cwd, environment.dir);
    const checks = [...examine(root, environment), ...checkConfig(await readConfig(environment))];
    const isWrong = checks.some(({ health }) => health === 'wrong');
    const output = options['format'] === 'json' ? asJson(checks, environment) : asText(checks, environment);
    return { output, exitCode: isWrong ? 1 : 0 };
  },
};

/** Looks at everything, as far as there is a git to ask. */
function examine(root: string, environment: Environment): Check[] {
  const machine = checkMachine(root, environment);
  const plan = checkPlan(root, environment);
  try {
    return [...machine, ...checkRepository(root, environment.version), ...plan];
  } catch (error) {
    if (error instanceof UserError && machine.some(({ id, health }) => id === 'git' && health === 'wrong'))
      return [...machine, ...plan];
    throw error;
  }
}

const healths: Readonly<Record<Environment['language'], Record<Health, string>>> = {
  vi: { fine: 'ổn', wrong: 'thiếu', advised: 'nên có' },
  en: { fine: 'fine', wrong: 'wrong', advised: 'advised' },
};

function asText(checks: readonly Check[], { language, quiet, width: columns }: Environment): string {
  const words = healths[language];
  const width = Math.max(...Object.values(words).map((word) => word.length)) + 2;
  const indent = ' '.repeat(width);
  const lines = checks
    .filter(({ health }) => !quiet || health !== 'fine')
    .flatMap(({ health, message, mend }) => [
      words[health].padEnd(width) + wrap(visible(message[language]), columns - width).join(`\n${indent}`),
      ...mend.map((line) => `${indent}  ${visible(line)}`),
    ]);
  return lines.map((line) => `${line}\n`).join('');
}

const asJson = (checks: readonly Check[], { language }: Environment): string =>
  jsonText({
    schemaVersion: 1,
    kind: 'doctor',
    checks: checks.map(({ id, health, message, mend }) => ({ id, health, message: message[language], mend })),
    counts: Object.fromEntries(
      (['fine', 'wrong', 'advised'] as const).map((name) => [
        name,
        checks.filter(({ health }) => health === name).length,
      ]),
    ),
  });

const languageNames: Readonly<Record<'vi' | 'en', Record<Language, string>>> = {
  vi: { vi: 'tiếng Việt', en: 'Vietnamese' },
  en: { vi: 'tiếng Anh', en: 'English' },
};

/** What the settings beside the plan say, or what is wrong with them; nothing where there are none. */
function checkConfig(config: Config | null): Check[] {
  if (config === null) return [];
  if (config.fault) return [wrong('config', config.fault)];
  const { language, format } = config.settings;
  const said = (spoken: Language) =>
    [
      ...(language === undefined ? [] : [languageNames[language][spoken]]),
      ...(format === undefined ? [] : [{ vi: `định dạng ${format}`, en: `format ${format}` }[spoken]]),
    ].join(', ');
  return [
    fine(
      'config',
      `cthd.yaml: ${said('vi') || 'không đặt gì'} (tùy chọn, CTHD_LANG, CTHD_FORMAT được ưu tiên).`,
      `cthd.yaml: ${said('en') || 'sets nothing'} (options, CTHD_LANG, CTHD_FORMAT come first).`,
    ),
  ];
}
