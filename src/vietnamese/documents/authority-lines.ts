/**
 * On whose behalf a page is signed, in the lines of print: the collective, then for whom of it somebody else signs (`TM. ỦY BAN NHÂN DÂN`,
 * `KT. CHỦ TỊCH`). No line where nothing is said.
 */
export const authorityLines = ({ authority = '' }: { readonly authority?: string }): string[] =>
  authority.split(/ (?=(?:KT|TL|TUQ)\. ?\p{Lu}|[KT]\/[TL] ?\p{Lu})/u).filter((line) => line !== '');
