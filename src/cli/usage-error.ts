import type { CommanderError } from 'commander';
import type { Usage } from '../commands/command.ts';
import type { Localised } from '../locale/localised.ts';
import { termIn } from './placeholder-words.ts';
import { longNames } from './common-options.ts';
import { choiceInVietnamese } from '../commands/shared/choice-words.ts';
import { nearestWords } from '../commands/shared/nearest-words.ts';

/** A parser's complaint about a command in plain words, with the nearest right ones; null for help and version, which are not errors. */
export function usageMessage(error: CommanderError, command: string, usage: Usage): Localised | null {
  if (error.exitCode === 0) return null;
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);
  const name = quoted.at(0) ?? '';
  const seeHelp = {
    vi: ` Xem cách dùng: cthd ${command} --help.`,
    en: ` For usage: cthd ${command} --help.`,
  };
  switch (error.code) {
    case 'commander.unknownOption':
      return nearestWords(
        { vi: `Không có tùy chọn ${name}.`, en: `There is no option ${name}.` },
        name,
        longNames(usage),
      );
    case 'commander.unknownCommand':
      return nearestWords(
        { vi: `Không có lệnh ${name}.`, en: `There is no command ${name}.` },
        name,
        longNames(usage),
      );
    case 'commander.missingArgument': {
      const choices = usage.arguments?.[`<${name}>`]?.choices ?? [];
      const list = choices.length === 0 ? '' : ` (${choices.join(', ')})`;
      return {
        vi: `Thiếu ${termIn(`<${name}>`, 'vi')}${list}.${seeHelp.vi}`,
        en: `<${name}>${list} is missing.${seeHelp.en}`,
      };
    }
    case 'commander.optionMissingArgument':
      return { vi: `Tùy chọn ${name} cần một giá trị.`, en: `The option ${name} needs a value.` };
    case 'commander.excessArguments':
      return {
        vi: `Lệnh nhận ít tham số hơn.${seeHelp.vi}`,
        en: `The command takes fewer arguments.${seeHelp.en}`,
      };
    case 'commander.invalidArgument': {
      const allowed = /Allowed choices are (.*)\.$/.exec(error.message)?.[1]?.split(', ') ?? [];
      const isArgument = error.message.includes('command-argument');
      const [value = '', whole = ''] = isArgument ? quoted : quoted.toReversed();
      const where = whole.split(/[ ,]+/).find((word) => word.startsWith('--')) ?? `<${whole}>`;
      return nearestWords(
        { vi: `${termIn(where, 'vi')} không nhận «${value}».`, en: `${where} cannot be “${value}”.` },
        value,
        allowed,
        choiceInVietnamese,
      );
    }
    default:
      return {
        vi: `Không hiểu dòng lệnh.${seeHelp.vi}`,
        en: `The command line is not understood.${seeHelp.en}`,
      };
  }
}
