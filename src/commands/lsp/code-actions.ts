import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Position,
} from 'vscode-languageserver';
import { fixText } from '../../lint/fix.ts';
import { offsetIn } from '../../lsp/editor-plan.ts';
import type { UriOf } from '../../lsp/navigation.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { UserError } from '../../plan/user-error.ts';
import { rules } from '../../rules/rule-table.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { changesForUnit, exceptionFor, leadFor, leadsToOffer, registered } from './action-edits.ts';
import type { DiagnosticData } from './diagnostics.ts';
import type { EditorSession } from './editor-session.ts';
import { type EditedText, editsOfTexts } from './workspace-edits.ts';
import { fileKindOf } from '../../source/read/file-kind.ts';
import { valueAt } from '../../source/read/remove-paths.ts';

interface ActionSettings {
  readonly file: string;
  readonly params: CodeActionParams;
  readonly uriOf: UriOf;
  readonly language: Language;
  readonly today: CalendarDate;
}

interface Proposed {
  readonly title: Localised;
  readonly kind: string;
  readonly edits: readonly EditedText[];
  readonly diagnostic?: Diagnostic;
}

/** What may be done at a place: the safe repairs of lint, an exception, a document registered, a lead assigned, a change put on a slip. */
export function codeActionsAt(session: EditorSession, settings: ActionSettings): CodeAction[] {
  const { params, uriOf, language } = settings;
  const open = session.opened();
  const wanted = params.context.only;
  const proposed = [
    ...repairs(open, settings),
    ...params.context.diagnostics.flatMap((diagnostic) => forFinding(open, diagnostic, settings)),
    ...forSlip(open, settings),
  ];
  return proposed
    .filter(({ edits }) => edits.length > 0)
    .filter(
      ({ kind }) => wanted === undefined || wanted.some((one) => kind === one || kind.startsWith(`${one}.`)),
    )
    .map(({ title, kind, edits, diagnostic }) => ({
      title: title[language],
      kind,
      edit: editsOfTexts(edits, uriOf),
      ...(diagnostic && { diagnostics: [diagnostic] }),
    }));
}

/** What a command's own decision gives; nothing where it would refuse. */
function ifPossible(decide: () => Proposed[]): Proposed[] {
  try {
    return decide();
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

/** The kind of the action that repairs all that lint can repair by itself. */
export const fixAll = `${CodeActionKind.SourceFixAll}.cthd`;

function repairs({ sources }: OpenPlan, { file }: ActionSettings): Proposed[] {
  const source = sources.get(file);
  if (!source) return [];
  const { text, done } = fixText(source);
  if (done.length === 0) return [];
  const edits = [{ file, before: source.text, after: text }];
  return [CodeActionKind.QuickFix, fixAll].map((kind) => ({
    title: titles.repair,
    kind,
    edits,
  }));
}

function forFinding(open: OpenPlan, diagnostic: Diagnostic, settings: ActionSettings): Proposed[] {
  const data = diagnostic.data as DiagnosticData | undefined;
  if (diagnostic.source !== 'cthd' || data === undefined) return [];
  const kind = CodeActionKind.QuickFix;
  const { rule, unit } = data;
  const propose = (title: Localised, edits: readonly EditedText[]): Proposed => ({
    title,
    kind,
    edits,
    diagnostic,
  });
  return [
    ...(rule === 'citation-unresolved'
      ? ifPossible(() => [
          propose(titles.register, registered(open, citedWords(open, diagnostic, data), settings.today)),
        ])
      : []),
    ...(rule === 'task-without-lead' && unit !== undefined
      ? leadsToOffer(open, data.file).flatMap((body) =>
          ifPossible(() => [
            propose(titles.lead(body.name), leadFor(open, data.file, unit, body, settings.today)),
          ]),
        )
      : []),
    ...(unit !== undefined && takesException(rule)
      ? ifPossible(() => [propose(titles.exception(rule), exceptionFor(open, data.file, { rule, unit }))])
      : []),
  ];
}

/** What a finding's letters say. */
function citedWords({ sources }: OpenPlan, { range }: Diagnostic, { file }: DiagnosticData): string {
  const text = sources.get(file)?.text ?? '';
  return text.slice(offsetIn(text, range.start), offsetIn(text, range.end)).replace(/\s+/g, ' ');
}

const takesException = (id: string): boolean =>
  rules.some((rule) => rule.id === id && rule.check !== undefined && rule.alwaysShown !== true);

function forSlip(open: OpenPlan, { file, params }: ActionSettings): Proposed[] {
  const unit = unitAround(open, file, params.range.start);
  if (unit === null) return [];
  return ifPossible(() =>
    changesForUnit(open, file, unit).map(({ slip, edits }) => ({
      title: titles.slip(unit, slip),
      kind: CodeActionKind.QuickFix,
      edits,
    })),
  );
}

const titles = {
  repair: {
    vi: 'Sửa chữ dựng sẵn, dấu cách cuối dòng, dòng cuối (lint --fix)',
    en: 'Repair Unicode form, spaces at line ends, the last line (lint --fix)',
  },
  register: { vi: 'Thêm văn bản này vào sổ văn bản', en: 'Add this document to the register' },
  lead: (name: string) => ({ vi: `Giao chủ trì: ${name}`, en: `Assign the lead: ${name}` }),
  exception: (rule: string) => ({
    vi: `Chấp nhận phát hiện ${rule}: thêm ngoại lệ, ghi lý do`,
    en: `Accept the finding ${rule}: add an exception, give its reason`,
  }),
  slip: (unit: string, slip: string) => ({
    vi: `Ghi sửa đổi «${unit}» vào phiếu ${slip}`,
    en: `Put the change of “${unit}” on the slip ${slip}`,
  }),
};

/** The id of the innermost unit that a place of a text file is in; null where it is in none. */
function unitAround({ files }: OpenPlan, file: string, position: Position): string | null {
  const document = files.find((one) => one.document.source.path === file)?.document;
  if (!document || fileKindOf(file) !== 'text') return null;
  const path = document.find(offsetIn(document.source.text, position))?.path ?? [];
  for (let length = path.length; length > 1; length -= 1) {
    if (path[length - 2] !== 'units' || typeof path[length - 1] !== 'number') continue;
    const id = valueAt(document.value, [...path.slice(0, length), 'id']);
    if (typeof id === 'string') return id;
  }
  return null;
}
