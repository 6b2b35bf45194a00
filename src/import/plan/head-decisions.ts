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
  readonly term: Pick<Term, 'from' | 'to'>;
  readonly decisions: readonly Decision[];
}

/** Takes the facts of the head from the text, else from the answers, else a default that is named among the decisions. */
export function headDecisions({ draft, wording, asOf, answers }: HeadSources): ChosenHead {
  const decisions: Decision[] = [];
  const own = draft.head;
  const carrier = draft.instrument?.head ?? null;
  const issued = carrier ?? own;
  const choose = (key: string, found: string | null, { preset, what, ask }: Unsaid): string => {
    if (found !== null) return found;
    const question = { key, ask, preset, fault: notEmpty };
    decisions.push({ place: {}, what, question });
    return answers.get(key) ?? preset;
  };
  const chooseOrNone = (key: string, found: string | null, { what, ask }: Omit<Unsaid, 'preset'>) => {
    if (found !== null) return found;
    decisions.push({ place: {}, what, question: { key, ask, preset: '' } });
    const answer = answers.get(key)?.trim() ?? '';
    return answer === '' ? null : answer;
  };
  const said =
    spelled(issued.issuer ?? own.issuer, wording) ?? issuerIn(own.preamble) ?? issuerInReference(draft);
  const issuer = choose('issuer', said, {
    preset: 'Cơ quan ban hành',
    what: {
      vi: 'không thấy cơ quan ban hành; tạm ghi «Cơ quan ban hành»',
      en: 'no issuing body was found; “Cơ quan ban hành” stands for it',
    },
    ask: { vi: 'Cơ quan ban hành?', en: 'Which body issues it?' },
  });
  const title = chooseOrNone('title', own.title ?? carrier?.title ?? null, {
    what: {
      vi: 'không thấy tên loại văn bản (KẾ HOẠCH, CHƯƠNG TRÌNH …); để trống (title: null)',
      en: 'no title such as KẾ HOẠCH or CHƯƠNG TRÌNH was found; left out (title: null)',
    },
    ask: { vi: 'Tên loại văn bản?', en: 'What kind of document is it, as printed?' },
  });
  const subject = chooseOrNone('subject', own.subject ?? carrier?.subject ?? null, {
    what: {
      vi: 'không thấy trích yếu; để trống (subject: null)',
      en: 'no subject was found; left out (subject: null)',
    },
    ask: { vi: 'Trích yếu?', en: 'What is it about?' },
  });
  const type = typeOf({ ...own, title }, carrier);
  const chosenType = type.isGuess ? (answers.get('type') ?? type.type) : type.type;
  if (type.isGuess)
    decisions.push({
      place: {},
      what: {
        vi: `loại văn bản: chọn ${chosenType}`,
        en: `the type of the document: ${chosenType} was chosen`,
      },
      question: {
        key: 'type',
        ask: { vi: 'Loại văn bản?', en: 'Of which type is it?' },
        preset: type.type,
        choices: ['CTr', 'KH', 'ĐA', 'NQ', 'QĐ', 'CT'].map((value) => ({ value, name: typeName(value) })),
      },
    });
  const found = termOf({ own, issued, wording, asOf, ends: endYears(draft.units) });
  const answered = termIn(answers.get('term'));
  const term = answered ?? found;
  const by =
    answered && (answered.from !== found.from || answered.to !== found.to)
      ? { vi: 'câu trả lời', en: 'the answer' }
      : found.by;
  const isGuess = !found.isSaid && by === found.by;
  decisions.push({
    place: {},
    what: {
      vi: `thời gian thực hiện: ${term.from} - ${term.to} (${isGuess ? 'phỏng đoán ' : ''}theo ${by.vi}${isGuess ? '; nếu sai, hãy sửa dòng term của programme.yaml' : ''})`,
      en: `the term: ${term.from} - ${term.to} (${isGuess ? 'guessed ' : ''}by ${by.en}${isGuess ? '; where that is wrong, correct the line term of programme.yaml' : ''})`,
    },
    ...(!found.isSaid && { question: termQuestion(found) }),
  });
  const superior = spelled(issued.superior, wording);
  return { issuer, superior, type: chosenType, title, subject, term, decisions };
}

interface Unsaid {
  readonly preset: string;
  readonly what: Decision['what'];
  readonly ask: Decision['what'];
}

const notEmpty = (typed: string) =>
  typed.trim() === '' ? { vi: 'cần ghi vài chữ', en: 'some words are needed' } : null;

function typeName(type: string): Decision['what'] {
  const known = typeWords.find((one) => one.type === type);
  return { vi: `${type} (${known?.word ?? '…'})`, en: `${type} (${known?.english ?? '…'})` };
}

const termQuestion = ({ from, to }: Pick<Term, 'from' | 'to'>): NonNullable<Decision['question']> => ({
  key: 'term',
  ask: { vi: 'Thời gian thực hiện (năm - năm)?', en: 'The term (year - year)?' },
  preset: `${from} - ${to}`,
  fault: (typed) =>
    termIn(typed)
      ? null
      : { vi: 'ghi như 2026 - 2030, hoặc một năm', en: 'write it as in 2026 - 2030, or one year' },
});

/** Two years with a hyphen, or one year that is the whole term. */
function termIn(typed: string | undefined): Pick<Term, 'from' | 'to'> | null {
  const years = /^\s*(\d{4})(?:\s*[-–]\s*(\d{4}))?\s*$/u.exec(typed ?? '');
  const from = Number(years?.[1]);
  const to = Number(years?.[2] ?? from);
  return years && from <= to ? { from, to } : null;
}
