import type { Command, CommandResult, Environment, Given } from '../command.ts';
import type { Localised } from '../../locale/localised.ts';
import { nextLine, placeOptions } from '../shared/next-command.ts';
import { addChange } from './revise-add.ts';
import { issueSlip } from './revise-issue.ts';
import { proposeChanges } from './revise-propose.ts';
import { startSlip } from './revise-start.ts';
import { reviseUsage, type reviseSteps } from './revise-usage.ts';

type ReviseStep = (given: Given, environment: Environment) => CommandResult | Promise<CommandResult>;

/** `add` without a unit proposes. */
const steps: Readonly<Record<(typeof reviseSteps)[number], ReviseStep>> = {
  start: startSlip,
  add: (given, environment) =>
    given.args[1] === undefined ? proposeChanges(given, environment) : addChange(given, environment),
  propose: proposeChanges,
  issue: issueSlip,
};

export const command: Command = {
  usage: reviseUsage,
  async run(given, environment) {
    const step = given.args[0] as keyof typeof steps;
    const result = await steps[step](given, environment);
    if (given.options['dryRun'] === true) return { next: '', ...result };
    const next = nextLine(nextSteps[step](placeOptions(environment)))[environment.language];
    return { next: `${next}\n`, ...result };
  },
};

const drafted = (options: string): Localised => ({
  vi: `cthd amend${options}  (văn bản điều chỉnh soạn từ các thay đổi)`,
  en: `cthd amend${options}  (the instrument, drafted from the changes)`,
});

/** What follows each step of an adjustment. */
const nextSteps: Readonly<Record<keyof typeof steps, (options: string) => Localised>> = {
  start: (options) => ({
    vi: `sửa lời văn, rồi cthd revise propose${options}  (lệnh ghi từng thay đổi)`,
    en: `change the wording, then cthd revise propose${options}  (the commands)`,
  }),
  add: drafted,
  propose: drafted,
  issue: (options) => ({
    vi: `cthd consolidate${options} --out ban-tong-hop.docx  (bản tổng hợp)`,
    en: `cthd consolidate${options} --out consolidated.docx  (the consolidated text)`,
  }),
};
