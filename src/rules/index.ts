import type { Rule } from '../model/rule.ts';
import { ambiguousScalar } from './ambiguous-scalar.ts';
import { conflictMarkers } from './conflict-markers.ts';
import { deadlineOrder } from './deadline-order.ts';
import { deadlineOutsideTerm } from './deadline-outside-term.ts';
import { duplicateKey } from './duplicate-key.ts';
import { emptyHeading } from './empty-heading.ts';
import { encoding } from './encoding.ts';
import { exceptionExpired } from './exception-expired.ts';
import { exceptionReason } from './exception-reason.ts';
import { exceptionUnused } from './exception-unused.ts';
import { filingLine } from './filing-line.ts';
import { leadAlsoCooperates } from './lead-also-cooperates.ts';
import { checkWeakened } from './check-weakened.ts';
import { idReused } from './id-reused.ts';
import { idVanished } from './id-vanished.ts';
import { numberReused } from './number-reused.ts';
import { slipFrozen } from './slip-frozen.ts';
import { slipNamesNoChange } from './slip-names-no-change.ts';
import { stateFollows } from './state-follows.ts';
import { wordingWithoutSlip } from './wording-without-slip.ts';
import { mandateCompetence } from './mandate-competence.ts';
import { mandateMissing } from './mandate-missing.ts';
import { mandateNotInForce } from './mandate-not-in-force.ts';
import { mandateSource } from './mandate-source.ts';
import { reviewPending } from './review-pending.ts';
import { yearlyReview } from './yearly-review.ts';
import { missingFile } from './missing-file.ts';
import { oneDocument } from './one-document.ts';
import { plainYaml } from './plain-yaml.ts';
import { preambleGround } from './preamble-ground.ts';
import { programmeDate } from './programme-date.ts';
import { programmeEnding } from './programme-ending.ts';
import { programmeFolder } from './programme-folder.ts';
import { programmeNumber } from './programme-number.ts';
import { programmeRecipients } from './programme-recipients.ts';
import { programmeSignature } from './programme-signature.ts';
import { programmeTypeWord } from './programme-type-word.ts';
import { schema } from './schema.ts';
import { targetDiffers } from './target-differs.ts';
import { targetWithoutIndicator } from './target-without-indicator.ts';
import { taskWithoutDeadline } from './task-without-deadline.ts';
import { taskWithoutLead } from './task-without-lead.ts';
import { taskWithoutResult } from './task-without-result.ts';
import { unexpectedFile } from './unexpected-file.ts';
import { unitId } from './unit-id.ts';
import { unitNumber } from './unit-number.ts';
import { unitWording } from './unit-wording.ts';
import { unknownRule } from './unknown-rule.ts';
import { unreadableFile } from './unreadable-file.ts';
import { vagueCommitment } from './vague-commitment.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { bodyEndedAtIssue } from './body-ended-at-issue.ts';
import { bodyEndedSince } from './body-ended-since.ts';
import { bodySuccessors } from './body-successors.ts';
import { citationAmbiguous } from './citation-ambiguous.ts';
import { citationDate } from './citation-date.ts';
import { citationSuperseded } from './citation-superseded.ts';
import { citationTwoDates } from './citation-two-dates.ts';
import { citationType } from './citation-type.ts';
import { citationUnresolved } from './citation-unresolved.ts';
import { citationUnverified } from './citation-unverified.ts';
import { citationYear } from './citation-year.ts';
import { quotationDiffers } from './quotation-differs.ts';
import { documentIdentity } from './document-identity.ts';
import { documentRelations } from './document-relations.ts';
import { impossibleDate } from './impossible-date.ts';
import { unknownDocument } from './unknown-document.ts';
import { unknownUnit } from './unknown-unit.ts';
import { dateForm } from './date-form.ts';
import { doubleSpaces } from './double-spaces.ts';
import { finalStop } from './final-stop.ts';
import { hangNam } from './hang-nam.ts';
import { invisibleCharacters } from './invisible-characters.ts';
import { legacyEncoding } from './legacy-encoding.ts';
import { lookAlikeLetters } from './look-alike-letters.ts';
import { nameVariants } from './name-variants.ts';
import { noBreakSpace } from './no-break-space.ts';
import { pageBreakCut } from './page-break-cut.ts';
import { privateUse } from './private-use.ts';
import { quotes } from './quotes.ts';
import { strayMarks } from './stray-marks.ts';
import { textNfc } from './text-nfc.ts';
import { tonePlacement } from './tone-placement.ts';
import { yearRange } from './year-range.ts';
import { recordConfirmation } from './record-confirmation.ts';
import { recordCorrects } from './record-corrects.ts';
import { recordDate } from './record-date.ts';
import { recordEvidence } from './record-evidence.ts';
import { ledgerKept } from './ledger-kept.ts';
import { recordKept } from './record-kept.ts';
import { recordTarget } from './record-target.ts';
import { recordTask } from './record-task.ts';
import { recordTransition } from './record-transition.ts';
import { unknownBody } from './unknown-body.ts';

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  // files
  yamlSyntax,
  duplicateKey,
  conflictMarkers,
  oneDocument,
  plainYaml,
  encoding,
  unreadableFile,
  unexpectedFile,
  missingFile,
  schema,
  ambiguousScalar,
  // structure
  unitId,
  unitNumber,
  unitWording,
  emptyHeading,
  // references
  unknownBody,
  unknownDocument,
  unknownUnit,
  documentIdentity,
  documentRelations,
  bodySuccessors,
  // citations
  citationUnresolved,
  citationAmbiguous,
  citationDate,
  citationType,
  citationYear,
  citationTwoDates,
  impossibleDate,
  citationSuperseded,
  citationUnverified,
  quotationDiffers,
  // bodies
  bodyEndedAtIssue,
  bodyEndedSince,
  // assignment
  taskWithoutLead,
  taskWithoutDeadline,
  taskWithoutResult,
  leadAlsoCooperates,
  deadlineOutsideTerm,
  deadlineOrder,
  targetWithoutIndicator,
  targetDiffers,
  vagueCommitment,
  // progress
  recordTask,
  recordDate,
  recordTransition,
  recordEvidence,
  recordTarget,
  recordConfirmation,
  recordCorrects,
  recordKept,
  ledgerKept,
  // text
  textNfc,
  lookAlikeLetters,
  invisibleCharacters,
  noBreakSpace,
  privateUse,
  legacyEncoding,
  tonePlacement,
  quotes,
  doubleSpaces,
  yearRange,
  dateForm,
  hangNam,
  nameVariants,
  pageBreakCut,
  finalStop,
  strayMarks,
  // programme
  programmeFolder,
  programmeNumber,
  programmeDate,
  programmeTypeWord,
  preambleGround,
  programmeSignature,
  programmeRecipients,
  filingLine,
  programmeEnding,
  // revisions
  mandateMissing,
  mandateNotInForce,
  mandateCompetence,
  mandateSource,
  yearlyReview,
  reviewPending,
  wordingWithoutSlip,
  slipNamesNoChange,
  slipFrozen,
  idVanished,
  idReused,
  numberReused,
  stateFollows,
  checkWeakened,
  // exceptions
  exceptionReason,
  exceptionUnused,
  exceptionExpired,
  unknownRule,
];
