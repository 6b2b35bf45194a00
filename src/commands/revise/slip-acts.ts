import { type Localised, localise } from '../../locale/localised.ts';
import type { Plan, Programme, Revision } from '../../plan/plan.ts';
import { listedWording } from '../../plan/unit.ts';
import type { Slip, SlipChange, SlipInstrument, SlipReview } from '../../change/mandates/write-slip.ts';
import { withDate } from '../../vietnamese/documents/document-label.ts';
import { wordsFor } from '../../vietnamese/documents/document-types.ts';
import { excerpt } from '../../vietnamese/wording/excerpt.ts';
import { nameOfValue } from '../../change/field-names.ts';
import { named, standingWords } from '../../views/impact/impact-words.ts';
import type { Act } from '../shared/act-sentence.ts';

/** The programme of a slip, and the plan that holds its documents and bodies. */
interface SlipPlace {
  readonly plan: Plan;
  readonly programme: Programme;
}

/** A slip is started. */
export function startAct({ id, mandates }: Slip, { plan }: SlipPlace): Act {
  const documents = localise((language) => mandates.map((one) => nameOf(one, plan)[language]).join('; '));
  return {
    what: {
      vi: `lập phiếu căn cứ «${id}» (đang soạn), theo ${documents.vi}`,
      en: `the mandate slip “${id}” (a draft), required by ${documents.en}`,
    },
    verb: { done: 'Started', would: 'Would start' },
  };
}

/** A change is added to a slip. */
export function addAct(slip: Revision, change: SlipChange, { plan, programme }: SlipPlace): Act {
  const [place, document] = [placeOf(change.unit, programme), nameOf(change.mandate, plan)];
  const action = nameOfValue(change.action);
  return {
    what: {
      vi: `ghi vào phiếu «${slip.id}»: ${action.vi} ${place.vi}, theo ${document.vi}; lý do: ${change.reason}`,
      en: `to the slip “${slip.id}”: ${action.en} ${place.en}, required by ${document.en}; reason: ${change.reason}`,
    },
    verb: { done: 'Added', would: 'Would add' },
  };
}

/** A slip is issued. */
export function issueAct(slip: Revision, instrument: SlipInstrument, { plan }: SlipPlace): Act {
  const { type, symbol, date, issuer } = instrument;
  const by = plan.organisations.find(({ id }) => id === issuer)?.name ?? issuer;
  const [kind] = wordsFor(type, 'party');
  const label = withDate(symbol ?? '', date);
  const count = (slip.changes ?? []).length;
  return {
    what: {
      vi: `ban hành phiếu «${slip.id}»: ${[kind?.word ?? type, label.vi.trim()].join(' ')} của ${by}, ${count} thay đổi; từ nay phiếu không sửa được nữa`,
      en: `the slip “${slip.id}” as ${[kind?.english ?? type, label.en.trim()].join(' ')} by ${by}, with ${count} ${count === 1 ? 'change' : 'changes'}; it cannot be changed any more`,
    },
    verb: { done: 'Issued', would: 'Would issue' },
  };
}

/** The most units that are named in a sentence. */
const maxUnits = 5;

/** Reviews of the same document with one outcome are recorded. */
export function reviewAct(reviews: readonly SlipReview[], { plan, programme }: SlipPlace): Act | null {
  const [first] = reviews;
  if (!first) return null;
  const [document, outcome] = [nameOf(first.against, plan), standingWords[first.outcome]];
  const units = localise((language) => {
    const places = reviews.map(({ unit }) =>
      reviews.length === 1 ? placeOf(unit, programme)[language] : addressOf(unit, programme)[language],
    );
    return [...places.slice(0, maxUnits), ...(places.length > maxUnits ? ['…'] : [])].join(', ');
  });
  const many = reviews.length > 1;
  return {
    what: {
      vi: `ghi kết quả rà soát ${many ? `${reviews.length} chỗ (${units.vi})` : units.vi} theo ${document.vi}: ${outcome.vi}; lý do: ${first.reason}`,
      en: `the review of ${many ? `${reviews.length} units (${units.en})` : units.en} against ${document.en}: ${outcome.en}; reason: ${first.reason}`,
    },
    verb: { done: 'Recorded', would: 'Would record' },
  };
}

const nameOf = (id: string, { documents }: Plan): Localised => {
  const document = documents.find((one) => one.id === id);
  return document ? named(document) : { vi: id, en: id };
};

/** The letters of a wording that are quoted to tell which unit is meant. */
const wordingLimit = 50;

/** A unit by its address and the beginning of its wording; the id of one that is not there. */
function placeOf(id: string, programme: Programme): Localised {
  const unit = programme.index.units.find((one) => one.id === id);
  if (!unit) return addressOf(id, programme);
  const wording = excerpt(listedWording(unit), wordingLimit);
  return { vi: `${unit.address} «${wording}»`, en: `${unit.address} “${wording}”` };
}

function addressOf(id: string, programme: Programme): Localised {
  if (id === programme.id) return { vi: 'cả chương trình', en: 'the programme itself' };
  const address = programme.index.units.find((one) => one.id === id)?.address ?? id;
  return { vi: address, en: address };
}
