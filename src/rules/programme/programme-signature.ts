import { isAnnexAlone, paperOf } from '../../plan/plan.ts';
import type { Localised } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { familyOfAuthority, familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';

/** The authority of a signature: T/M, K/T, T/L with a slash in Party documents; TM., KT., TL. with a full stop in State documents. */
export const programmeSignature = planRule<{ problem: SignatureProblem; authority: string }>({
  id: 'programme-signature',
  group: 'programme',
  severity: 'warning',
  scope: 'outline',
  message: ({ problem, authority }) => messages[problem](authority),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const { id } = programme;
      const paper = paperOf(programme);
      const { signature } = paper;
      if (signature === undefined) {
        if (!isAnnexAlone(programme)) report(paper, null, { problem: 'missing', authority: '' });
        continue;
      }
      const { authority } = signature;
      const family = familyOfProgramme(programme) ?? 'party';
      if (authority !== undefined && familyOfAuthority(authority) !== family)
        report(signature, 'authority', { problem: family, authority }, { id });
    }
  },
});

type SignatureProblem = 'missing' | 'party' | 'state';

const messages: Readonly<Record<SignatureProblem, (authority: string) => Localised>> = {
  missing: () => ({ vi: 'Chương trình không có chữ ký.', en: 'The programme has no signature.' }),
  party: (authority) => ({
    vi: `Quyền hạn ký «${authority}» không theo thể thức văn bản của Đảng («T/M», «K/T», «T/L»).`,
    en: `The authority “${authority}” is not in Party form (“T/M”, “K/T”, “T/L”).`,
  }),
  state: (authority) => ({
    vi: `Quyền hạn ký «${authority}» không theo thể thức văn bản nhà nước («TM.», «KT.», «TL.»).`,
    en: `The authority “${authority}” is not in State form (“TM.”, “KT.”, “TL.”).`,
  }),
};
