/** Who leads and who joins in, in the words of one cell or line. */
export interface SharedWork {
  readonly lead: string;
  readonly with: string;
}

/** No cell that names bodies is longer. */
const maxLength = 1_000;

const labelled =
  /^(?:[-+•]\s*)?(?:(?:cơ quan|đơn vị) )?chủ trì ?: ?(?<lead>[^:]+?)[;,.]?\s+(?:[-+•]\s*)?(?:(?:cơ quan|đơn vị) )?phối hợp(?: thực hiện)? ?: ?(?<with>[^:]+)$/isu;
const said =
  /^(?<lead>[^;,:]+?) chủ trì[;,.]?\s+(?:phối hợp (?:với|cùng) (?<with>[^:]+)|(?<joining>[^:]+?) phối hợp)\.?$/isu;
const bracketed = /^(?<lead>[^;:()]+?)\s*\((?:cùng )?phối hợp(?: với)? ?:? ?(?<with>[^()]+)\)\.?$/isu;
const alone = /^(?<lead>[^;,:]+?) chủ trì\.?$/isu;

/** The bodies of a cell that says who leads and who joins in, “Sở A chủ trì; Sở B phối hợp” “Chủ trì: … Phối hợp: …” or “Sở A (phối hợp: Sở B)”; null for any other. */
export function sharedWork(words: string): SharedWork | null {
  if (words.length > maxLength || !/chủ trì|phối hợp/iu.test(words)) return null;
  const cell = words.trim().replace(/\s{2,}/gu, (blanks) => (blanks.includes('\n') ? '\n' : ' '));
  for (const form of [labelled, said, bracketed, alone]) {
    const { lead, with: joined, joining } = form.exec(cell)?.groups ?? {};
    if (lead !== undefined) return { lead, with: (joined ?? joining ?? '').replace(/[.;]$/u, '') };
  }
  return null;
}
