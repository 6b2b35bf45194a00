import type { Answers } from '../../plan/question.ts';
import type { Decision, DraftUnit } from '../structure/draft-units.ts';
import type { DraftRoot } from './text-files.ts';
import { withoutTrailing } from '../../vietnamese/letters/without-trailing.ts';
import { holdsAssignments, isOperative, type UnitEntry } from './unit-data.ts';
import { bodiesAt, isBodyName } from '../../vietnamese/wording/body-in-sentence.ts';

/** Whether a heading says that what is to be done stands below. */
const isWork = ({ heading = '' }: DraftUnit): boolean =>
  /nội dung|hoạt động|công việc|công tác|chương trình/iu.test(heading);

/** Whether a heading says that something else does: aims, the state of things, who sees to it. */
const isAround = ({ heading = '' }: DraftUnit): boolean =>
  /mục đích|mục tiêu|yêu cầu|chỉ tiêu|chủ đề|quan điểm|nguyên tắc|tình hình|sự cần thiết|bối cảnh|kết quả|^đánh giá|đối tượng|phạm vi|kinh phí|kiến nghị|quy định chung|tổ chức thực hiện/iu.test(
    heading,
  );

/**
 * The highest units whose tasks are followed: by their headings; where only annexes are, the parts too that say what is done; else as the
 * person says, else the likeliest.
 */
export function operativeOf(roots: readonly DraftRoot[], answers: Answers): OperativeUnits {
  const hasTable = roots.some(({ unit }) => holdsAssignments(unit));
  const named = roots.flatMap(operativeIn).filter(({ unit }) => !(hasTable && isPointer(unit)));
  const found = named.length > 0 ? named : roots.filter(({ unit }) => holdsAssignments(unit));
  const possible = roots.filter(({ unit }) => !['paragraph', 'table'].includes(unit.kind));
  if (found.length > 0) return foundOperative(found, roots, possible);
  const ofBodies = possible.filter(({ unit }) => isOfBody(unit));
  if (ofBodies.length > 1 && !answers.has('operative')) {
    const all = possible.filter(({ unit }) => !isAround(unit) && unit.kind !== 'annex');
    const what = countedByBody(ofBodies.map(({ unit }) => nameOf(unit)));
    return { ids: all.map(idOf), decisions: [{ place: all[0]?.unit.place ?? {}, what }] };
  }
  const approved = possible.flatMap(partsOf);
  const open = approved.length > 0 ? approved : possible;
  const items = answers.has('operative') ? [] : itemsOf(open);
  if (items.length > 0) {
    const what = countedInAll(items.map(({ unit }) => nameOf(unit)));
    return { ids: items.map(idOf), decisions: [{ place: items[0]?.unit.place ?? {}, what }] };
  }
  const first = [isWork, (unit: DraftUnit) => !isAround(unit), mayHoldTasks]
    .map((test) => open.find(({ unit }) => test(unit)))
    .find((root) => root !== undefined);
  const likeliest = first ?? open[0];
  return likeliest
    ? askedOperative(likeliest, open, answers)
    : { ids: roots.slice(0, 1).map(idOf), decisions: [] };
}

/** Whether a heading that says what stands around the tasks may yet stand above them, where no other does. */
const mayHoldTasks = ({ heading = '' }: DraftUnit): boolean => /chỉ tiêu|tổ chức thực hiện/iu.test(heading);

/** The parts that an article holds, as where a decision approves a whole plan. */
function partsOf({ unit, data }: DraftRoot): DraftRoot[] {
  const inner = (data['units'] ?? []) as unknown as readonly UnitEntry[];
  const parts = unit.units.flatMap((child, at) => {
    const own = inner[at];
    return own && child.kind === 'part' ? [{ unit: child, data: own }] : [];
  });
  return unit.kind === 'article' && parts.length > 1 ? parts : [];
}

/** What a sentence that looks back begins with, or says. */
const looksBack =
  /^(?:sau|qua|trong|những năm qua|thời gian qua|nhìn chung)(?!\p{L}).{0,80}(?:thực hiện|qua|triển khai)|đã đạt (?:được )?|(?:tồn tại|hạn chế)(?: sau)?:?$/iu;

/**
 * The numbered sentences and matters, “Về phòng, chống thiên tai”, that a text without parts consists of, as conclusions and directives do, but for
 * what looks back; or its programmes, one beside the other.
 */
function itemsOf(roots: readonly DraftRoot[]): readonly DraftRoot[] {
  const programmes = roots.filter(({ unit }) => /^chương trình thứ/iu.test(unit.heading ?? ''));
  if (programmes.length > 1) return programmes;
  const hasParts = roots.some(({ unit }) => ['part', 'article', 'annex'].includes(unit.kind));
  const items = roots.filter(({ unit }) => unit.number !== undefined && isItem(unit));
  if (hasParts || items.length < 2 || items.length * 2 <= roots.length) return [];
  return items.filter(({ unit }) => !looksBack.test((unit.text ?? '').slice(0, maxPointerLength)));
}

/** Whether a unit is a sentence, or what is said of one matter of a meeting. */
const isItem = (unit: DraftUnit): boolean =>
  unit.heading === undefined || (/^Về (?!việc )/u.test(unit.heading) && !isAround(unit));

interface OperativeUnits {
  readonly ids: readonly string[];
  readonly decisions: readonly Decision[];
}

const idOf = ({ data }: DraftRoot) => data.id;

/** Those that were found, in the order of the text; beside annexes alone the parts that say what is done. */
function foundOperative(
  found: readonly DraftRoot[],
  roots: readonly DraftRoot[],
  possible: readonly DraftRoot[],
): OperativeUnits {
  const isOnlyTables = found.every(({ unit }) => unit.kind === 'annex');
  const besides = isOnlyTables
    ? possible.filter(
        ({ unit }) => unit.kind !== 'annex' && isWork(unit) && !isAround(unit) && !isPointer(unit),
      )
    : [];
  const all = new Set([...found, ...besides].map(idOf));
  return {
    ids: roots.flatMap((root) =>
      (all.has(idOf(root)) ? [root] : operativeIn(root)).map(idOf).filter((id) => all.has(id)),
    ),
    decisions: besides.map(({ unit }) => ({ place: unit.place, what: countedToo(nameOf(unit)) })),
  };
}

/** The one that a person says, else the likeliest. */
function askedOperative(
  likeliest: DraftRoot,
  possible: readonly DraftRoot[],
  answers: Answers,
): OperativeUnits {
  const key = 'operative';
  const answer = answers.get(key);
  const chosen = possible.find((root) => idOf(root) === answer) ?? likeliest;
  const shared =
    answer === undefined ? possible.filter((root) => root !== chosen && isOfParties(root.unit)) : [];
  const question = {
    key,
    ask: { vi: 'Nhiệm vụ nằm trong phần nào?', en: 'Which part holds the tasks?' },
    preset: idOf(likeliest),
    choices: possible.map((root) => ({
      value: idOf(root),
      name: { vi: nameOf(root.unit), en: nameOf(root.unit) },
    })),
  };
  return {
    ids: [chosen, ...shared].map(idOf),
    decisions: [
      { place: chosen.unit.place, what: countedIn(nameOf(chosen.unit)), question },
      ...shared.map(({ unit }) => ({ place: unit.place, what: countedOfParties(nameOf(unit)) })),
    ],
  };
}

/**
 * The parts in which tasks stand, by their headings; of an article that is none those inside it, as where a decision holds
 * a whole plan, and so of a part that holds aims too: “MỤC TIÊU, NHIỆM VỤ”.
 */
function operativeIn({ unit, data }: DraftRoot): DraftRoot[] {
  const isWhole = isOperative(unit);
  if (unit.kind !== 'article' && !(isWhole && isAround(unit))) return isWhole ? [{ unit, data }] : [];
  const inner = (data['units'] ?? []) as unknown as readonly UnitEntry[];
  const parts = unit.units.flatMap((child, at) => {
    const own = inner[at];
    return own && isOperative(child) ? [{ unit: child, data: own }] : [];
  });
  return isWhole && (parts.length === 0 || unit.kind === 'article') ? [{ unit, data }] : parts;
}

/** Whether a unit tells what one body, or a class of them, is to do. */
const isOfBody = ({ heading, text = '' }: DraftUnit): boolean =>
  heading === undefined ? bodiesAt(text, 0) !== '' : isBodyName(withoutTrailing(heading, /[\s:;.]/u));

/** Whether a part says what each of those who issue a plan together does: “TRÁCH NHIỆM CÁC BÊN”. */
const isOfParties = ({ heading = '', units }: DraftUnit): boolean =>
  /^trách nhiệm (?:(?:thực hiện )?(?:của )?)?(?:các|mỗi|từng|hai) (?:bên|ngành|cơ quan|đơn vị)/iu.test(
    heading,
  ) && units.filter(isOfBody).length > 1;

const countedOfParties = (name: string) => ({
  vi: `nhiệm vụ cũng được tính trong «${name}», phần việc của từng bên`,
  en: `tasks are also those of “${name}”, the work of each party`,
});

const countedIn = (name: string) => ({
  vi: `không thấy phần «nhiệm vụ, giải pháp»; nhiệm vụ được tính trong «${name}»`,
  en: `no part is called “nhiệm vụ, giải pháp”; tasks are those of “${name}”`,
});

const countedInAll = (names: readonly string[]) => ({
  vi: `không thấy phần «nhiệm vụ, giải pháp»; nhiệm vụ được tính trong các mục: ${names.map((name) => `«${name}»`).join(', ')}`,
  en: `no part is called “nhiệm vụ, giải pháp”; tasks are those of: ${names.map((name) => `“${name}”`).join(', ')}`,
});

const countedByBody = (names: readonly string[]) => ({
  vi: `không thấy phần «nhiệm vụ, giải pháp»; nhiệm vụ được tính trong các mục giao cho từng cơ quan: ${names.map((name) => `«${name}»`).join(', ')}`,
  en: `no part is called “nhiệm vụ, giải pháp”; tasks are those of the sections for each body: ${names.map((name) => `“${name}”`).join(', ')}`,
});

const nameOf = ({ number = '', heading, text }: DraftUnit): string =>
  `${number} ${heading ?? text ?? ''}`.trim().slice(0, 80);

/** A sentence that says only where tasks are listed has fewer letters. */
const maxPointerLength = 1000;

/** Whether a part says only where its tasks are listed: “Các nhiệm vụ cụ thể tại Phụ lục kèm theo”. */
function isPointer({ text, units }: DraftUnit): boolean {
  const [only, ...others] = units;
  const words = only === undefined ? text : others.length + only.units.length === 0 ? only.text : undefined;
  return (
    words !== undefined &&
    words.length < maxPointerLength &&
    /(?<!\p{L})(?:phụ lục|biểu|bảng|danh mục)(?!\p{L}).*(?:kèm theo|đính kèm)|(?:tại|theo|xem|trong) (?:các |bảng )?phụ lục/iu.test(
      words,
    ) &&
    !/[.;] \p{Lu}/u.test(words)
  );
}

const countedToo = (part: string) => ({
  vi: `ngoài phụ lục, nhiệm vụ cũng được tính trong «${part}»`,
  en: `besides the annexes, tasks are also those of “${part}”`,
});
