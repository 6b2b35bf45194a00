import { isAnnexAlone, paperOf } from '../../plan/plan.ts';
import type { Localised } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';

/** The line of the file copy: “Lưu Văn phòng …” in Party documents, “Lưu: VT, …” in State documents (Decree 30/2020/NĐ-CP). */
export const filingLine = planRule<{ problem: FilingProblem; filing: string }>({
  id: 'filing-line',
  group: 'programme',
  severity: 'info',
  scope: 'outline',
  message: ({ problem, filing }) => messages[problem](filing),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const paper = paperOf(programme);
      const { filing } = paper;
      const isState = familyOfProgramme(programme) === 'state';
      if (filing === undefined) {
        if (!isAnnexAlone(programme)) report(paper, null, { problem: 'missing', filing: '' });
      } else if (/^Lưu\s*:/u.test(filing.normalize('NFC')) !== isState)
        report(paper, 'filing', { problem: isState ? 'state' : 'party', filing });
    }
  },
});

type FilingProblem = 'missing' | 'party' | 'state';

const messages: Readonly<Record<FilingProblem, (filing: string) => Localised>> = {
  missing: () => ({ vi: 'Chương trình không có dòng lưu.', en: 'The programme has no filing line.' }),
  party: (filing) => ({
    vi: `Dòng lưu «${filing}» không theo thể thức văn bản của Đảng: «Lưu Văn phòng …», không có dấu hai chấm.`,
    en: `The filing line “${filing}” is not in Party form: “Lưu Văn phòng …”, without a colon.`,
  }),
  state: (filing) => ({
    vi: `Dòng lưu «${filing}» không theo thể thức văn bản nhà nước: «Lưu: …», có dấu hai chấm.`,
    en: `The filing line “${filing}” is not in State form: “Lưu: …”, with a colon.`,
  }),
};
