import { paperOf } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseBody } from '../../progress/records/parse-fields.ts';
import { actingIssuer } from '../../change/mandates/competence.ts';
import type { SlipInstrument } from '../../change/mandates/write-slip.ts';
import { typeOfCode } from '../../vietnamese/documents/document-types.ts';
import { changeReport, changeSlip, tryChange } from './change-slip.ts';
import { startAct } from './slip-acts.ts';
import type { CommandResult, Environment, Given } from '../command.ts';
import { findDocument } from '../shared/find-document.ts';
import { chooseProgramme } from '../shared/choose-programme.ts';
import { refuseClosed } from '../shared/refuse-closed.ts';
import { openPlan } from '../shared/open-plan.ts';

/** Starts a slip: its mandates, and the instrument as far as it is known. */
export async function startSlip({ args, options }: Given, environment: Environment): Promise<CommandResult> {
  const open = openPlan(environment);
  const { plan } = open;
  const programme = chooseProgramme(plan, environment.programme);
  refuseClosed(programme, environment.asOf);
  const id = args[1] as string | undefined;
  const asked = (options['mandate'] ?? []) as readonly string[];
  if (id === undefined || asked.length === 0) throw new UserError(incomplete);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || id.length > 64) throw new UserError(badId(id));
  if (programme.revisions.some((slip) => slip.id === id)) throw new UserError(taken(id));
  const mandates = [...new Set(asked.map((one) => findDocument(plan.documents, one).id))];
  const issuer = options['issuer'] as string | undefined;
  const instrument: SlipInstrument = {
    type: typeAsked(options['type'] as string | undefined) ?? paperOf(programme).type,
    symbol: null,
    date: null,
    issuer:
      issuer === undefined
        ? actingIssuer(programme, plan, environment.asOf)
        : parseBody(issuer, plan.organisations).id,
  };
  const request = { open, programme, slip: { id, mandates, instrument, state: 'draft' }, edits: [] } as const;
  const isDryRun = options['dryRun'] === true;
  const changed = isDryRun ? tryChange(request) : await changeSlip(request);
  const act = startAct(request.slip, { plan, programme });
  return { output: changeReport(changed, act, isDryRun, environment), exitCode: 0 };
}

/** The document type that a user names by its abbreviation; undefined where none was given. */
export function typeAsked(asked: string | undefined): SlipInstrument['type'] | undefined {
  if (asked === undefined) return undefined;
  const type = typeOfCode(asked.trim());
  if (type !== null) return type;
  throw new UserError({
    vi: `«${asked}» không phải là ký hiệu loại văn bản; hãy viết như CTr, NQ, QĐ, KH.`,
    en: `“${asked}” is not an abbreviation of a document type; write it like CTr, NQ, QĐ, KH.`,
  });
}

const incomplete = {
  vi: 'Cần nêu mã phiếu và căn cứ: cthd revise start 2024-nq45 --mandate <văn bản>.',
  en: 'Give the slip’s id and its mandate: cthd revise start 2024-nq45 --mandate <document>.',
};
const badId = (id: string) => ({
  vi: `«${id}» không dùng làm mã phiếu được; mã gồm chữ thường không dấu, chữ số và gạch nối, như 2024-nq45.`,
  en: `“${id}” cannot be the id of a slip; an id has lower-case letters, digits and hyphens, like 2024-nq45.`,
});
const taken = (id: string) => ({
  vi: `Đã có phiếu «${id}»; hãy chọn mã khác, hoặc ghi tiếp vào phiếu đó bằng cthd revise add.`,
  en: `There is a slip “${id}” already; choose another id, or go on with it: cthd revise add.`,
});
