import { impactJson } from '../../views/impact/impact-json.ts';
import { impactView } from '../../views/impact/impact-view.ts';
import { markdown } from '../../writers/markdown/markdown.ts';
import { jsonText } from '../../screen/json-text.ts';
import { type Impact, impactOf } from '../../change/reviews/document-impact.ts';
import type { Command, Environment } from '../command.ts';
import type { Plan } from '../../plan/plan.ts';
import { findDocument } from '../shared/find-document.ts';
import { chooseProgramme, loadPlan } from '../shared/load-programme.ts';
import { showBlocks } from '../shared/show-blocks.ts';

type Format = (impact: Impact, plan: Plan, environment: Environment) => string;

const blocksOf: (...given: Parameters<Format>) => ReturnType<typeof impactView> = (
  impact,
  { organisations },
  { language },
) => impactView(impact, { language, bodies: organisations });

const formats: Readonly<Record<string, Format>> = {
  text: (impact, plan, environment) => showBlocks(blocksOf(impact, plan, environment), environment),
  json: (impact) => jsonText(impactJson(impact)),
  markdown: (impact, plan, environment) =>
    markdown(blocksOf(impact, plan, environment), environment.language),
};

export const command: Command = {
  usage: {
    examples: [
      {
        line: 'cthd impact 27-NQ/TW@2008-08-06',
        words: {
          vi: 'ai viện dẫn, văn bản nào đến sau, đơn vị nào cần rà soát',
          en: 'who cites it, what came after it, which units to review',
        },
      },
      {
        line: 'cthd impact "doi ngu tri thuc"',
        words: { vi: 'tìm văn bản theo vài từ', en: 'find the document by a few words' },
      },
      { line: 'cthd impact', words: { vi: 'mọi đơn vị cần rà soát', en: 'every unit to be reviewed' } },
    ],
    arguments: [
      {
        term: '[document]',
        words: {
          vi: 'mã, số và ký hiệu (kèm @ngày khi trùng số), hoặc vài từ trong tên văn bản',
          en: 'id, symbol (with @date where several bear it), or a few words of the title',
        },
      },
    ],
    options: [
      {
        flags: '--format <name>',
        words: { vi: 'định dạng (mặc định: text)', en: 'format (default: text)' },
        choices: Object.keys(formats),
      },
    ],
  },
  run({ args, options }, environment) {
    const plan = loadPlan(environment);
    const [asked] = args as [string | undefined];
    const impact = impactOf(plan, {
      asOf: environment.asOf,
      document: asked === undefined ? null : findDocument(plan.documents, asked),
      programmes:
        environment.programme === undefined
          ? plan.programmes
          : [chooseProgramme(plan, environment.programme)],
    });
    const format = formats[(options['format'] as string | undefined) ?? 'text'];
    if (!format) throw new Error(`no format ${String(options['format'])}`);
    return { output: format(impact, plan, environment), exitCode: 0 };
  },
};
