import { hadEndedBefore, planDateOf } from '../../plan/body-life.ts';
import { planRule } from '../../plan/rule.ts';
import { formatDateWithNoun, formatWhen } from '../../vietnamese/dates/dates.ts';
import { type BodyRole, namedBodies, roleWords } from '../../vietnamese/wording/named-bodies.ts';

/** No body that a programme names had ended when the programme was issued. */
export const bodyEndedAtIssue = planRule<{ body: string; role: BodyRole; to: string; date: string }>({
  id: 'body-ended-at-issue',
  group: 'bodies',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Chương trình không nêu tổ chức đã kết thúc trước ngày ban hành.',
      why: 'Tổ chức không còn thì không ban hành, không nhận văn bản và không thực hiện nhiệm vụ được. Ngày để xét là ngày của chương trình; chưa rõ thì là ngày mới nhất trong các căn cứ.',
      fix: 'Sửa thành tổ chức kế thừa, hoặc sửa thời gian tồn tại trong organisations.yaml nếu sổ sai.',
    },
    en: {
      summary: 'A programme names no body that had ended before it was issued.',
      why: 'A body that is no more can neither issue a document, receive it nor carry out a task. The day that counts is the programme’s date; while that is unknown, the latest date of its grounds.',
      fix: 'Name the successor, or correct the body’s life in organisations.yaml if the register is wrong.',
    },
  },
  examples: {
    good: [
      {
        file: 'organisations.yaml',
        yaml: `
organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ, names: [Văn phòng], to: 2020-10-01 }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ, names: [Ban Tổ chức] }
  - { id: ban-cu, name: Ban Tổ chức, from: 2010, to: 2015 }
`,
      },
    ],
    bad: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
      - id: mo-lop
        kind: section
        number: "1"
        text: Phối hợp với ban Tuyên huấn, Ban Tuyên huấn mở lớp tập huấn. # !
        task:
          lead: ban-tuyen-huan # !
          with: [van-phong]
`,
        beside: {
          'organisations.yaml': `
organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }
  - { id: ban-tuyen-huan, name: Ban Tuyên huấn, to: 2019 }
`,
        },
      },
    ],
  },
  message({ body, role, to, date }) {
    const { vi, en } = roleWords[role];
    return {
      vi: `${vi} «${body}», đã kết thúc ${formatWhen(to, 'vi')}, trước ngày của chương trình (${formatDateWithNoun(date, 'vi')}).`,
      en: `${en} “${body}”, which ended ${formatWhen(to, 'en')}, before the programme’s date (${formatDateWithNoun(date, 'en')}).`,
    };
  },
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const date = planDateOf(programme, plan.documents);
      if (date === null) continue;
      for (const { body, role, tell } of namedBodies(programme, plan))
        if (hadEndedBefore(body, date)) tell(report, { body: body.name, role, to: String(body.to), date });
    }
  },
});
