import { indicatorsOf } from '../../plan/indicator.ts';
import { planRule } from '../plan-rule.ts';
import { wordingOf } from '../../plan/unit.ts';
import { findVagueCommitment } from '../../vietnamese/wording/commitment-verbs.ts';
import { findCountableTargets } from '../../vietnamese/numbers/countable-targets.ts';

/** A task says something by which one could tell that it is done. */
export const vagueCommitment = planRule<{ task: string; verbs: readonly string[] }>({
  id: 'vague-commitment',
  group: 'assignment',
  severity: 'info',
  scope: 'unit',
  message: ({ task, verbs }) => ({
    vi: `Nhiệm vụ ${task} ghi ${verbs.map((verb) => `«${verb}»`).join(', ')}, không nêu kết quả, sản phẩm, chỉ tiêu hay con số để biết khi nào là hoàn thành.`,
    en: `The task ${task} says ${verbs.map((verb) => `“${verb}”`).join(', ')}, and names no result, deliverable, indicator or number by which to tell that it is done.`,
  }),
  many: (count) => ({
    vi: `${count.vi} nhiệm vụ chỉ ghi những từ như «tăng cường», «đẩy mạnh», không nêu kết quả, sản phẩm, chỉ tiêu hay con số để biết khi nào là hoàn thành.`,
    en: `${count.en} tasks use words such as “tăng cường”, “đẩy mạnh”, and name no result, deliverable, indicator or number by which to tell that they are done.`,
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes)
      programme.index.tasks.forEach((unit) => {
        if (unit.task?.deliverable !== undefined || indicatorsOf(unit.task).length > 0) return;
        const wording = wordingOf(unit);
        const verbs = findVagueCommitment(wording);
        if (verbs.length > 0 && findCountableTargets(wording).length === 0 && !/\d ?%/u.test(wording))
          report(unit, unit.text === undefined ? 'heading' : 'text', { task: unit.id, verbs });
      });
  },
});
