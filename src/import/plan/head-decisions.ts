import type { CalendarDate } from '../../plan/calendar.ts';
import { typeWords } from '../../vietnamese/documents/document-types.ts';
import type { Decision, DraftProgramme } from '../structure/draft-units.ts';
import type { Answers } from '../../plan/question.ts';
import { endYears, issuerIn, issuerInReference, spelled, type Term, termOf, typeOf } from './head-facts.ts';

interface HeadSources {
  readonly draft: DraftProgramme;
  readonly wording: readonly string[];
  readonly asOf: CalendarDate;
  readonly answers: Answers;
}

/** What the head of a programme says, with what was chosen where the text does not say it. */
interface ChosenHead {
  readonly issuer: string;
  readonly superior: string | null;
  readonly type: string;
  /** Null where the text has none, as an annex alone. */
  readonly title: string | null;
  readonly subject: string | null;
  readonly term: TermYears;
  readonly decisions: readonly Decision[];
}

/** Takes the facts of the head from the text, else from the answers, else a default that is named among the decisions. */
export function headDecisions({ draft, wording, asOf, answers }: HeadSources): ChosenHead {
  const own = draft.head;
  const carrier = draft.instrument?.head ?? null;
  const issued = carrier ?? own;
  const said =
    spelled(issued.issuer ?? own.issuer, wording) ?? issuerIn(own.preamble) ?? issuerInReference(draft);
  const issuer = chosen('issuer', said, answers);
  const title = chosen('title', own.title ?? carrier?.title ?? null, answers);
  const subject = chosen('subject', own.subject ?? carrier?.subject ?? null, answers);
  const type = chosenType(typeOf({ ...own, title: title.value }, carrier), answers);
  const term = chosenTerm(
    termOf({ own, issued, wording, asOf, ends: endYears(draft.units) }),
    termIn(answers.get('term')),
  );
  return {
    issuer: issuer.value ?? unsaid.issuer.preset,
    superior: spelled(issued.superior, wording),
    type: type.value,
    title: title.value,
    subject: subject.value,
    term: term.value,
    decisions: [issuer, title, subject, type, term].flatMap(({ decisions }) => decisions),
  };
}

interface Chosen<T> {
  readonly value: T;
  readonly decisions: readonly Decision[];
}

/** What the text does not say: what stands for it, and how it is asked for. */
const unsaid = {
  issuer: {
    preset: 'Cơ quan ban hành',
    fault: notEmpty,
    what: {
      vi: 'không thấy cơ quan ban hành; tạm ghi «Cơ quan ban hành»',
      en: 'no issuing body was found; “Cơ quan ban hành” stands for it',
    },
    ask: { vi: 'Cơ quan ban hành?', en: 'Which body issues it?' },
  },
  title: {
    preset: '',
    what: {
      vi: 'không thấy tên loại văn bản (KẾ HOẠCH, CHƯƠNG TRÌNH …); để trống (title: null)',
      en: 'no title such as KẾ HOẠCH or CHƯƠNG TRÌNH was found; left out (title: null)',
    },
    ask: { vi: 'Tên loại văn bản?', en: 'What kind of document is it, as printed?' },
  },
  subject: {
    preset: '',
    what: {
      vi: 'không thấy trích yếu; để trống (subject: null)',
      en: 'no subject was found; left out (subject: null)',
    },
    ask: { vi: 'Trích yếu?', en: 'What is it about?' },
  },
};

/** What the text says, else the answer, else the default; null where that is nothing. */
function chosen(key: keyof typeof unsaid, said: string | null, answers: Answers): Chosen<string | null> {
  if (said !== null) return { value: said, decisions: [] };
  const { what, ...question } = unsaid[key];
  const answer = answers.get(key) ?? question.preset;
  return {
    value: answer.trim() === '' ? null : answer.trim(),
    decisions: [{ place: {}, what, question: { key, ...question } }],
  };
}

function chosenType({ type, isGuess }: ReturnType<typeof typeOf>, answers: Answers): Chosen<string> {
  if (!isGuess) return { value: type, decisions: [] };
  const value = answers.get('type') ?? type;
  const what = { vi: `loại văn bản: chọn ${value}`, en: `the type of the document: ${value} was chosen` };
  const question = {
    key: 'type',
    ask: { vi: 'Loại văn bản?', en: 'Of which type is it?' },
    preset: type,
    choices: ['CTr', 'KH', 'ĐA', 'NQ', 'QĐ', 'CT'].map((one) => ({ value: one, name: typeName(one) })),
  };
  return { value, decisions: [{ place: {}, what, question }] };
}

type TermYears = Pick<Term, 'from' | 'to'>;

/** The term as it was answered, else as it was found; by what it is known is named, and that it may be wrong where it was guessed. */
function chosenTerm(found: Term, answered: TermYears | null): Chosen<TermYears> {
  const { from, to } = answered ?? found;
  const isOther = from !== found.from || to !== found.to;
  const by = isOther ? { vi: 'câu trả lời', en: 'the answer' } : found.by;
  const isGuess = !found.isSaid && !isOther;
  const what = {
    vi: `thời gian thực hiện: ${from} - ${to} (${isGuess ? 'phỏng đoán ' : ''}theo ${by.vi}${isGuess ? '; nếu sai, hãy sửa dòng term của programme.yaml' : ''})`,
    en: `the term: ${from} - ${to} (${isGuess ? 'guessed ' : ''}by ${by.en}${isGuess ? '; where that is wrong, correct the line term of programme.yaml' : ''})`,
  };
  const decision = { place: {}, what, ...(!found.isSaid && { question: termQuestion(found) }) };
  return { value: { from, to }, decisions: [decision] };
}

function notEmpty(typed: string): Decision['what'] | null {
  return typed.trim() === '' ? { vi: 'cần ghi vài chữ', en: 'some words are needed' } : null;
}

function typeName(type: string): Decision['what'] {
  const known = typeWords.find((one) => one.type === type);
  return { vi: `${type} (${known?.word ?? '…'})`, en: `${type} (${known?.english ?? '…'})` };
}

const termQuestion = ({ from, to }: TermYears): NonNullable<Decision['question']> => ({
  key: 'term',
  ask: { vi: 'Thời gian thực hiện (năm - năm)?', en: 'The term (year - year)?' },
  preset: `${from} - ${to}`,
  fault: (typed) =>
    termIn(typed)
      ? null
      : { vi: 'ghi như 2026 - 2030, hoặc một năm', en: 'write it as in 2026 - 2030, or one year' },
});

/** Two years with a hyphen, or one year that is the whole term. */
function termIn(typed: string | undefined): TermYears | null {
  const years = /^\s*(\d{4})(?:\s*[-–]\s*(\d{4}))?\s*$/u.exec(typed ?? '');
  const from = Number(years?.[1]);
  const to = Number(years?.[2] ?? from);
  return years && from <= to ? { from, to } : null;
}
