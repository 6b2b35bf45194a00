import { insert } from './apply-insert.ts';
import { type ApplyResult, type ApplyState, at } from './apply-state.ts';
import { replaceAnnex } from './apply-replace.ts';
import { adjust, amend, correct, nameTask, replaceIn } from './apply-words.ts';
import { faultWords } from '../faults.ts';
import type { Operation } from '../instrument.ts';
import type { Target } from '../../text/resolve-place.ts';

/** Enters one operation into the edits; a fault where its place or its quotation does not fit the wording. */
export function applyOperation(operation: Operation, state: ApplyState): ApplyResult {
  switch (operation.kind) {
    case 'amend':
      return at(operation.place, state, (target, place) =>
        operation.isRestated
          ? nameTask(target, place, operation.wording, state)
          : amend(target, place, operation.wording, state),
      );
    case 'restate':
      return at(operation.place, state, (target, place) => amend(target, place, operation.wording, state));
    case 'replace':
      return at(operation.place, state, (target, place) =>
        replaceAnnex(target, place, operation.wording, state),
      );
    case 'replace-whole':
      return { fault: faultWords.notAlone() };
    case 'repeal':
      return at(operation.place, state, (target, place) => repeal(target, place, state));
    case 'insert':
      return insert(operation.anchor, operation.wordings, state);
    case 'replace-phrase': {
      const answers = operation.places.map((place) =>
        at(place, state, (target, cited) => replaceIn(target, cited, operation, state)),
      );
      return (
        answers.find((answer) => 'fault' in answer) ?? {
          touched: answers.flatMap((one) => ('touched' in one ? one.touched : [])),
        }
      );
    }
    case 'correct':
      return at(operation.place, state, (target, place) => correct(target, place, operation, state));
    case 'adjust':
      return at(operation.place, state, (target, place) => adjust(target, place, operation, state));
  }
}

function repeal(target: Target, place: string, { edits, inProgress }: ApplyState): ApplyResult {
  if ('head' in target || !target.isWhole) return { fault: faultWords.badPlace(place) };
  if (edits.repealed.has(target.unit)) return { fault: faultWords.twice(place) };
  edits.repealed.add(target.unit);
  inProgress.repealed.add(target.unit);
  return { touched: [{ unit: target.unit, mustStay: false, place }] };
}
