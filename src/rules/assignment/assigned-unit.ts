import type { Unit } from '../../plan/unit.ts';
import { planRule } from '../plan-rule.ts';

type AssigningProblem = 'unknown' | 'twice' | 'both' | 'not-in-body';

/** A row or a line of responsibility assigns one unit of the body that is there, and no other row assigns the same. */
export const assignedUnit = planRule<{ problem: AssigningProblem; of: string; other: string }>({
  id: 'assigned-unit',
  group: 'assignment',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message: ({ problem, of, other }) => {
    switch (problem) {
      case 'unknown':
        return {
          vi: `Dòng này phân công cho đơn vị «${of}», chương trình không có đơn vị đó.`,
          en: `This row assigns the unit “${of}”, which the programme does not have.`,
        };
      case 'twice':
        return {
          vi: `Đơn vị «${of}» đã được dòng ${other} phân công; một nhiệm vụ chỉ được phân công một lần.`,
          en: `The row ${other} already assigns the unit “${of}”; a task is assigned once.`,
        };
      case 'both':
        return {
          vi: `Đơn vị «${of}» đã có phân công của chính nó; phân công của dòng này không được dùng.`,
          en: `The unit “${of}” has an assignment of its own; that of this row is not used.`,
        };
      case 'not-in-body':
        return {
          vi: `«${of}» cũng là một dòng phân công hoặc đã bị bãi bỏ; «of» phải nêu một đơn vị còn hiệu lực của phần nội dung.`,
          en: `“${of}” assigns another unit itself or is repealed; “of” names a unit of the body that is in force.`,
        };
    }
  },
  check({ plan }, report) {
    for (const { index } of plan.programmes) {
      const assigned = new Map<string, Unit>();
      index.units.forEach((unit) => {
        const { of, kind, repealed } = unit;
        if (of === undefined || repealed !== undefined) return;
        const tell = (problem: AssigningProblem, other = '') => {
          report(unit, 'of', { problem, of, other });
        };
        const target = index.byId.get(of);
        if (!target) tell('unknown');
        else if (target.of !== undefined || target.repealed !== undefined) tell('not-in-body');
        else if (kind === 'row') {
          const former = assigned.get(of);
          if (former) tell('twice', former.address);
          else if (target.given && unit.given) tell('both');
          assigned.set(of, former ?? unit);
        }
      });
    }
  },
});
