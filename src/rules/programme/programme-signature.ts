import type { Localised } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';
import { familyOfAuthority, familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';

/** The authority of a signature: T/M, K/T, T/L with a slash in Party documents; TM., KT., TL. with a full stop in State documents. */
export const programmeSignature = planRule<{ problem: Problem; authority: string }>({
  id: 'programme-signature',
  group: 'programme',
  severity: 'warning',
  docs: {
    vi: {
      summary:
        'Có chữ ký, quyền hạn ký đúng thể thức: văn bản của Đảng ghi «T/M», «K/T», «T/L»; văn bản nhà nước ghi «TM.», «KT.», «TL.».',
      why: 'Văn bản không có chữ ký thì chưa ban hành; trộn thể thức của Đảng với của Nhà nước làm người nhận nghi ngờ thẩm quyền.',
      fix: 'Ghi chữ ký như văn bản; khi soạn văn bản mới, dùng đúng một thể thức.',
    },
    en: {
      summary:
        'There is a signature, and its authority is in the right form: “T/M”, “K/T”, “T/L” for the Party, “TM.”, “KT.”, “TL.” for the State.',
      why: 'A document without a signature is not issued; mixing Party and State forms makes readers doubt who was competent.',
      fix: 'Enter the signature as printed; in the next document keep to one form.',
    },
  },
  examples: {
    good: [
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
signature: { authority: T/M BAN TỔ CHỨC, position: TRƯỞNG BAN, name: Nguyễn Văn Ví Dụ }
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02/CTr-BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
signature: { authority: TM. BAN TỔ CHỨC, position: TRƯỞNG BAN, name: Nguyễn Văn Ví Dụ }
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
signature: { position: TRƯỞNG BAN, name: Nguyễn Văn Ví Dụ }
`,
      },
    ],
    bad: [
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
signature: { authority: TM. BAN TỔ CHỨC, position: TRƯỞNG BAN, name: Nguyễn Văn Ví Dụ } # !
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
signature: { authority: TM BAN TỔ CHỨC, position: TRƯỞNG BAN, name: Nguyễn Văn Ví Dụ } # !
`,
      },
      {
        file: 'programme.yaml',
        yaml: `
id: vi-du # !
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
preamble: 'Thực hiện Nghị quyết Đại hội hư cấu, Ban Tổ chức xây dựng Chương trình hành động như sau:'
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
      },
    ],
  },
  message: ({ problem, authority }) => messages[problem](authority),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const { id, signature } = programme;
      if (signature === undefined) {
        report(programme, null, { problem: 'missing', authority: '' });
        continue;
      }
      const { authority } = signature;
      const family = familyOfProgramme(programme) ?? 'party';
      if (authority !== undefined && familyOfAuthority(authority) !== family)
        report(signature, 'authority', { problem: family, authority }, { id });
    }
  },
});

type Problem = 'missing' | 'party' | 'state';

const messages: Readonly<Record<Problem, (authority: string) => Localised>> = {
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
