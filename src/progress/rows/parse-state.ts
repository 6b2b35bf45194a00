import { nearest } from '../../plan/nearest.ts';
import type { Localised } from '../../locale/localised.ts';
import { type State, stateIds } from '../../plan/record-data.ts';
import { UserError } from '../../plan/user-error.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { states } from '../states/states.ts';

/** How people shorten the words of states, folded. */
export const shortForms: Readonly<Record<string, string>> = {
  't/h': 'thuc hien',
  th: 'thuc hien',
  't/hien': 'thuc hien',
  't/khai': 'trien khai',
  tk: 'trien khai',
  'h/thanh': 'hoan thanh',
  'h/t': 'hoan thanh',
  ht: 'hoan thanh',
};

/** Words without what people leave out or type in their own way: case, diacritics, hyphens, short forms, marks at the end. */
const plain = (words: string) =>
  fold(words)
    .replace(/[\s_-]+/g, ' ')
    .replace(/(?<=\d) %/g, '%')
    .trim()
    .replace(/[.,;:!]+$/, '')
    .trim()
    .split(' ')
    .map((word) => (Object.hasOwn(shortForms, word) ? shortForms[word] : word))
    .join(' ');

/** Words of a programme's own for states, beside those that everybody uses. */
export type StateWords = Readonly<Record<string, readonly string[] | undefined>>;

const knownWords = (own: StateWords) =>
  stateIds.flatMap((state) => {
    const { name, also } = states[state];
    return [state, name.vi, name.en, ...also, ...(own[state] ?? [])].map((words) => ({
      state,
      words: plain(words),
    }));
  });
const usual = knownWords({});
/** The ids and names alone, for hints. */
const nameWords = stateIds.flatMap((state) =>
  [state, states[state].name.vi, states[state].name.en].map((words) => ({ state, words: plain(words) })),
);

/** What is told from a deadline and the day of completion, and so is never recorded. */
const derived = new Set(
  [
    'quá hạn',
    'chậm',
    'chậm tiến độ',
    'chậm hạn',
    'trễ hạn',
    'trong hạn',
    'đúng hạn',
    'đúng tiến độ',
    'sắp đến hạn',
    'đến hạn',
    'overdue',
    'late',
    'on time',
  ].map(plain),
);
const isDerived = (asked: string): Localised => ({
  vi: `«${asked}» không phải là trạng thái để ghi: cthd tự xác định điều đó theo thời hạn. Hãy ghi tình hình thực hiện, ví dụ: chưa thực hiện, đang thực hiện, hoàn thành.`,
  en: `“${asked}” is no state to record: it is told from the deadline. Record how the work stands, such as not-started, in-progress, completed.`,
});
/** Words with others behind them: a reason, a share in brackets, what is planned. */
const reasoned = /^([^(,;:]+?) ?(?:[(,;:]| do | vi )/;

/** A state with words behind it, such as the reason; of a completed one they may say that it is not. */
const saysMore = (asked: string, state: State): Localised => ({
  vi: `Không có trạng thái «${asked}». Hãy chỉ ghi «${states[state].name.vi}»; lý do, kết quả ghi vào phần ghi chú.`,
  en: `There is no state “${asked}”. Write “${states[state].name.en}” alone; reasons and results belong in the note.`,
});

/** A share of the whole in place of a state, below 100: what is done so far. */
const partly = /^(?:da )?(?:hoan thanh|thuc hien|xong|dat)(?: duoc)? (?:khoang )?\d{1,2}(?:[.,]\d+)? ?%$/;
const saysShare = (asked: string): Localised => ({
  vi: `Không có trạng thái «${asked}». Chưa xong hẳn thì ghi «${states['in-progress'].name.vi}»; tỷ lệ ghi vào số đạt được hoặc ghi chú.`,
  en: `There is no state “${asked}”. What is not wholly done is “${states['in-progress'].name.en}”; the share belongs in the value or the note.`,
});

/**
 * The state that someone means, by id or name, in Vietnamese or English, with or without diacritics, in full or in short forms (“đã h/thành”),
 * or in the programme's own words. A UserError names the nearest ones.
 */
export function parseState(asked: string, own?: StateWords): State {
  const known = own === undefined ? usual : knownWords(own);
  const wanted = plain(asked);
  const found = known.findLast(({ words }) => words === wanted);
  if (found) return found.state;
  if (derived.has(wanted)) throw new UserError(isDerived(asked));
  if (partly.test(wanted)) throw new UserError(saysShare(asked));
  const [, first] = reasoned.exec(wanted) ?? [];
  const begun = first === undefined ? undefined : known.findLast(({ words }) => words === first);
  if (begun && begun.state !== 'completed') throw new UserError(saysMore(asked, begun.state));
  const near =
    [nameWords, known]
      .map((among) =>
        nearest(
          wanted,
          among.map(({ words }) => words),
          6,
        ),
      )
      .find((words) => words.length > 0) ?? [];
  const likely = near
    .flatMap((words) => known.filter((entry) => entry.words === words))
    .map(({ state }) => state);
  const shown = likely.length > 0 ? [...new Set(likely)].slice(0, 3) : stateIds;
  const list = shown.map((state) => `${states[state].name.vi} (${state})`).join(', ');
  throw new UserError({
    vi: `Không có trạng thái «${asked}». ${likely.length > 0 ? `Có phải: ${list}?` : `Có: ${list}.`}`,
    en: `There is no state “${asked}”. ${likely.length > 0 ? `Did you mean: ${list}?` : `There are: ${list}.`}`,
  });
}
