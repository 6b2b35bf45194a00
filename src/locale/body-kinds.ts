import type { Localised } from './localised.ts';

/** The kinds of bodies in the register, with what each is. */
export const bodyKinds = {
  party: { vi: 'cấp ủy, tổ chức và ban của Đảng', en: 'Party committee, organisation or commission' },
  assembly: { vi: 'Quốc hội, hội đồng nhân dân', en: 'National Assembly, people’s council' },
  government: { vi: 'Chính phủ, Thủ tướng Chính phủ', en: 'Government, Prime Minister' },
  ministry: {
    vi: 'bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ',
    en: 'ministry or other body of the Government',
  },
  committee: { vi: 'ủy ban nhân dân', en: 'people’s committee' },
  department: { vi: 'sở, ban, ngành của tỉnh', en: 'department or other body of a province' },
  office: {
    vi: 'đơn vị bên trong một cơ quan: vụ, cục, phòng, văn phòng, viện, trường',
    en: 'unit inside a body: department, bureau, office, institute, school',
  },
  association: { vi: 'Mặt trận, đoàn thể, hội', en: 'Fatherland Front, mass organisation, association' },
  court: { vi: 'tòa án, viện kiểm sát', en: 'court, procuracy' },
  enterprise: { vi: 'doanh nghiệp, tập đoàn', en: 'enterprise, corporation' },
} as const satisfies Readonly<Record<string, Localised>>;

export type BodyKind = keyof typeof bodyKinds;
