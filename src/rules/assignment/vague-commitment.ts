import { planRule } from '../../plan/rule.ts';
import { tasksOf, wordingOf } from '../../plan/unit.ts';
import { findVagueCommitment } from '../../vietnamese/wording/commitment-verbs.ts';
import { findCountableTargets } from '../../vietnamese/numbers/countable-targets.ts';

/** A task says something by which one could tell that it is done. */
export const vagueCommitment = planRule<{ task: string; verbs: readonly string[] }>({
  id: 'vague-commitment',
  group: 'assignment',
  severity: 'info',
  docs: {
    vi: {
      summary: 'Nhiệm vụ có điều để biết khi nào là hoàn thành.',
      why: 'Lời văn chỉ có «tăng cường», «đẩy mạnh», «nâng cao»… mà không có sản phẩm, chỉ tiêu hay con số thì không đo được; đến kỳ báo cáo, ai cũng nói là đã làm và không ai chứng minh được.',
      fix: 'Ghi sản phẩm («deliverable») hoặc chỉ tiêu («indicator») cho nhiệm vụ; lời văn đã ban hành thì giữ nguyên.',
    },
    en: {
      summary: 'A task says by what one could tell that it is done.',
      why: 'Where the wording has only “strengthen”, “step up”, “enhance”… and there is no product, indicator or number, nothing can be measured; when reports are due everyone has done it and nobody can prove it.',
      fix: 'Enter a “deliverable” or an “indicator” of the task; the wording stays as it was issued.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - { id: ban-hanh, kind: bullet, text: 'Nâng cao chất lượng hội viên, ban hành quy chế hội viên.' }
      - { id: phoi-hop, kind: bullet, text: Tăng cường phối hợp., task: { deliverable: Quy chế phối hợp } }
      - { id: da-bo, kind: bullet, text: Đẩy mạnh phong trào., repealed: 2024-nq45 }
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
    heading: NHIỆM VỤ
    units:
      - { id: phoi-hop, kind: bullet, text: Tiếp tục đẩy mạnh công tác phối hợp. } # !
      - { id: vai-tro, kind: bullet, text: Phát huy vai trò của các tổ chức., task: { lead: van-phong } } # !
`,
      },
    ],
  },
  message: ({ task, verbs }) => ({
    vi: `Nhiệm vụ ${task} chỉ có ${verbs.map((verb) => `«${verb}»`).join(', ')}, không có sản phẩm, chỉ tiêu hay con số để biết khi nào là hoàn thành.`,
    en: `The task ${task} has only ${verbs.map((verb) => `“${verb}”`).join(', ')}, and no deliverable, indicator or number by which to tell that it is done.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const unit of tasksOf(programme)) {
        if (unit.task?.deliverable !== undefined || unit.task?.indicator !== undefined) continue;
        const wording = wordingOf(unit);
        const verbs = findVagueCommitment(wording);
        if (verbs.length > 0 && findCountableTargets(wording).length === 0)
          report(unit, unit.text === undefined ? 'heading' : 'text', { task: unit.id, verbs });
      }
  },
});
