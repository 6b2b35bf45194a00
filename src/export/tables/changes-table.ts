import type { Editions } from '../../editions/editions.ts';
import { slipInForce } from '../../plan/in-force.ts';
import type { Programme, Revision } from '../../plan/plan.ts';
import { wordingOf } from '../../plan/unit.ts';
import { exportTable, filled, optional, realDay } from '../export-table.ts';
import {
  documentColumn,
  programmeColumn,
  programmeKey,
  registerKey,
  repositoryColumn,
  unitKey,
} from '../keys.ts';

const actions = ['amend', 'add', 'repeal', 'replace', 'adjust', 'correct', 'move', 'split', 'join'] as const;

export const changesTable = exportTable({
  name: 'changes',
  words: {
    vi: 'Các thay đổi theo phiếu căn cứ: căn cứ, văn bản điều chỉnh, lời văn trước và sau',
    en: 'The changes of the slips: mandate, instrument, wording before and after',
  },
  key: ['programme_key', 'revision', 'position'],
  columns: {
    programme_key: programmeColumn,
    repository: repositoryColumn,
    revision: filled('text', 'phiếu căn cứ', 'the slip'),
    position: filled('integer', 'thứ tự trong phiếu, từ 1', 'its place in the slip, from 1'),
    is_issued: filled('boolean', 'đã ban hành', 'whether it was issued'),
    in_force_on: optional('date', 'ngày có hiệu lực', 'the day on which it takes effect'),
    instrument_type: optional('text', 'loại văn bản điều chỉnh', 'the type of the instrument'),
    instrument_symbol: optional('text', 'số, ký hiệu văn bản điều chỉnh', 'the symbol of the instrument'),
    unit_key: filled(
      'text',
      'đơn vị được thay đổi; khóa chương trình nếu ở phần đầu',
      'the unit that changes; the key of the programme for its head',
    ),
    action: filled('text', 'việc làm với đơn vị', 'what is done to the unit', { values: actions }),
    mandate_key: documentColumn('văn bản làm căn cứ', 'the document that requires the change'),
    reason: filled('text', 'lý do', 'why it is changed'),
    point: optional('text', 'điểm của văn bản điều chỉnh', 'the point of the instrument'),
    wording_before: optional(
      'text',
      'lời văn trước; trống nếu không rõ',
      'the wording before; null where it is not known',
    ),
    wording_after: optional(
      'text',
      'lời văn sau; trống nếu không rõ',
      'the wording after; null where it is not known',
    ),
  },
  *rows({ repository, plan, editionsOf }) {
    for (const programme of plan.programmes) {
      if (programme.revisions.length === 0) continue;
      const key = programmeKey(repository, programme);
      const editions = editionsOf(programme);
      for (const slip of programme.revisions) {
        const around = wordingsAround(slip, programme, editions);
        for (const [at, change] of (slip.changes ?? []).entries())
          yield {
            programme_key: key,
            repository,
            revision: slip.id,
            position: at + 1,
            is_issued: slip.state === 'issued',
            in_force_on: realDay(slipInForce(slip)),
            instrument_type: slip.instrument?.type ?? null,
            instrument_symbol: slip.instrument?.symbol ?? null,
            unit_key: change.unit === programme.id ? key : unitKey(key, change.unit),
            action: change.action,
            mandate_key: registerKey(repository, change.mandate),
            reason: change.reason,
            point: change.point ?? null,
            wording_before: wordingIn(around.before, change.unit),
            wording_after: wordingIn(around.after, change.unit),
          };
      }
    }
  },
});

/** The texts before and after a slip; null where they are not known: a draft of which the text in force is not kept apart. */
function wordingsAround(
  slip: Revision,
  programme: Programme,
  known: Editions | null,
): Readonly<Record<'before' | 'after', Programme | null>> {
  const { editions = [] } = known ?? {};
  const at = editions.findIndex(({ slips }) => slips.some(({ id }) => id === slip.id));
  if (at >= 0) return { before: editions[at - 1]?.programme ?? null, after: editions[at]?.programme ?? null };
  const last = editions.at(-1)?.programme;
  return { before: last && last !== programme ? last : null, after: programme };
}

function wordingIn(programme: Programme | null, id: string): string | null {
  const unit = programme?.index.byId.get(id);
  return unit && unit.repealed === undefined ? wordingOf(unit) : null;
}
