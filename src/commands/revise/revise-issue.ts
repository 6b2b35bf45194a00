import { commitFiles } from '../../io/git/git-commit.ts';
import { repositoryOf } from '../../io/git/find-repository.ts';
import { resolveRevision } from '../../io/git/git-revision.ts';
import { readFolderAt } from '../../io/git/read-plans-at.ts';
import { makeTag, taggedCommit } from '../../io/git/git-tag.ts';
import { lintPlan } from '../../lint/lint-plan.ts';
import type { Localised } from '../../locale/localised.ts';
import { isRealDate } from '../../plan/calendar.ts';
import type { Programme, Revision } from '../../plan/plan.ts';
import type { PlanFolder } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseBody, parseDay } from '../../progress/records/parse-fields.ts';
import { actingIssuer } from '../../change/mandates/competence.ts';
import { type SlipInstrument, refuseIssued } from '../../change/mandates/write-slip.ts';
import { canonicalSymbol } from '../../vietnamese/documents/symbols.ts';
import { parseSymbol } from '../../vietnamese/documents/find-symbols.ts';
import { withOwnId } from '../shared/find-unit.ts';
import { type ChangedSlip, changeReport, changeSlip, findSlip, tryChange } from './change-slip.ts';
import { issueAct } from './slip-acts.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { type OpenPlan, openPlan } from '../shared/open-plan.ts';
import { typeAsked } from './revise-start.ts';

/** Issues a slip: from then on it is frozen. Refused while lint finds an error in it. */
export async function issueSlip(given: Given, environment: Environment): Promise<CommandResult> {
  const open = openPlan(environment);
  const programme = chooseProgramme(open.plan, environment.programme);
  const id = given.args[1] as string | undefined;
  if (id === undefined || given.options['date'] === undefined) throw new UserError(incomplete);
  const slip = findSlip(programme, id);
  refuseIssued(slip);
  if ((slip.changes ?? []).length === 0) throw new UserError(nothingToIssue(id));
  for (const unit of programme.index.units)
    if ((slip.changes ?? []).some((change) => change.unit === unit.id))
      withOwnId(unit, programme.index.units);
  const instrument = instrumentOf(given, slip, programme, open);
  const request = { open, programme, slip, edits: [{ issue: instrument }] };
  const planned = tryChange(request);
  refuseFaulty(open.folder, planned, environment);
  const tag = given.options['tag'] === true ? `${programme.id}/${id}` : null;
  if (tag !== null) refuseUntaggable(open, tag, planned.path);
  const isDryRun = given.options['dryRun'] === true;
  const changed = isDryRun ? planned : await changeSlip(request);
  const act = issueAct(slip, instrument, { plan: open.plan, programme });
  const report = changeReport(changed, act, isDryRun, environment);
  if (tag === null || isDryRun) return { output: report, exitCode: 0 };
  const commit = tagged(open.root, changed, tag, slip.id);
  return { output: `${report}${words.tagged(tag, commit)[environment.language]}\n`, exitCode: 0 };
}

/** The instrument with what the user says, over what the slip says, over what follows from the programme. */
function instrumentOf(
  { options }: Given,
  slip: Revision,
  programme: Programme,
  { plan }: OpenPlan,
): SlipInstrument {
  const said = (name: string) => options[name] as string | undefined;
  const date = parseDay(said('date') ?? '');
  if (!isRealDate(date)) throw new UserError(incomplete);
  const written = said('symbol');
  const symbol = written === undefined ? (slip.instrument?.symbol ?? null) : canonicalSymbol(written);
  const type =
    typeAsked(said('type')) ??
    (symbol === null ? undefined : parseSymbol(symbol)?.type) ??
    slip.instrument?.type ??
    programme.type;
  const carried = symbol === null ? type : (parseSymbol(symbol)?.type ?? type);
  if (carried !== type) throw new UserError(otherType(symbol ?? '', type));
  const issuer = said('issuer');
  return {
    type,
    symbol,
    date,
    issuer:
      issuer === undefined
        ? (slip.instrument?.issuer ?? actingIssuer(programme, plan, date))
        : parseBody(issuer, plan.organisations).id,
  };
}

/** Holds the slip as it would be issued against every rule: what a reader would be told afterwards is told before. */
function refuseFaulty(folder: PlanFolder, { path, after }: ChangedSlip, { asOf }: Environment): void {
  const files = folder.files.map((file) => (file.path === path ? { path, bytes: after } : file));
  const { findings } = lintPlan({ ...folder, files }, { asOf });
  const faults = findings.filter(({ file, severity }) => file === path && severity === 'error');
  const [first] = faults;
  if (!first) return;
  const more = faults.length - 1;
  const place = first.range ? `${path}:${first.range.start.line}:${first.range.start.column}` : path;
  throw new UserError({
    vi: `Chưa ban hành được phiếu, ${place}: ${first.message.vi} (cthd explain ${first.rule})${more > 0 ? ` Và ${more} lỗi nữa; xem cthd lint ${path}.` : ''}`,
    en: `The slip cannot be issued, ${place}: ${first.message.en} (cthd explain ${first.rule})${more > 0 ? ` And ${more} more; see cthd lint ${path}.` : ''}`,
  });
}

/** A tag names a commit that holds the adjustment whole: nothing else of the plan may be left uncommitted. */
function refuseUntaggable({ root, folder }: OpenPlan, tag: string, path: string): void {
  const repository = repositoryOf(root);
  const head = readFolderAt(repository, resolveRevision(root, 'HEAD'), `${repository.prefix}plans/`);
  if (taggedCommit(root, tag) !== null)
    throw new UserError({
      vi: `Đã có thẻ git ${tag}; không có gì được ghi.`,
      en: `There is a git tag ${tag} already; nothing was written.`,
    });
  const committed = new Map(head.files.map((file) => [file.path, textOf(file.bytes)]));
  const present = new Set(folder.files.map((file) => file.path));
  const loose = [
    ...folder.files
      .filter((file) => committed.get(file.path) !== textOf(file.bytes))
      .map((file) => file.path),
    ...[...committed.keys()].filter((file) => !present.has(file)),
  ].filter((file) => file !== path);
  if (loose.length > 0)
    throw new UserError({
      vi: `Chưa gắn thẻ được vì còn thay đổi chưa lưu (${loose.slice(0, 5).join(', ')}${loose.length > 5 ? ', …' : ''}); hãy lưu bằng cthd save rồi chạy lại. Không có gì được ghi.`,
      en: `No tag can be set while changes are uncommitted (${loose.slice(0, 5).join(', ')}${loose.length > 5 ? ', …' : ''}); commit them and run again. Nothing was written.`,
    });
}

/** Line ends may differ between the working tree and git. */
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');

function tagged(root: string, { path, after }: ChangedSlip, tag: string, id: string): string {
  const outcome = commitFiles(root, [{ path, bytes: after }], `Ban hành phiếu ${id}\n`);
  if ('why' in outcome) throw new UserError(words.notCommitted(path, outcome.why));
  const why = makeTag(root, tag, { commit: outcome.hash, message: `Phiếu ${id} đã ban hành` });
  if (why) throw new UserError(words.notTagged(path, tag, why));
  return outcome.hash;
}

const words = {
  tagged: (tag: string, commit: string): Localised => ({
    vi: `Đã đưa vào lịch sử ${commit.slice(0, 12)} và gắn thẻ ${tag}.`,
    en: `Committed ${commit.slice(0, 12)} and set the tag ${tag}.`,
  }),
  notCommitted: (path: string, why: Localised): Localised => ({
    vi: `Đã ban hành và ghi ${path}, nhưng chưa đưa vào lịch sử, chưa gắn thẻ: ${why.vi}.`,
    en: `${path} was issued and written, but neither committed nor tagged: ${why.en}.`,
  }),
  notTagged: (path: string, tag: string, why: Localised): Localised => ({
    vi: `Đã ban hành, ghi và đưa vào lịch sử ${path}, nhưng chưa gắn thẻ ${tag}: ${why.vi}.`,
    en: `${path} was issued, written and committed, but the tag ${tag} is not set: ${why.en}.`,
  }),
};

const incomplete: Localised = {
  vi: 'Cần nêu mã phiếu và ngày ban hành: cthd revise issue <phiếu> --date 2024-03-15 --symbol 15-CTr/ĐĐ.',
  en: 'Give the slip and the date of issue: cthd revise issue <slip> --date 2024-03-15 --symbol 15-CTr/ĐĐ.',
};
const nothingToIssue = (id: string): Localised => ({
  vi: `Phiếu «${id}» chưa nêu thay đổi nào; ghi bằng cthd revise add.`,
  en: `The slip “${id}” names no change; add them with cthd revise add.`,
});
const otherType = (symbol: string, type: string): Localised => ({
  vi: `Số và ký hiệu ${symbol} không phải của loại văn bản ${type}.`,
  en: `The symbol ${symbol} is not that of a document of the type ${type}.`,
});
