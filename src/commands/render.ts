import chalk, { Chalk } from 'chalk';
import type { Language } from '../locale/localised.ts';
import type { CalendarDate } from '../model/calendar.ts';
import type { Plan, Programme } from '../model/plan.ts';
import type { Block } from '../render/block.ts';
import { plainText } from '../format/plain-text.ts';
import { summaryView } from '../render/summary-view.ts';
import { textView } from '../render/text-view.ts';
import type { Command } from './command.ts';
import { chooseProgramme, loadPlan } from './load-programme.ts';

interface Viewed {
  readonly plan: Plan;
  readonly programme: Programme;
  readonly asOf: CalendarDate;
  readonly language: Language;
}

/** Every view; official wording keeps its lines whole, everything else is folded to the terminal. */
const views: Readonly<
  Record<string, { readonly keepsLines: boolean; readonly blocks: (viewed: Viewed) => Block[] }>
> = {
  summary: { keepsLines: false, blocks: summaryView },
  text: { keepsLines: true, blocks: ({ programme, language }) => textView(programme, language) },
};

export const command: Command = {
  usage: {
    examples: [
      {
        line: 'cthd render summary',
        words: { vi: 'bản tóm tắt, tính đến hôm nay', en: 'the summary, as of today' },
      },
      {
        line: 'cthd render text > toan-van.txt',
        words: { vi: 'toàn văn, đúng như ban hành', en: 'the full text, as issued' },
      },
    ],
    arguments: [
      { term: '<view>', words: { vi: 'bản cần in', en: 'what to print' }, choices: Object.keys(views) },
    ],
    options: [{ flags: '--format <name>', words: { vi: 'định dạng', en: 'format' }, choices: ['text'] }],
  },
  run({ args }, environment) {
    const view = views[args[0] as string];
    if (!view) throw new Error(`no view ${String(args[0])}`);
    const plan = loadPlan(environment);
    const programme = chooseProgramme(plan, environment.programme);
    const { language, asOf, colour, width } = environment;
    const { bold, dim } = new Chalk({ level: colour ? chalk.level || 1 : 0 });
    const blocks = view.blocks({ plan, programme, asOf, language });
    return { output: plainText(blocks, { language, width: view.keepsLines ? null : width, bold, dim }), exitCode: 0 };
  },
};
