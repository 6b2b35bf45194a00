import { isAnnexAlone, paperOf } from '../../plan/plan.ts';
import type { Localised } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { lettered } from '../../vietnamese/letters/lettered.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';

/**
 * Recipients as guidance and practice have them: each line of a State document ends in “;”, of a Party document in “,” or “;”, the last line of all in
 * “.”. A Party document may abbreviate Trung ương and báo cáo; private shorthand is written out.
 */
export const programmeRecipients = planRule<{ problem: RecipientProblem; found: string; expected: string }>({
  id: 'programme-recipients',
  group: 'programme',
  severity: 'info',
  scope: 'outline',
  message: ({ problem, found, expected }) => messages[problem](found, expected),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const { id } = programme;
      const paper = paperOf(programme);
      const { recipients = [], filing } = paper;
      const isOfParty = familyOfProgramme(programme) !== 'state';
      if (recipients.length === 0 && !isAnnexAlone(programme))
        report(paper, null, { problem: 'missing', found: '', expected: '' });
      for (const [index, recipient] of recipients.entries()) {
        const { line } = recipient;
        const isLast = index === recipients.length - 1 && filing === undefined;
        const expected = isLast ? '.' : ';';
        const last = line.length - 1;
        if (!line.endsWith(expected) && !(isOfParty && !isLast && line.endsWith(',')))
          report(
            recipient,
            'line',
            { problem: 'ending', found: line, expected },
            { id, span: [last, last + 1] },
          );
        for (const { 0: found, index: start } of line.matchAll((isOfParty ? shorthand : abbreviation)(line)))
          report(
            recipient,
            'line',
            { problem: 'abbreviation', found, expected: inFull[found] ?? '' },
            { id, span: [start, start + found.length] },
          );
      }
    }
  },
});

type RecipientProblem = 'missing' | 'ending' | 'abbreviation';

const inFull: Readonly<Record<string, string>> = {
  TW: 'Trung ương',
  TƯ: 'Trung ương',
  'T.Ư': 'Trung ương',
  'b/c': 'báo cáo',
  'ph/hợp': 'phối hợp',
};
const abbreviation = lettered(String.raw`(?<![\p{L}/.])(?:TW|TƯ|T\.Ư|b/c|ph/hợp)(?![\p{L}/])`, 'gu');

const shorthand = lettered(String.raw`(?<![\p{L}/.])(?:ph/hợp)(?![\p{L}/])`, 'gu');

const messages: Readonly<Record<RecipientProblem, (found: string, expected: string) => Localised>> = {
  missing: () => ({ vi: 'Chương trình không có nơi nhận.', en: 'The programme has no recipients.' }),
  ending: (found, expected) => ({
    vi: `Dòng nơi nhận «${found}» không kết thúc bằng dấu «${expected}».`,
    en: `The recipient line “${found}” does not end in “${expected}”.`,
  }),
  abbreviation: (found, expected) => ({
    vi: `Nơi nhận viết tắt «${found}»; viết đầy đủ là «${expected}».`,
    en: `The recipients have the abbreviation “${found}”; in full it is “${expected}”.`,
  }),
};
