import type { Localised } from '../../locale/localised.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Question } from '../../plan/question.ts';
import { type Unit, withDescendants } from '../../plan/unit.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';

/** So many characters a cell of a spreadsheet holds; one of a csv file may have more. */
export const maxLetters = 32_767;

/** So many bodies a cell names at most: the communes of a large province. */
export const maxNames = 200;
/** And so many all cells of a table name together: three in each row of the longest table. */
export const maxNamed = 12_000;
/** And so many of them that no register has: an office knows some hundred others. */
export const maxNew = 1_000;
/** And so many letters one of them has. */
export const maxNameLength = 1_000;

/** A cell that cannot be taken without a person’s word, and why. */
export interface DoubtfulCell {
  readonly address: string;
  readonly value: string;
  readonly why: Localised;
  /** What a person may answer; absent where the table itself must be put right. */
  readonly question?: Question;
  /** The answer that was taken; absent where there was none. */
  readonly answer?: string;
}

/** That a row can mean several tasks. */
export const several = (units: readonly Unit[]): Localised => {
  const list = units
    .slice(0, 4)
    .map(({ id, address }) => `${address} ${id}`)
    .join('; ');
  return {
    vi: `có thể là nhiều nhiệm vụ: ${list}; hãy thêm cột «Mã» hoặc «Địa chỉ»`,
    en: `can mean several tasks: ${list}; add a column “Mã” (id) or “Địa chỉ” (address)`,
  };
};

export const noTask: Localised = {
  vi: 'không có nhiệm vụ nào như vậy; hãy thêm cột «Mã» hoặc «Địa chỉ», hoặc bỏ hàng này',
  en: 'no task is like this; add a column “Mã” (id) or “Địa chỉ” (address), or leave out the row',
};

/** That a unit is named whose tasks stand in it. */
export const holdsTasks = memoised((unit: Unit): Localised => {
  const list = withDescendants(unit).flatMap(({ isTask, id, address }) =>
    isTask ? [`${address} ${id}`] : [],
  );
  const [vi, en] = [`${unit.address} không phải là nhiệm vụ`, `${unit.address} is no task`];
  if (list.length === 0) return { vi: `${vi}; hãy bỏ hàng này`, en: `${en}; leave out the row` };
  const some = list.slice(0, 4).join('; ') + (list.length > 4 ? '; …' : '');
  return {
    vi: `${vi}, việc nằm ở các đơn vị bên trong (${some}); hãy ghi vào hàng của chúng, hoặc bỏ hàng này`,
    en: `${en}: its tasks stand in it (${some}); fill in rows for them, or leave out this row`,
  };
});

/** That a name is like those of registered bodies. */
export const nearName = (name: string, near: readonly Body[]): Localised => {
  const list = near
    .slice(0, 3)
    .map((body) => `${body.name} (${body.id})`)
    .join('; ');
  return {
    vi: `«${excerpt(name, 60)}» có phải là ${list}? Nếu phải, ghi mã ấy vào ô, hoặc thêm vào names của cơ quan; nếu là cơ quan mới, thêm --yes`,
    en: `is “${excerpt(name, 60)}” ${list}? If so, write that id into the cell, or add the name to the body; if it is a new body, add --yes`,
  };
};

/** That a new name says the same words as one that the tables have before, one of them abbreviated. */
export const likeNew = (name: string, other: string): Localised => ({
  vi: `«${excerpt(name, 60)}» có phải là «${excerpt(other, 60)}» ở ô trước không? Nếu phải, ghi cùng một tên, hoặc thêm --yes; nếu là hai cơ quan, thêm cả hai trước bằng cthd body add`,
  en: `is “${excerpt(name, 60)}” the “${excerpt(other, 60)}” of an earlier cell? If so, write one name, or add --yes; if they are two bodies, add both first with cthd body add`,
});

/** A cell with characters that nobody sees, which were removed. */
export const hidden = (removed: string): Localised => ({
  vi: `ô có ký tự không nhìn thấy (${removed}); hãy gõ lại`,
  en: `the cell holds characters that nobody sees (${removed}); type it again`,
});

export const badDeadline: Localised = {
  vi: 'không phải dạng thời hạn nào; hãy viết như 31/12/2026, tháng 3/2026, Quý IV/2026, 2026, 2027 - 2030, thường xuyên, hằng năm',
  en: 'no form of deadline; write it like 31/12/2026, tháng 3/2026, Quý IV/2026, 2026, 2027 - 2030, thường xuyên, hằng năm',
};

/** That the wording of a row was not held against the tasks, since that would have taken too long. */
export const taskNotCompared: Localised = {
  vi: 'chưa đối chiếu được với các nhiệm vụ vì bảng có quá nhiều lời văn dài hoặc gần giống nhau; hãy thêm cột «Mã» hoặc «Địa chỉ», hoặc chia bảng thành nhiều tệp',
  en: 'not held against the tasks, since the table has too many long or similar wordings; add a column “Mã” (id) or “Địa chỉ” (address), or divide the table into several files',
};

/** That a name was not held against the registered bodies, since that would have taken too long. */
export const bodyNotCompared = (name: string): Localised => ({
  vi: `«${excerpt(name, 60)}» chưa đối chiếu được với các cơ quan đã có vì bảng có quá nhiều tên mới; hãy ghi mã của cơ quan, thêm cơ quan mới bằng cthd body add, hoặc chia bảng thành nhiều tệp`,
  en: `“${excerpt(name, 60)}” was not held against the registered bodies, since the table has too many new names; write the id of the body, add a new body with cthd body add, or divide the table into several files`,
});

export const tooLong: Localised = {
  vi: `ô dài hơn ${maxLetters.toLocaleString('vi')} ký tự; hãy rút gọn`,
  en: `the cell has more than ${maxLetters.toLocaleString('en')} characters; shorten it`,
};

export const tooManyNames: Localised = {
  vi: `ô có hơn ${maxNames} tên cơ quan, hoặc một tên dài hơn ${maxNameLength.toLocaleString('vi')} chữ; hãy ghi chung một nhóm, ví dụ «các xã, phường»`,
  en: `the cell names more than ${maxNames} bodies, or one of more than ${maxNameLength.toLocaleString('en')} letters; name them as a class, such as “các xã, phường”`,
};

/** That the cells of a table name more bodies together than a table does. */
export const tooManyNamed: Localised = {
  vi: `Các ô chủ trì, phối hợp của bảng nêu hơn ${maxNamed.toLocaleString('vi')} lượt cơ quan; hãy ghi chung một nhóm, ví dụ «các xã, phường», hoặc chia bảng thành nhiều tệp rồi nhập từng tệp.`,
  en: `The cells of leads and co-operating bodies name more than ${maxNamed.toLocaleString('en')} bodies together; name them as a class, such as “các xã, phường”, or divide the table into several files and import one after the other.`,
};

/** That a table names more new bodies than a table does. */
export const tooManyNew: Localised = {
  vi: `Bảng nêu hơn ${maxNew.toLocaleString('vi')} cơ quan chưa có trong organisations.yaml; hãy chia bảng thành nhiều tệp rồi nhập từng tệp, và xem lại cột chủ trì, phối hợp có đúng không.`,
  en: `The table names more than ${maxNew.toLocaleString('en')} bodies that organisations.yaml does not have; divide it into several files and import one after the other, and see whether its columns of leads and co-operating bodies are the right ones.`,
};
