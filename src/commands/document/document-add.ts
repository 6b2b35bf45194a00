import { shellWord } from '../../io/shell-word.ts';
import { idsTaken } from '../../plan/former-ids.ts';
import { idMaker } from '../../import/plan/unit-ids.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Body, RegisteredDocument } from '../../plan/register-entries.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseBody } from '../../progress/records/parse-fields.ts';
import { insertEntry } from '../../source/edit/edit-list.ts';
import type { Data } from '../../source/edit/write-value.ts';
import { withDate } from '../../vietnamese/documents/document-label.ts';
import {
  type CitedDocument,
  type CitedDocumentProblem,
  readDocument,
} from '../../vietnamese/documents/read-document.ts';
import { canonicalSymbol } from '../../vietnamese/documents/symbols.ts';
import { issuerNamed } from '../../vietnamese/documents/issuer-named.ts';
import { foldWords } from '../../vietnamese/letters/fold.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { askTyped } from '../shared/ask-typed.ts';
import { cannotEdit, changePlan, type PlanChange, textOf } from '../shared/change-plan.ts';
import { findDocument } from '../shared/find-document.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { typedId } from '../shared/typed-id.ts';
import { nextLine, placeOptions } from '../shared/next-command.ts';
import { givenWords, typedLine } from '../shared/typed-line.ts';
import { relationOptions } from './document-usage.ts';

const register = 'plans/documents.yaml';

/** A document that is to be registered, as far as it was named. */
export interface NewDocument {
  readonly cited: CitedDocument & { readonly title: string };
  readonly id?: string;
  /** As typed: id or name. */
  readonly issuer?: string;
  readonly source?: string;
  readonly note?: string;
  readonly relations: readonly { readonly kind: string; readonly other: string }[];
}

/** Puts a document into the register, at its end, from a citation of it. */
export async function addDocument(
  { args, options }: Given,
  environment: Environment,
): Promise<CommandResult> {
  const line = (name: string) => {
    const value = options[name] as string | undefined;
    return value === undefined ? undefined : typedLine(value, name);
  };
  const typed = givenWords(args[1]);
  const cited =
    typed === undefined
      ? await askTyped(environment, { question: questions.citation }, readCitation, missing.citation)
      : readCitation(typed);
  const title =
    line('title') ??
    cited.title ??
    (await askTyped(
      environment,
      { question: questions.title },
      (words) => typedLine(words, 'title'),
      missing.title,
    ));
  const isAsked = typed === undefined || (line('title') ?? cited.title) === null;
  const [id, issuer, note] = [line('id'), line('issuer'), line('note')];
  const source =
    line('source') ??
    (isAsked
      ? await askTyped(
          environment,
          { question: questions.source },
          (words) => (words.trim() === '' ? undefined : typedLine(words, 'source')),
          missing.citation,
        )
      : undefined);
  const document: NewDocument = {
    cited: { ...cited, title },
    ...(id !== undefined && { id }),
    ...(issuer !== undefined && { issuer }),
    ...(source !== undefined && { source }),
    ...(note !== undefined && { note }),
    relations: Object.keys(relationOptions).flatMap((kind) =>
      ((options[kind] ?? []) as readonly string[]).map((other) => ({ kind, other })),
    ),
  };
  let made = '';
  const decide = (open: OpenPlan) => {
    const change = withDocument(open, document, environment.asOf);
    made = change.id;
    return change;
  };
  const result = await changePlan({ args, options }, environment, decide, { isAsked });
  if (options['dryRun'] === true) return result;
  const next = nextAfterDocument(made, environment);
  return { next: `${next[environment.language]}\n`, ...result };
}

/** What a new document bears on. */
function nextAfterDocument(id: string, environment: Environment): Localised {
  const line = `cthd impact${placeOptions(environment)} ${id}`;
  return nextLine({
    vi: `${line}  (đơn vị nào cần rà soát)`,
    en: `${line}  (which units have to be reviewed)`,
  });
}

function readCitation(typed: string): CitedDocument {
  const read = readDocument(typedLine(typed, 'citation'));
  if ('problem' in read) throw new UserError(problems[read.problem]);
  return read;
}

/** The register with one more document, and the id of that; a UserError where it has that document already, or cannot be edited. */
export function withDocument(
  open: OpenPlan,
  asked: NewDocument,
  today: string,
): PlanChange & { readonly id: string } {
  const { documents, organisations } = open.plan;
  const { type, symbol, number, date, title } = asked.cited;
  refuseKnown(documents, asked.cited);
  const taken = idsTaken(documents);
  const year = date === null ? '' : String(date).slice(0, 4);
  const words = number === null ? title : `${type} ${number} ${year}`;
  const id = asked.id === undefined ? idMaker(taken)(words, 'vb') : typedId(asked.id, taken);
  const issuer = issuerOf(asked, organisations);
  const relations = asked.relations.map(({ kind, other }) => ({ [kind]: findDocument(documents, other).id }));
  const entry: { readonly [key: string]: Data } = {
    id,
    type,
    symbol,
    date,
    ...(issuer !== null && { issuer: issuer.id }),
    title,
    ...(relations.length > 0 && { relations }),
    ...(asked.source === undefined
      ? { unverified: 'nhập từ trích dẫn, chưa đối chiếu với bản gốc' }
      : { verified: { source: asked.source, on: today } }),
    ...(asked.note !== undefined && { note: asked.note }),
  };
  const before = textOf(open, register);
  const after = insertEntry(before, { path: ['documents'], at: documents.length }, { data: entry });
  if (after === null) throw cannotEdit(register);
  const label = symbol === null ? { vi: title, en: title } : withDate(symbol, date);
  const unknown =
    asked.cited.issuer !== null && issuer === null
      ? [unknownIssuer(asked.cited.issuer, idMaker(idsTaken(organisations))(asked.cited.issuer, 'co-quan'))]
      : [];
  return {
    id,
    edits: [{ path: register, before, after }],
    what: {
      vi: `thêm ${label.vi} (${id}) vào sổ văn bản${asked.source === undefined ? ', ghi là chưa kiểm chứng' : ''}`,
      en: `${label.en} (${id}) to the register of documents${asked.source === undefined ? ', as unverified' : ''}`,
    },
    verb: { done: 'Added', would: 'Would add' },
    notes: [...unknown, ...(date === null ? [undated] : [])],
  };
}

/** The body that is named as the issuer: by the option, else the registered body whose name the citation begins with; null where none is. */
function issuerOf({ issuer, cited }: NewDocument, bodies: readonly Body[]): Body | null {
  if (issuer !== undefined) return parseBody(issuer, bodies);
  return cited.issuer === null ? null : issuerNamed(cited.issuer, bodies);
}

/** The same type, symbol and date, or a name that is there already, is the same document. */
function refuseKnown(
  documents: readonly RegisteredDocument[],
  { type, symbol, date, title }: CitedDocument,
): void {
  const same = documents.find((one) =>
    symbol === null
      ? one.symbol === null &&
        [one.title, ...(one.names ?? [])].some((name) => foldWords(name) === foldWords(title ?? ''))
      : one.type === type &&
        one.symbol !== null &&
        canonicalSymbol(one.symbol) === symbol &&
        (date === null || one.date === null || String(one.date).startsWith(String(date))),
  );
  if (!same) return;
  const label = withDate(same.symbol ?? same.title, same.date);
  throw new UserError({
    vi: `Sổ đã có văn bản này: ${label.vi} (${same.id}).`,
    en: `The register has this document already: ${label.en} (${same.id}).`,
  });
}

const unknownIssuer = (name: string, id: string): Localised => {
  const line = `cthd body add ${shellWord(name) ?? '"…"'}`;
  return {
    vi: `Sổ cơ quan chưa có «${name}», nên chưa ghi cơ quan ban hành. Muốn ghi: ${line}, rồi thêm «issuer: ${id}» vào văn bản này trong ${register}.`,
    en: `The register of bodies has no “${name}”, so the issuer was left out. To enter it: ${line}, then add “issuer: ${id}” to this document in ${register}.`,
  };
};
const undated: Localised = {
  vi: 'Trích dẫn không nêu ngày; văn bản chỉ được nhận ra chắc chắn khi có ngày.',
  en: 'The citation has no date; only with its date is a document identified for certain.',
};

const questions = {
  citation: {
    vi: 'Văn bản, viết như khi viện dẫn (Nghị quyết số … ngày … của … về …):',
    en: 'The document as it is cited (Nghị quyết số … ngày … của … về …):',
  },
  title: { vi: 'Trích yếu (về việc gì):', en: 'What it is about:' },
  source: {
    vi: 'Nguồn đã đối chiếu (địa chỉ, văn bản; Enter nếu chưa đối chiếu):',
    en: 'The source that it was checked against (Enter for none):',
  },
} satisfies Record<string, Localised>;

const missing = {
  citation: {
    vi: 'Cần nêu văn bản: cthd document add "Nghị quyết số 45-NQ/TW ngày 24/11/2023 của … về …".',
    en: 'Name the document: cthd document add "Nghị quyết số 45-NQ/TW ngày 24/11/2023 của … về …".',
  },
  title: {
    vi: 'Trích dẫn không nêu nội dung; hãy thêm «về …» vào cuối, hoặc dùng --title.',
    en: 'The citation does not say what the document is about; add “về …” at its end, or use --title.',
  },
} satisfies Record<string, Localised>;

const problems: Readonly<Record<CitedDocumentProblem, Localised>> = {
  'no-document': {
    vi: 'Không nhận ra văn bản nào; hãy viết như «Nghị quyết số 45-NQ/TW ngày 24/11/2023 của … về …», hoặc tên văn bản bắt đầu bằng loại của nó.',
    en: 'No document is recognised; write it like “Nghị quyết số 45-NQ/TW ngày 24/11/2023 của … về …”, or its name with its type first.',
  },
  'several-documents': {
    vi: 'Có nhiều văn bản; mỗi lần chỉ thêm một.',
    en: 'There are several documents; add one at a time.',
  },
  'type-word': {
    vi: 'Loại văn bản không khớp với ký hiệu; hãy kiểm tra lại.',
    en: 'The type of the document does not fit its symbol; check both.',
  },
  'impossible-date': { vi: 'Ngày này không có trong lịch.', en: 'The calendar has no such day.' },
};
