import { capitalised } from '../../locale/capitalised.ts';
import { counted } from '../../locale/counted.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import { origin } from '../../plan/location.ts';
import { taskFields } from '../../plan/schema-fields.ts';
import { listedWording } from '../../plan/unit.ts';
import type { DoubtfulCell } from '../../progress/assignment/assignment-doubts.ts';
import { answerWords } from '../../progress/assignment/cell-questions.ts';
import type { AssignmentData } from '../../progress/assignment/change-assignment.ts';
import { assignmentFields, assignmentPrinter } from '../../text/unit-parts.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import type { Block, Cell } from '../../views/blocks/block.ts';
import type { Environment } from '../command.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { showBlocks } from '../shared/show-blocks.ts';
import type { AssignmentImport } from './assignment-import.ts';
import { type AssignmentFieldKey, assignmentFieldName } from '../task/assignment-differences.ts';
import type { AssignmentTable } from './assignment-table.ts';

interface Shown {
  readonly tables: readonly AssignmentTable[];
  readonly environment: Environment;
}

/** What an import changes: a table with a row a field, the bodies that are new, and how many rows change nothing. */
export function showAssignmentImport(
  outcome: AssignmentImport,
  { plan }: OpenPlan,
  { environment, tables }: Shown,
): string {
  const { language } = environment;
  const added = outcome.bodies.map(({ id, name }) => ({ id, name, [origin]: { file: '', path: [] } }));
  const print = assignmentPrinter([...plan.organisations, ...added]);
  const rows = outcome.changes.flatMap(({ unit, before, after }): Cell[][] => {
    const name = `${unit.address} ${excerpt(listedWording(unit), 40)}`;
    const [was, is] = [before, after].map((task) => fieldWords(task, print));
    const differing = (Object.keys(taskFields) as AssignmentFieldKey[]).flatMap((field) => {
      const [from = '', to = ''] = [was?.get(field), is?.get(field)];
      return from === to ? [] : [[assignmentFieldName(field, language), from, to]];
    });
    return differing.map((cells, at) => [at === 0 ? name : '', ...cells]);
  });
  const rest = texts.rest(outcome, tables, language);
  const blocks: Block[] = [
    ...(rows.length > 0
      ? [{ kind: 'table', columns: texts.columns[language].map((head) => ({ head })), rows } as const]
      : []),
    ...(added.length > 0
      ? [
          {
            kind: 'paragraph',
            text: texts.bodies(added.map(({ id, name }) => `${name} (${id})`).join('; '))[language],
          } as const,
        ]
      : []),
    ...outcome.doubts.flatMap((doubt): Block[] =>
      doubt.answer === undefined
        ? []
        : [
            {
              kind: 'paragraph',
              text: texts.decided(doubt, answerWords(doubt.answer, doubt.question))[language],
            },
          ],
    ),
    ...(rest === '' ? [] : [{ kind: 'paragraph', text: rest } as const]),
  ];
  return `${showBlocks(blocks, environment)}\n`;
}

/** The heads of columns that a table of progress has for what was done: its states and remarks assign nothing. */
const leftAlone = ({ columns, heads }: AssignmentTable['header']): string[] =>
  (columns.has('state') ? (['note', 'state'] as const) : []).flatMap(
    (column) => heads.get(columns.get(column) ?? -1) ?? [],
  );

/** What each field of an assignment reads in print, by its key in the schema. */
function fieldWords(
  task: AssignmentData,
  print: ReturnType<typeof assignmentPrinter>,
): ReadonlyMap<string, string> {
  const printed = (one: AssignmentData) =>
    assignmentFields.map((field) => [field, print(one, field)] as const);
  const results = (task.results ?? []).map((result) =>
    printed(result)
      .flatMap(([, words]) => words ?? [])
      .join(', '),
  );
  const all = [...printed(task), ['results', results.join('; ')] as const];
  return new Map(all.map(([field, words]) => [field, words ?? '']));
}

/** A sentence to be set in brackets, which have a stop of their own. */
const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

const texts = {
  columns: { vi: ['Nhiệm vụ', 'Mục', 'Đang có', 'Sẽ là'], en: ['Task', 'Field', 'Is', 'Will be'] },
  decided({ address, value, why: whole, question }: DoubtfulCell, answer: Localised): Localised {
    const why = question?.isWhole === true ? question.ask : whole;
    const cell = {
      vi: value === '' ? '' : ` «${excerpt(value, 60)}»`,
      en: value === '' ? '' : ` “${excerpt(value, 60)}”`,
    };
    return {
      vi: `Đã quyết định: ${address}${cell.vi}: ${answer.vi} (${withoutStop(why.vi)}).`,
      en: `Decided: ${address}${cell.en}: ${answer.en} (${withoutStop(why.en)}).`,
    };
  },
  bodies: (list: string): Localised => ({ vi: `Cơ quan mới: ${list}.`, en: `New bodies: ${list}.` }),
  rest(
    { unchanged, passed }: AssignmentImport,
    tables: readonly AssignmentTable[],
    language: Language,
  ): string {
    const columns = [
      ...new Set(tables.flatMap(({ header }) => [...header.unused, ...leftAlone(header)])),
    ].join(', ');
    const parts = {
      vi: [
        ...(unchanged > 0 ? [`${unchanged} nhiệm vụ giữ nguyên`] : []),
        ...(passed > 0 ? [`${passed} hàng không phân công gì`] : []),
        ...(columns === '' ? [] : [`không lấy cột: ${columns}`]),
      ],
      en: [
        ...(unchanged > 0 ? [counted(unchanged, 'task stays as it is', 'tasks stay as they are')] : []),
        ...(passed > 0 ? [`${counted(passed, 'row assigns', 'rows assign')} nothing`] : []),
        ...(columns === '' ? [] : [`nothing is taken from: ${columns}`]),
      ],
    };
    return parts[language].length === 0 ? '' : `${capitalised(parts[language].join('; '))}.`;
  },
};
