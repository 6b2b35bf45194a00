import { localise, type Localised } from '../../locale/localised.ts';
import { origin } from '../../plan/location.ts';
import { daysLater } from '../../plan/calendar.ts';
import { paperOf, type Programme } from '../../plan/plan.ts';
import { typedName } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseDay } from '../../progress/records/parse-fields.ts';
import type { Data } from '../../source/edit/write-value.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { canonicalSymbol, formatSymbol } from '../../vietnamese/documents/symbols.ts';
import { parseSymbol } from '../../vietnamese/documents/find-symbols.ts';
import type { Command, CommandResult, Environment } from '../command.ts';
import { askTyped } from '../shared/ask-typed.ts';
import { changePlan, dataAt, editedMaps, type PlanChange } from '../shared/change-plan.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { type OpenPlan, openPlan } from '../shared/open-plan.ts';
import { typedLine } from '../shared/typed-line.ts';
import { yetToWrite } from '../init/new-programme.ts';
import { signUsage } from './sign-usage.ts';

const signed = ['symbol', 'date', 'place', 'authority', 'position', 'name'] as const;
type SignedField = (typeof signed)[number];
type Signing = Readonly<Partial<Record<SignedField, string>>>;

/** Puts number, date, place and signature on a programme, or on the instrument that carries it; from then on its wording is issued. */
export const command: Command = {
  usage: signUsage,
  async run(given, environment): Promise<CommandResult> {
    const typed = Object.fromEntries(
      signed.flatMap((field) => {
        const value = given.options[field];
        return typeof value === 'string' ? [[field, readers[field](value)]] : [];
      }),
    ) as Signing;
    const isAsked = Object.keys(typed).length === 0;
    if (isAsked && !environment.ask) throw new UserError(nothingGiven);
    const signing = isAsked ? await askSigning(environment) : typed;
    return changePlan(given, environment, (open) => withSignature(open, signing, environment), { isAsked });
  },
};

const readers: Readonly<Record<SignedField, (typed: string) => string>> = {
  symbol(typed) {
    const symbol = parseSymbol(typed);
    if (symbol) return formatSymbol(symbol);
    throw new UserError({
      vi: `«${typed}» không phải là số và ký hiệu; hãy viết như 05-CTr/ĐU hoặc 12/QĐ-UBND.`,
      en: `“${typed}” is not a number and symbol; write it like 05-CTr/ĐU or 12/QĐ-UBND.`,
    });
  },
  date: parseDay,
  place: (typed) => typedLine(typed, 'place', 200),
  authority: (typed) => typedLine(typed, 'authority'),
  position: (typed) => typedLine(typed, 'position'),
  name: (typed) => typedLine(typed, 'name'),
};

function withSignature(open: OpenPlan, signing: Signing, environment: Environment): PlanChange {
  const programme = chooseProgramme(open.plan, environment.programme);
  const paper = paperOf(programme);
  refuseDay(signing.date, environment.asOf);
  const { signature } = paper;
  const before: Readonly<Record<SignedField, string | null | undefined>> = {
    symbol: paper.symbol,
    date: paper.date,
    place: paper.place,
    authority: signature?.authority,
    position: signature?.position,
    name: signature?.name,
  };
  const fresh = signed.filter((field) => signing[field] !== undefined && signing[field] !== before[field]);
  for (const field of fresh)
    if (typeof before[field] === 'string')
      throw new UserError(signedAlready(programme, field, before[field]));
  refuseUnwritten(programme);
  refuseSameNumber(open, programme, signing.symbol ?? paper.symbol, signing.date ?? paper.date);
  const { authority, position, name } = { ...signing, ...definedOf(signature) };
  const isSigned = [authority, position, name].some((one) => one !== undefined);
  if (isSigned && (position === undefined || name === undefined)) throw new UserError(halfSigned);
  const { symbol, date, place } = signing;
  const signs: { readonly [key: string]: Data } = {
    ...(authority !== undefined && { authority }),
    position: position ?? '',
    name: name ?? '',
  };
  const { file, path } = paper[origin];
  const after = {
    ...dataAt(open, paper[origin]),
    ...(symbol !== undefined && { symbol }),
    ...(date !== undefined && { date }),
    ...(place !== undefined && { place }),
    ...(isSigned && { signature: signs }),
  };
  const edit = editedMaps(open, file, [{ path, after }]);
  return {
    edits: [edit],
    what: localise((language) =>
      language === 'vi'
        ? `ghi vào ${programme.id}: ${described(signing, fresh, 'vi')}`
        : `${described(signing, fresh, 'en')} into ${programme.id}`,
    ),
    verb: { done: 'Put', would: 'Would put' },
    notes: before.symbol === null && before.date === null && signature === undefined ? [frozen] : [],
  };
}

/** How long before its day a document may be made ready. */
const maxDaysAhead = 31;

/** A UserError where a day of issue is so far ahead that it must be mistyped. */
function refuseDay(date: string | undefined, asOf: string): void {
  if (date === undefined || date <= daysLater(asOf, maxDaysAhead)) return;
  throw new UserError({
    vi: `Ngày ban hành ${formatDate(date, 'vi')} còn sau hôm nay (${formatDate(asOf, 'vi')}) hơn ${maxDaysAhead} ngày; hãy xem lại năm. Chưa ghi gì.`,
    en: `The day of issue, ${formatDate(date, 'en')}, is more than ${maxDaysAhead} days after today (${formatDate(asOf, 'en')}); look at the year again. Nothing was written.`,
  });
}

/** A UserError where units still say that they are to be written: what is issued cannot be written on freely. */
function refuseUnwritten({ index }: Programme): void {
  const units = index.units.filter(({ text }) => text === yetToWrite);
  const [first] = units;
  if (first === undefined) return;
  const places = units.map(({ address }) => address).join(', ');
  const line = `cthd unit repeal ${typedName(first)}`;
  throw new UserError({
    vi: `${places} còn ghi «${yetToWrite}»; hãy viết lời văn thật, hoặc bỏ chỗ ấy (${line}), rồi mới ban hành. Chưa ghi gì.`,
    en: `${places} still ${units.length === 1 ? 'says' : 'say'} “${yetToWrite}”; write the wording, or take the place out (${line}), before it is issued. Nothing was written.`,
  });
}

/** A UserError where another programme of the same issuer and year bears the number: numbers begin again each year. */
function refuseSameNumber(
  open: OpenPlan,
  programme: Programme,
  symbol: string | null,
  date: string | null,
): void {
  if (symbol === null || date === null) return;
  const own = paperOf(programme);
  const other = open.plan.programmes.find((one) => {
    const paper = paperOf(one);
    return (
      one !== programme &&
      paper.issuer === own.issuer &&
      paper.symbol !== null &&
      canonicalSymbol(paper.symbol) === canonicalSymbol(symbol) &&
      paper.date?.slice(0, 4) === date.slice(0, 4)
    );
  });
  if (!other) return;
  throw new UserError({
    vi: `Số ${symbol} của năm ${date.slice(0, 4)} đã là của chương trình ${other.id}; hãy xem lại số. Chưa ghi gì.`,
    en: `The number ${symbol} of ${date.slice(0, 4)} is that of the programme ${other.id}; look at the number again. Nothing was written.`,
  });
}

const definedOf = (
  signature: Readonly<Partial<Record<'authority' | 'position' | 'name', string | undefined>>> | undefined,
): Signing =>
  Object.fromEntries(
    (['authority', 'position', 'name'] as const).flatMap((field) =>
      signature?.[field] === undefined ? [] : [[field, signature[field]]],
    ),
  );

function described(signing: Signing, fresh: readonly SignedField[], language: 'vi' | 'en'): string {
  const value = (field: SignedField) =>
    field === 'date' ? formatDate(signing.date ?? '', language) : (signing[field] ?? '');
  return fresh.map((field) => `${names[field][language]} ${value(field)}`).join(', ');
}

async function askSigning(environment: Environment): Promise<Signing> {
  const paper = paperOf(chooseProgramme(openPlan(environment).plan, environment.programme));
  const known: Readonly<Partial<Record<SignedField, string | null | undefined>>> = {
    symbol: paper.symbol,
    date: paper.date,
    place: paper.place,
    ...(paper.signature && { authority: '-', position: '-', name: '-' }),
  };
  const given: Partial<Record<SignedField, string>> = {};
  for (const field of signed) {
    if (typeof known[field] === 'string') continue;
    const isNeeded =
      field === 'symbol' || field === 'date' || (field === 'name' && given.position !== undefined);
    const read = (typed: string) => (typed.trim() === '' && !isNeeded ? undefined : readers[field](typed));
    if (field === 'name' && given.position === undefined) continue;
    const value = await askTyped(environment, { question: questionOf(field, isNeeded) }, read, nothingGiven);
    if (value !== undefined) given[field] = value;
  }
  return given;
}

const names: Readonly<Record<SignedField, Localised>> = {
  symbol: { vi: 'số', en: 'the number' },
  date: { vi: 'ngày', en: 'the date' },
  place: { vi: 'địa danh', en: 'the place' },
  authority: { vi: 'quyền hạn', en: 'the authority' },
  position: { vi: 'chức vụ', en: 'the position' },
  name: { vi: 'người ký', en: 'the signer' },
};

const questionOf = (field: SignedField, isNeeded: boolean): Localised => ({
  vi: `${examples[field].vi}${isNeeded ? '' : ' (Enter nếu chưa có)'}:`,
  en: `${examples[field].en}${isNeeded ? '' : ' (Enter for none)'}:`,
});

const examples: Readonly<Record<SignedField, Localised>> = {
  symbol: { vi: 'Số và ký hiệu (như 05-CTr/ĐU)', en: 'Number and symbol (such as 05-CTr/ĐU)' },
  date: { vi: 'Ngày ban hành', en: 'Day of issue' },
  place: { vi: 'Địa danh', en: 'Place' },
  authority: { vi: 'Quyền hạn ký (như T/M ĐẢNG ỦY)', en: 'Authority (such as T/M ĐẢNG ỦY)' },
  position: { vi: 'Chức vụ người ký', en: 'Position of the signer' },
  name: { vi: 'Họ tên người ký', en: 'Name of the signer' },
};

const signedAlready = ({ id }: Programme, field: SignedField, before: string): Localised => ({
  vi: `Chương trình ${id} đã ghi ${names[field].vi} ${before}; văn bản đã ban hành chỉ đổi bằng một lần điều chỉnh: cthd revise start.`,
  en: `The programme ${id} bears ${names[field].en} ${before} already; what is issued changes by an adjustment only: cthd revise start.`,
});
const halfSigned: Localised = {
  vi: 'Chữ ký cần cả chức vụ và họ tên: --position, --name.',
  en: 'A signature needs a position and a name: --position, --name.',
};
const nothingGiven: Localised = {
  vi: 'Cần nêu ít nhất một điều: cthd sign --symbol 05-CTr/ĐU --date 24/11/2026 --place "Hà Nội".',
  en: 'Say what to put on it: cthd sign --symbol 05-CTr/ĐU --date 2026-11-24 --place "Hà Nội".',
};
const frozen: Localised = {
  vi: 'Từ nay chương trình là văn bản đã ban hành: lời văn chỉ đổi khi có căn cứ (cthd revise).',
  en: 'From now on the programme is issued: its wording changes with a mandate only (cthd revise).',
};
