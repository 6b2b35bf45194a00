import { counted } from '../../locale/counted.ts';
import type { Localised } from '../../locale/localised.ts';
import { typedName, wordingOf } from '../../plan/unit.ts';
import { withFootnotes } from '../wording/issued-blocks.ts';
import type { ResolvedCitation } from '../../plan/citation.ts';
import type { Block } from '../blocks/block.ts';
import { documentLife, documentName } from '../parts/cited-documents.ts';
import { assignmentBlocks } from './assignment-blocks.ts';
import { entryBlock } from '../log/log-entry.ts';
import type { StatusSettings } from '../status/status-cells.ts';
import type { TaskReport } from './task-report.ts';

/** How many records are shown; the log has all of them. */
const maxEntries = 3;

/** A task whole: wording, assignment, ledgers, state, last records, and the documents that it cites with their life. */
export function taskView(
  report: TaskReport,
  { isOnScreen, ...settings }: StatusSettings & { readonly isOnScreen: boolean },
): Block[] {
  const words = texts[settings.language];
  const { programme, unit, entries } = report;
  const shown = entries.slice(0, maxEntries);
  const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  return [
    { kind: 'heading', level: 1, text: words.title(unit.address) },
    ...(programme.fictional ? [{ kind: 'note', text: words.fictional, role: 'fictional' } as const] : []),
    { kind: 'wording', ...withFootnotes(wordingOf(unit), unit.footnotes ?? [], 0) },
    heading(words.assignment),
    ...assignmentBlocks(report, settings),
    heading(words.records),
    ...(entries.length === 0 ? [{ kind: 'paragraph', text: words.noRecords } as const] : []),
    ...shown.map((entry) => entryBlock(entry, { ...settings, commits: null, namesTask: false })),
    ...(shown.length < entries.length
      ? [
          {
            kind: 'note',
            text:
              words.more(entries.length - shown.length) + (isOnScreen ? words.seeAll(typedName(unit)) : ''),
          } as const,
        ]
      : []),
    ...citationBlocks(report, settings),
    ...(isOnScreen ? [{ kind: 'note', text: words.id(unit.id) } as const] : []),
  ];
}

function citationBlocks({ citations, plan, asOf }: TaskReport, { language }: StatusSettings): Block[] {
  const words = texts[language];
  if (citations.length === 0) return [];
  const row = ({ label, outcome }: ResolvedCitation): string[] => {
    if (outcome.kind !== 'resolved') return [label, words.outcomes[outcome.kind]];
    const { document } = outcome;
    return [documentName(document, language), documentLife(plan.documents, document, { asOf, language })];
  };
  return [
    { kind: 'heading', level: 2, text: words.citations },
    { kind: 'table', columns: words.citationColumns.map((head) => ({ head })), rows: citations.map(row) },
  ];
}

const texts = {
  vi: {
    title: (address: string) => `Nhiệm vụ ${address}`,
    id: (id: string) => `Mã để gõ lệnh: ${id}.`,
    fictional: 'Ví dụ hư cấu, không phải văn bản thật.',
    assignment: 'Phân công',
    records: 'Bản ghi gần nhất',
    noRecords: 'Chưa có bản ghi nào.',
    more: (count: number) => `Còn ${count} bản ghi trước đó trong nhật ký.`,
    seeAll: (task: string) => ` Xem đủ: cthd log ${task}`,
    citations: 'Văn bản viện dẫn',
    citationColumns: ['Văn bản', 'Đến nay'],
    outcomes: {
      unresolved: 'không có trong documents.yaml',
      ambiguous: 'nhiều văn bản mang số và ký hiệu này',
      'date-differs': 'ngày khác với documents.yaml',
      misprinted: 'ký hiệu gõ sai, không tra được',
    },
  },
  en: {
    title: (address: string) => `Task ${address}`,
    id: (id: string) => `Id to type in commands: ${id}.`,
    fictional: 'A fictional example, not a real document.',
    assignment: 'Assignment',
    records: 'Last records',
    noRecords: 'There are no records yet.',
    more: (count: number) => `${counted(count, 'earlier record')} in the log.`,
    seeAll: (task: string) => ` See all: cthd log ${task}`,
    citations: 'Documents cited',
    citationColumns: ['Document', 'To date'],
    outcomes: {
      unresolved: 'not in documents.yaml',
      ambiguous: 'several documents bear this symbol',
      'date-differs': 'documents.yaml has another date',
      misprinted: 'the symbol is misprinted and was not looked up',
    },
  },
} satisfies Localised<object>;
