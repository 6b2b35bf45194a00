import { isSameTerm, lastDayOf } from '../../plan/deadline.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { readCarries, succeedsOf } from '../../plan/succession.ts';
import type { Unit } from '../../plan/unit.ts';
import type { ClosingState } from '../../progress/states/closing-states.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { planRule, type RuleContext } from '../plan-rule.ts';

type CarryProblem =
  | 'form'
  | 'unknown'
  | 'not-succeeded'
  | 'completed'
  | 'discontinued'
  | 'twice'
  | 'ledger'
  | 'no-successor'
  | 'still-open'
  | 'due-later';

/** What a closed programme left open goes on in the next one, and what is carried over comes from there. */
export const taskCarriedOver = planRule<{
  problem: CarryProblem;
  task: string;
  other: string;
  day: string;
}>({
  id: 'task-carried-over',
  group: 'progress',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  looksAtStates: true,
  dated: true,
  seesAssignment: (given, { id }, { programmes }) => {
    if (programmes.some((other) => succeedsOf(other)?.programme === id)) return given;
    return given.carries === undefined ? null : [given.carries, given.deadline];
  },
  message({ problem, task, other, day }) {
    switch (problem) {
      case 'form':
        return {
          vi: `«${other}» không có dạng <chương trình>/<đơn vị>.`,
          en: `“${other}” is not of the form <programme>/<unit>.`,
        };
      case 'unknown':
        return {
          vi: `Nhiệm vụ ${task} chuyển tiếp từ ${other}, nhưng không có nhiệm vụ đó.`,
          en: `The task ${task} carries on ${other}, but there is no such task.`,
        };
      case 'not-succeeded':
        return {
          vi: `Nhiệm vụ ${task} chuyển tiếp từ ${other}, nhưng chương trình này không kế tiếp chương trình đó («succeeds»).`,
          en: `The task ${task} carries on ${other}, but its programme does not succeed that one (“succeeds”).`,
        };
      case 'completed':
        return {
          vi: `Nhiệm vụ ${task} chuyển tiếp từ ${other}, nhưng nhiệm vụ đó đã hoàn thành.`,
          en: `The task ${task} carries on ${other}, but that one was completed.`,
        };
      case 'discontinued':
        return {
          vi: `Nhiệm vụ ${task} chuyển tiếp từ ${other}, nhưng nhiệm vụ đó đã dừng thực hiện.`,
          en: `The task ${task} carries on ${other}, but that one was discontinued.`,
        };
      case 'twice':
        return {
          vi: `Nhiệm vụ ${task} chuyển tiếp từ ${other}, mà một nhiệm vụ khác đã chuyển tiếp từ đó.`,
          en: `The task ${task} carries on ${other}, which another task carries on already.`,
        };
      case 'ledger':
        return {
          vi: `Thời hạn của ${other} không được ghi vào «was» của nhiệm vụ chuyển tiếp ${task}.`,
          en: `The deadline of ${other} is not kept in “was” of the task ${task} that carries it on.`,
        };
      case 'no-successor':
        return {
          vi: `Nhiệm vụ ${task} được ghi là chuyển tiếp, nhưng không nhiệm vụ nào của ${other} tiếp tục («carries»).`,
          en: `The task ${task} is recorded as carried over, but no task of ${other} carries it on (“carries”).`,
        };
      case 'still-open':
        return {
          vi: `Chương trình kết thúc ngày ${formatDate(day, 'vi')} mà nhiệm vụ ${task} còn mở; hãy ghi hoàn thành, dừng thực hiện, hoặc chuyển tiếp sang ${other}.`,
          en: `The programme was closed on ${formatDate(day, 'en')} with the task ${task} open; complete it, discontinue it, or carry it over into ${other}.`,
        };
      case 'due-later':
        return {
          vi: `Chương trình kết thúc trước thời hạn ${formatDate(day, 'vi')} của nhiệm vụ ${task} còn mở; hãy chuyển tiếp sang ${other}, ghi hoàn thành hoặc dừng thực hiện.`,
          en: `The programme is closed before the open task ${task} is due on ${formatDate(day, 'en')}; carry it over into ${other}, complete it or discontinue it.`,
        };
    }
  },
  many: (count) => ({
    vi: `${count.vi} nhiệm vụ còn mở khi chương trình kết thúc, chưa chuyển tiếp, hoàn thành hay dừng thực hiện; hoặc chuyển tiếp chưa đúng.`,
    en: `${count.en} tasks are open in a closed programme, or carried over wrongly.`,
  }),
  check({ plan, unread, asOf, closingStatesOf }, report) {
    const origins = new Set<string>();
    for (const programme of plan.programmes) {
      (isSecondSuccessor(programme, plan) ? [] : programme.index.units).forEach((unit) => {
        const { given, id } = unit;
        if (given?.carries === undefined || unit.repealed !== undefined) return;
        const tell = (problem: CarryProblem) => {
          report(given, 'carries', { problem, task: id, other: given.carries ?? '', day: '' }, { id });
        };
        const problem = carryProblem(given.carries, unit, { programme, plan, unread, closingStatesOf });
        if (problem) tell(problem);
        else if (origins.has(given.carries)) tell('twice');
        origins.add(given.carries);
      });
      if (unread.has(programme.index.closing?.by.id ?? '')) continue;
      checkClosed(programme, { asOf, closingStatesOf }, (task, problem, other, day) => {
        report(task.unit, 'id', { problem, task: task.unit.id, other, day });
      });
    }
  },
});

/** Whether another programme succeeds the same one before it, which is a finding of its own: that both carry the same tasks only follows from it. */
function isSecondSuccessor(programme: Programme, { programmes }: Plan): boolean {
  const former = programmes.find(({ id }) => id === succeedsOf(programme)?.programme);
  const by = former?.index.closing?.by;
  return by !== undefined && by.id !== programme.id;
}

interface CarriedContext extends Pick<RuleContext, 'plan' | 'unread' | 'closingStatesOf'> {
  readonly programme: Programme;
}

/** What is wrong with what a task says it carries on; null where nothing is. */
function carryProblem(
  carries: string,
  unit: Unit,
  { programme, plan, unread, closingStatesOf }: CarriedContext,
): CarryProblem | null {
  const named = readCarries(carries);
  if (!named) return 'form';
  if (unread.has(named.programme)) return null;
  const former = plan.programmes.find(({ id }) => id === named.programme);
  const origin = former?.index.tasks.find(({ id }) => id === named.unit);
  if (!former || !origin) return 'unknown';
  if (succeedsOf(programme)?.programme !== former.id) return 'not-succeeded';
  const [state] = closingStatesOf(former, [origin]);
  if (state?.state === 'discontinued') return 'discontinued';
  if (state && state.completedOn !== null) return 'completed';
  const [before, after] = [origin.task?.deadline, unit.task?.deadline];
  if (!before) return null;
  const isKept = [...(after?.was ?? []), ...(after ? [after] : [])].some((term) => isSameTerm(term, before));
  return isKept ? null : 'ledger';
}

/** The tasks of a closed programme that nobody settled or carried on, and those recorded as carried over that nobody carries on. */
function checkClosed(
  programme: Programme,
  { asOf, closingStatesOf }: Pick<RuleContext, 'asOf' | 'closingStatesOf'>,
  tell: (task: ClosingState, problem: CarryProblem, other: string, day: string) => void,
): void {
  const { closing, tasks } = programme.index;
  if (!closing || closing.closed === null) return;
  const { closed, by, carried } = closing;
  const isClosed = closed < asOf;
  for (const task of closingStatesOf(programme, tasks)) {
    const { unit, state, completedOn, deadline } = task;
    if (completedOn !== null || state === 'discontinued' || carried.has(unit.id)) continue;
    const due = deadline && lastDayOf(deadline);
    if (state === 'carried-over') tell(task, 'no-successor', by.id, closed);
    else if (due !== null && due > closed) tell(task, 'due-later', by.id, due);
    else if (isClosed) tell(task, 'still-open', by.id, closed);
  }
}
