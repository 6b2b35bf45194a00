import type { Localised } from '../../locale/localised.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Question } from '../../plan/question.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { cleanText } from '../../vietnamese/letters/clean-text.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';

/** Typed for a row or a cell that is left out. */
const leftOut = '-';
/** Chosen for a body that is none of those registered; no id is written so. */
export const newBody = '+';

/** What an answer to the question of a cell comes to, in a few words. */
export function answerWords(answer: string, question: Question | undefined): Localised {
  const chosen = question?.choices?.find(({ value }) => value === answer);
  if (chosen) return chosen.name;
  if (answer === leftOut) return leavesOutRow;
  if (answer === '') return { vi: 'không lấy ô này', en: 'the cell is left out' };
  return answer === question?.preset
    ? { vi: `giữ nguyên chữ «${excerpt(answer, 60)}»`, en: `the words stay “${excerpt(answer, 60)}”` }
    : { vi: `«${excerpt(answer, 60)}»`, en: `“${excerpt(answer, 60)}”` };
}

const leavesOutRow: Localised = { vi: 'bỏ hàng này', en: 'leave out the row' };
const both = (words: string): Localised => ({ vi: words, en: words });

/** What is wrong with typed words that hold characters nobody sees. */
function unseenIn(typed: string): Localised | null {
  const { removed } = cleanText(typed);
  if (removed === '') return null;
  return {
    vi: `có ký tự không nhìn thấy (${removed}); hãy gõ lại`,
    en: `holds characters that nobody sees (${removed}); type it again`,
  };
}

/** Whether a name means a registered body that is like it. */
export const whichBody = (name: string, near: readonly Body[]): Question => ({
  key: `body ${name}`,
  ask: { vi: `«${excerpt(name, 60)}» là cơ quan nào?`, en: `Which body is “${excerpt(name, 60)}”?` },
  isWhole: true,
  preset: newBody,
  choices: [
    {
      value: newBody,
      name: { vi: `cơ quan mới: «${excerpt(name, 60)}»`, en: `a new body: “${excerpt(name, 60)}”` },
    },
    ...near.map((body) => ({ value: body.id, name: both(`${body.name} (${body.id})`) })),
  ],
});

/** Chosen where a new name is another spelling of one that the tables have before. */
export const sameBody = 'same';

/** Whether a new name means the same body as one that the tables have before. */
export const isSameBody = (name: string, other: string): Question => ({
  key: `new body ${name} | ${other}`,
  ask: {
    vi: `«${excerpt(name, 60)}» có phải là «${excerpt(other, 60)}» không?`,
    en: `Is “${excerpt(name, 60)}” the same as “${excerpt(other, 60)}”?`,
  },
  isWhole: true,
  preset: sameBody,
  choices: [
    { value: sameBody, name: { vi: 'cùng một cơ quan', en: 'one body' } },
    { value: newBody, name: { vi: 'hai cơ quan khác nhau', en: 'two bodies' } },
  ],
});

/** Which of several tasks a row means. */
export const whichTask = (key: string, units: readonly Unit[]): Question => ({
  key,
  ask: { vi: 'Hàng này là nhiệm vụ nào?', en: 'Which task is this row?' },
  isWhole: true,
  preset: leftOut,
  choices: [
    { value: leftOut, name: leavesOutRow },
    ...units
      .slice(0, 8)
      .map((unit) => ({ value: unit.id, name: both(`${unit.address} ${listedWording(unit).slice(0, 60)}`) })),
  ],
});

/** The task of a row that is like none; `isTask` tells whether an id or address is one. */
export const typedTask = (key: string, isTask: (typed: string) => boolean, fault: Localised): Question => ({
  key,
  ask: {
    vi: `Mã hoặc địa chỉ của nhiệm vụ («${leftOut}»: bỏ hàng này)?`,
    en: `The id or address of the task (“${leftOut}”: leave out the row)?`,
  },
  preset: leftOut,
  fault: (typed) => (typed === leftOut || isTask(typed) ? null : fault),
});

/** A deadline in words that have no form of one; they may stand as they are. */
export const typedDeadline = (
  key: string,
  words: string,
  isDeadline: (typed: string) => boolean,
  fault: Localised,
): Question => ({
  key,
  ask: {
    vi: 'Thời hạn (giữ nguyên chữ, hoặc gõ lại)?',
    en: 'The deadline (keep the words, or type it again)?',
  },
  preset: words,
  fault: (typed) => (typed === words || isDeadline(typed) ? null : fault),
});

/** The words of a cell that holds an error or characters that nobody sees. */
export const typedWords = (key: string, words: string): Question => ({
  key,
  ask: {
    vi:
      words === ''
        ? 'Nội dung của ô (để trống: không lấy ô này)?'
        : 'Nội dung của ô, bỏ các ký tự không nhìn thấy?',
    en:
      words === ''
        ? 'The words of the cell (none: leave it out)?'
        : 'The words of the cell, without what nobody sees?',
  },
  preset: words,
  fault: unseenIn,
});

/** What becomes of a task whose assignment the rows contradict. */
export const keepsTask = (key: string): Question => ({
  key,
  ask: {
    vi: 'Giữ nguyên phân công đang có của nhiệm vụ này?',
    en: 'Leave the assignment of this task as it is?',
  },
  preset: 'keep',
  choices: [
    { value: 'keep', name: { vi: 'giữ nguyên', en: 'leave it' } },
    { value: 'stop', name: { vi: 'dừng, không ghi gì', en: 'stop, write nothing' } },
  ],
});

/** Why deadlines or targets that are there change: one answer for all of a table, and no default, since nobody else knows it. */
export const moveReason: Question = {
  key: 'reason',
  ask: {
    vi: 'Vì sao dời thời hạn, đổi chỉ tiêu đã có (ghi cho mọi nhiệm vụ của bảng)?',
    en: 'Why do deadlines or targets that are there change (for all tasks of the table)?',
  },
  isWhole: true,
  preset: '',
  fault: (typed) =>
    typed.trim() === '' ? { vi: 'cần ghi lý do', en: 'a reason is needed' } : unseenIn(typed),
};
