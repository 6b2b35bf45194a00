import type { Given, Usage } from '../commands/command.ts';
import { type Config, readConfig } from '../commands/shared/read-config.ts';
import { languages } from '../locale/localised.ts';
import { UserError } from '../plan/user-error.ts';
import { beforeDashes, earlyOption } from './early-option.ts';
import { isLanguage } from './language.ts';
import type { Terminal } from './terminal.ts';

/** The settings beside the plan that a command line is about; null where there are none. */
export function configFor(args: readonly string[], { cwd }: Pick<Terminal, 'cwd'>): Promise<Config | null> {
  const dir = earlyOption(beforeDashes(args), '--dir', '-C');
  return readConfig({ cwd, ...(dir !== undefined && { dir }) });
}

/** Commands that look at no plan, or whose work it is to say what is wrong: they answer whatever the settings are. */
const answersAnyway = ['doctor', 'lsp', 'schema', 'handbook', 'explain', 'completion'];

/** Refuses settings that cannot be understood, with what is wrong in them and where. */
export function refuseFault(name: string, config: Config | null): void {
  if (config?.fault && !answersAnyway.includes(name)) throw new UserError(config.fault);
}

/** Refuses a language that CTHD_LANG names and that messages are not in: it would be passed over without a word. A UserError then. */
export function refuseLanguage(
  name: string,
  { options }: Given,
  { variables }: Pick<Terminal, 'variables'>,
): void {
  const named = variables['CTHD_LANG'];
  if (!named || isLanguage(named) || options['lang'] !== undefined || answersAnyway.includes(name)) return;
  throw new UserError({
    vi: `CTHD_LANG phải là ${languages.join(' hoặc ')}, không phải «${named}».`,
    en: `CTHD_LANG must be ${languages.join(' or ')}, not “${named}”.`,
  });
}

/**
 * A command line with the format of CTHD_FORMAT, else of the settings, where it names none, writes no file and the command shows
 * something in that format. A UserError where CTHD_FORMAT names none that there is.
 */
export function withConfiguredFormat(
  given: Given,
  { options: known }: Usage,
  { config, variables }: { readonly config: Config | null; readonly variables: Terminal['variables'] },
): Given {
  const choices = Object.values(known).find(({ isConfigured }) => isConfigured)?.choices;
  const { options } = given;
  if (
    !choices ||
    options['format'] !== undefined ||
    options['out'] !== undefined ||
    options['check'] === true
  )
    return given;
  const named = variables['CTHD_FORMAT'];
  if (named !== undefined && named !== '' && !formatsForAll.includes(named)) throw noFormat(named);
  const format = named || config?.settings.format;
  return format !== undefined && choices.includes(format)
    ? { ...given, options: { ...options, format } }
    : given;
}

/** The formats of everything that can be shown. */
const formatsForAll = ['text', 'markdown', 'json'];

const noFormat = (named: string) =>
  new UserError({
    vi: `CTHD_FORMAT phải là ${formatsForAll.join(', ')}, không phải «${named}».`,
    en: `CTHD_FORMAT must be ${formatsForAll.join(', ')}, not “${named}”.`,
  });
